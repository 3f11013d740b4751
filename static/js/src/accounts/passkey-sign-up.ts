import { ask, Refused } from '../ui/ask.ts';
import { PasskeyDoor } from './passkey-door.ts';
import { hasPasskeys, make } from './passkeys.ts';
import type { CreationJson } from './webauthn.ts';

/** `<passkey-sign-up>`: makes the account with this phone's finger, face or PIN, and no password. Hidden where there are none. */
export class PasskeySignUp extends PasskeyDoor {
  protected readonly label = 'Continue with a passkey';

  connectedCallback(): void {
    if (!hasPasskeys()) return;
    this.open('With your finger, your face or the phone’s PIN. Nothing to remember.', 'or choose a password');
  }

  protected async enter(): Promise<string> {
    const email = this.closest('form')?.querySelector<HTMLInputElement>('input[type="email"]');
    if (!email?.reportValidity()) throw new Refused('email', 'Type your e-mail address first.');
    const path = `/sign-up/passkey/options${location.search}`;
    const options = await ask<CreationJson>('POST', path, { email: email.value });
    const credential = await make(options);
    const { next } = await ask<{ next: string }>('POST', `/sign-up/passkey${location.search}`, { credential });
    return next;
  }
}
