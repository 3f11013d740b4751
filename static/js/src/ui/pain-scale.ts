import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { afterKey } from './steps.ts';

const TOP = 10;
const CELLS = Array.from({ length: TOP + 1 }, (_, step) => step);

export interface Rated {
  name: string;
  value: number | null;
}

/**
 * `<pain-scale name="leg" label="Leg pain">`: eleven touch cells, and one slider to keyboards and screen readers.
 * The slider lets taps through to the cells and so can't be dragged by a scrolling thumb; a cell answers a whole click only.
 * `value` 0–10 or null (untouched, which is not 0); `hint` is an earlier value, drawn as an outline and never filled in.
 * Fires `rated` with {name, value}; the owner sets `value` back.
 */
export class PainScale extends LitElement {
  static properties = {
    name: {},
    label: {},
    value: { type: Number },
    hint: { type: Number },
    hintWords: { attribute: 'hint-words' },
  };
  declare name: string;
  declare label: string;
  declare value: number | null;
  declare hint: number | null;
  declare hintWords: string;

  constructor() {
    super();
    this.name = '';
    this.label = '';
    this.value = null;
    this.hint = null;
    this.hintWords = 'yesterday';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const id = `scale-${this.name}`;
    return html`
      <div class="scale-head">
        <label class="serif" for=${id}>${this.label}</label>
        ${this.value === null ? this.hintLine() : this.chosenLine()}
      </div>
      <div class="scale-track" @click=${this.tap}>
        <input type="range" id=${id} min="0" max=${TOP} step="1" .value=${live(String(this.value ?? 0))}
          aria-valuetext=${this.value === null ? 'not set' : `${this.value} of ${TOP}`}
          aria-describedby=${this.hasHint ? `${id}-hint` : nothing} @input=${this.slide} @keydown=${this.key}>
        <div class="scale-cells" aria-hidden="true">${CELLS.map((step) => this.cell(step))}</div>
      </div>`;
  }

  private get hasHint() {
    return this.value === null && this.hint !== null;
  }

  private hintLine() {
    return this.hasHint
      ? html`<span class="muted small-text" id="scale-${this.name}-hint">${this.hintWords} ${this.hint}</span>`
      : nothing;
  }

  private chosenLine(): TemplateResult {
    return html`<button type="button" class="scale-clear" @click=${this.clear}
        aria-label="Clear ${this.label.toLowerCase()}">Clear</button>
      <span class="scale-value serif" aria-hidden="true">${this.value}</span>`;
  }

  private cell(step: number): TemplateResult {
    const look = step === this.value ? 'chosen' : step === this.hint ? 'hint' : '';
    return html`<span class="scale-cell ${look}" data-value=${step}><span>${step}</span></span>`;
  }

  private tap(event: Event) {
    const cell = (event.target as Element).closest<HTMLElement>('[data-value]');
    if (cell) this.rate(Number(cell.dataset['value']));
  }

  private slide(event: Event) {
    this.rate((event.target as HTMLInputElement).valueAsNumber);
  }

  private key(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const value = afterKey(event.key, this.value, TOP);
    if (value === undefined) return;
    event.preventDefault();
    this.rate(value);
  }

  private clear() {
    this.rate(null);
    this.querySelector('input')?.focus();
  }

  private rate(value: number | null) {
    this.dispatchEvent(new CustomEvent<Rated>('rated', { detail: { name: this.name, value }, bubbles: true }));
  }
}
