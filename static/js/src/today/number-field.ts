import { html, LitElement, nothing } from 'lit';
import { icon } from '../ui/icon.ts';
import { dialled } from './saying.ts';

export interface Kept {
  name: string;
  number: string;
}

/**
 * `<number-field>`: a number to call. The person types it once; then it is a big link that dials.
 * Fires `kept` with {name, number}; the owner sets `number` back.
 */
export class NumberField extends LitElement {
  static properties = {
    name: {},
    number: {},
    label: {},
    help: {},
    call: {},
    editing: { state: true },
    wrong: { state: true },
  };
  declare name: string;
  declare number: string;
  declare label: string;
  declare help: string;
  /** The words of the link. */
  declare call: string;
  declare editing: boolean;
  declare wrong: boolean;

  constructor() {
    super();
    this.number = '';
    this.editing = false;
    this.wrong = false;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return this.number && !this.editing ? this.link() : this.form();
  }

  private link() {
    return html`<div class="call-row">
      <a class="button call" href="tel:${dialled(this.number)}">${icon('phone')} ${this.call}: ${this.number}</a>
      <button type="button" class="button quiet small" @click=${this.edit}>Change the number</button>
    </div>`;
  }

  private form() {
    const id = `number-${this.name}`;
    return html`<form class="field number-form" novalidate @submit=${this.keep}>
      <label for=${id}>${this.label}</label>
      <p class="hint" id="${id}-help">${this.help}</p>
      <div class="number-row">
        <input id=${id} type="tel" inputmode="tel" autocomplete="off" .value=${this.number ?? ''}
          aria-invalid=${this.wrong} aria-describedby="${id}-help ${id}-wrong">
        <button class="button">Keep</button>
      </div>
      <p class="error" id="${id}-wrong" role="alert">${this.wrong ? 'Please type a number that a phone can call.' : nothing}</p>
    </form>`;
  }

  private edit() {
    this.editing = true;
  }

  private async keep(event: Event) {
    event.preventDefault();
    const number = this.querySelector('input')?.value.trim() ?? '';
    this.wrong = dialled(number) === '';
    if (this.wrong) return;
    this.number = number;
    this.editing = false;
    this.dispatchEvent(new CustomEvent<Kept>('kept', { detail: { name: this.name, number }, bubbles: true }));
    await this.updateComplete;
    this.querySelector('a')?.focus(); // the button that had the keyboard is gone
  }
}
