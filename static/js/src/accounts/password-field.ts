import { strength } from './length.ts';

/**
 * Wraps a password's label and input, which work without it. Adds a button that shows what was typed and,
 * with `shortest="15"`, says how strong it is and offers a passphrase.
 */
export class PasswordField extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input || this.querySelector('.password-show')) return;
    const shown = showButton(input);
    input.after(shown.button);
    const shortest = Number(this.getAttribute('shortest'));
    if (shortest) this.append(counter(input, shortest), offer(input, shown.show));
  }
}

function showButton(input: HTMLInputElement): { button: HTMLButtonElement; show: (shown: boolean) => void } {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'password-show';
  button.setAttribute('aria-controls', input.id);
  const show = (shown: boolean) => {
    input.type = shown ? 'text' : 'password';
    button.textContent = shown ? 'Hide' : 'Show';
  };
  show(false);
  button.addEventListener('click', () => show(input.type === 'password'));
  // Hidden again before it leaves: browsers offer to remember only what was sent from a password field.
  input.form?.addEventListener('submit', () => show(false));
  return { button, show };
}

function counter(input: HTMLInputElement, shortest: number): HTMLParagraphElement {
  const line = document.createElement('p');
  line.className = 'hint password-count';
  line.setAttribute('aria-live', 'polite');
  const tell = () => {
    line.textContent = strength(input.value, shortest);
  };
  input.addEventListener('input', tell);
  if (input.value !== '') tell(); // typed, or filled in by the browser, before this came
  return line;
}

/** Fills in a passphrase and shows it, to be written down or kept by the password manager. */
function offer(input: HTMLInputElement, show: (shown: boolean) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet small password-offer';
  button.textContent = 'Make one up for me';
  button.addEventListener('click', async () => {
    const { passphrase } = await import('./passphrase.ts');
    input.value = passphrase();
    show(true);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.focus();
  });
  return button;
}
