// Pages open to all: nothing runs here that a page can do without.
import { register } from './pwa/register.ts';

register();

const ELEMENTS: Record<string, () => Promise<CustomElementConstructor>> = {
  'erased-account': async () => (await import('./sync/erased-element.ts')).ErasedAccount,
  'passkey-sign-in': async () => (await import('./accounts/passkey-sign-in.ts')).PasskeySignIn,
  'passkey-sign-up': async () => (await import('./accounts/passkey-sign-up.ts')).PasskeySignUp,
  'password-field': async () => (await import('./accounts/password-field.ts')).PasswordField,
};

for (const [tag, definition] of Object.entries(ELEMENTS)) {
  if (document.querySelector(tag)) definition().then((element) => customElements.define(tag, element));
}

const door = document.querySelector<HTMLFormElement>('form:has(#email)');
if (door) import('./sync/sign-in.ts').then(({ expectSomebody }) => expectSomebody(door));
if (door && location.hash) import('./accounts/fragment.ts').then(({ carry }) => carry(location.hash, document));
