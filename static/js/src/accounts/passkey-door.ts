/** What the two passkey buttons at the door share: the button, one thing at a time, and what went wrong in words. */
import { Refused } from '../ui/ask.ts';

export abstract class PasskeyDoor extends HTMLElement {
  #words = document.createElement('p');
  #button = document.createElement('button');

  /** What the button says. */
  protected abstract readonly label: string;
  /** Goes through the door; resolves to the page behind it. */
  protected abstract enter(): Promise<string>;

  protected open(above: string | null, below: string): void {
    this.className = 'stack passkey-door';
    this.hidden = false;
    this.#button.type = 'button';
    this.#button.className = 'button soft';
    this.#button.textContent = this.label;
    this.#button.addEventListener('click', () => this.attempt(() => this.enter()));
    this.#words.className = 'error';
    this.#words.setAttribute('role', 'alert');
    this.append(...(above ? [line(above)] : []), this.#button, this.#words, line(below, 'door-or'));
  }

  /** Runs it and leaves for the page it leads to; otherwise says why not. */
  protected async attempt(enter: () => Promise<string>): Promise<void> {
    this.#button.disabled = true;
    this.say('');
    try {
      location.assign(await enter());
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.say(error.message);
    } finally {
      this.#button.disabled = false;
    }
  }

  protected say(words: string): void {
    this.#words.textContent = words;
  }
}

function line(words: string, className = 'muted small-text'): HTMLParagraphElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = words;
  return made;
}
