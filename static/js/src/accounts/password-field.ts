import { missing } from './length.ts';

/**
 * Wraps a password's label and input, which work without it. Adds a button that shows what was typed and,
 * with `shortest="15"`, says how many characters are still missing.
 */
export class PasswordField extends HTMLElement {
  connectedCallback(): void {
    const input = this.querySelector('input');
    if (!input || this.querySelector('.password-show')) return;
    input.after(showButton(input));
    const shortest = Number(this.getAttribute('shortest'));
    if (shortest) this.append(counter(input, shortest));
  }
}

function showButton(input: HTMLInputElement): HTMLButtonElement {
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
  return button;
}

function counter(input: HTMLInputElement, shortest: number): HTMLParagraphElement {
  const line = document.createElement('p');
  line.className = 'hint password-count';
  line.setAttribute('aria-live', 'polite');
  input.addEventListener('input', () => {
    line.textContent = missing(input.value, shortest);
  });
  return line;
}
