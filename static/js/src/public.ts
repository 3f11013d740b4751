// Pages open to all: nothing runs here that a page can do without.
import { register } from './pwa/register.ts';

register();

if (document.querySelector('password-field')) {
  import('./accounts/password-field.ts').then(({ PasswordField }) =>
    customElements.define('password-field', PasswordField),
  );
}

const door = document.querySelector<HTMLFormElement>('form:has(#email)');
if (door) import('./sync/sign-in.ts').then(({ expectSomebody }) => expectSomebody(door));
