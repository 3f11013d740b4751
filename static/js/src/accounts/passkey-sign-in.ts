import { ask, Refused } from '../ui/ask.ts';
import { PasskeyDoor } from './passkey-door.ts';
import { hasPasskeys, offersInField, show } from './passkeys.ts';
import type { RequestJson } from './webauthn.ts';

/** `<passkey-sign-in>`: a button, and where the browser can, passkeys offered in the e-mail field. Hidden where there are none. */
export class PasskeySignIn extends PasskeyDoor {
  protected readonly label = 'Use a passkey';
  #waiting: AbortController | null = null;

  connectedCallback(): void {
    if (!hasPasskeys()) return;
    this.open(null, 'or type it in');
    void this.#offer();
  }

  disconnectedCallback(): void {
    this.#waiting?.abort();
  }

  protected async enter(): Promise<string> {
    this.#waiting?.abort(); // a browser shows one window at a time
    return enterWith(await show(await options()));
  }

  /** Waits in the e-mail field. That nobody picks anything there is no failure. */
  async #offer(): Promise<void> {
    if (!document.querySelector('[autocomplete~="webauthn"]') || !(await offersInField())) return;
    this.#waiting = new AbortController();
    const { signal } = this.#waiting;
    try {
      const credential = await show(await options(), { mediation: 'conditional', signal });
      await this.attempt(() => enterWith(credential));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
  }
}

function options(): Promise<RequestJson> {
  return ask<RequestJson>('POST', '/sign-in/passkey/options', {});
}

async function enterWith(credential: object): Promise<string> {
  const { next } = await ask<{ next: string }>('POST', `/sign-in/passkey${location.search}`, { credential });
  return next;
}
