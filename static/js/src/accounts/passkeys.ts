/** The browser's own passkey windows: making one, being shown one. */
import { Refused } from '../ui/ask.ts';
import { type CreationJson, creationOptions, credentialJson, type RequestJson, requestOptions } from './webauthn.ts';

const STOPPED = 'The passkey window was closed. Nothing was changed.';
const HELD = 'This phone holds a passkey for your account already.';
const CANNOT = 'This phone could not do that with a passkey. A password works as well.';

/** Whether this browser has passkeys here. They belong to a name: an address of numbers has none. */
export function hasPasskeys(): boolean {
  return isSecureContext && 'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(location.hostname);
}

/** Whether the e-mail field can offer passkeys by itself. */
export async function offersInField(): Promise<boolean> {
  return hasPasskeys() && ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false);
}

/** Makes a passkey. Throws Refused. */
export async function make(options: CreationJson): Promise<Record<string, unknown>> {
  return found(() => navigator.credentials.create({ publicKey: creationOptions(options) }));
}

/** Lets the person show one; `conditional` waits in the e-mail field until they pick it. Throws Refused. */
export async function show(
  options: RequestJson,
  more: Pick<CredentialRequestOptions, 'mediation' | 'signal'> = {},
): Promise<Record<string, unknown>> {
  return found(() => navigator.credentials.get({ publicKey: requestOptions(options), ...more }));
}

async function found(window: () => Promise<Credential | null>): Promise<Record<string, unknown>> {
  try {
    const credential = await window();
    if (!credential) throw new Refused('stopped', STOPPED);
    return credentialJson(credential as PublicKeyCredential);
  } catch (error) {
    throw error instanceof Refused ? error : inWords(error);
  }
}

function inWords(error: unknown): Refused {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'AbortError') return new Refused('stopped', STOPPED);
  if (name === 'InvalidStateError') return new Refused('held', HELD);
  return new Refused('cannot', CANNOT);
}
