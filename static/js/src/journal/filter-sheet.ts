import { html, LitElement, nothing } from 'lit';
import { icon } from '../ui/icon.ts';
import { FIXED, traitWords, used } from './trait-words.ts';
import type { Naming } from './vocabulary.ts';

/**
 * `<filter-sheet>`: what the journal shows, chosen from what can be in it. `having` are the traits chosen, `counts` how
 * many records have each (null while they are counted). Fires `chosen` with the new list on each tap, so that the
 * journal behind it follows at once.
 */
export class FilterSheet extends LitElement {
  static properties = { having: { attribute: false }, counts: { attribute: false }, name: { attribute: false } };
  declare having: string[];
  declare counts: ReadonlyMap<string, number> | null;
  declare name: Naming;

  constructor() {
    super();
    this.having = [];
    this.counts = null;
  }

  createRenderRoot() {
    return this;
  }

  open() {
    this.querySelector('dialog')?.showModal();
  }

  render() {
    const fixed = FIXED.map(({ heading, traits }) => ({ heading, traits: Object.keys(traits) }));
    return html`<dialog class="sheet filter-sheet" aria-labelledby="filter-title" @click=${this.leave}>
      <form method="dialog" class="stack loose">
        <div class="row apart tight">
          <h2 id="filter-title">Show only</h2>
          <button class="button quiet bin" aria-label="Close">${icon('close')}</button>
        </div>
        ${fixed.map(({ heading, traits }) => this.group({ heading, traits: traits.filter((trait) => this.isOffered(trait)) }))}
        ${this.counts === null ? html`<div class="skeleton short" role="status" aria-label="Looking"></div>` : used(this.counts).map((group) => this.group(group))}
        <div class="row filter-foot">
          ${this.having.length > 0 ? html`<button type="button" class="button soft" @click=${() => this.choose([])}>Show everything</button>` : nothing}
          <button class="button primary">Done</button>
        </div>
      </form>
    </dialog>`;
  }

  private group({ heading, traits }: { heading: string; traits: string[] }) {
    return html`<fieldset class="filter-group">
      <legend class="serif">${heading}</legend>
      <div class="row filter-chips">${traits.map((trait) => this.chip(trait))}</div>
    </fieldset>`;
  }

  /** What nothing has is no choice, once that is known. */
  private isOffered(trait: string): boolean {
    return this.counts === null || this.counts.has(trait) || this.having.includes(trait);
  }

  private chip(trait: string) {
    const isOn = this.having.includes(trait);
    const count = this.counts?.get(trait);
    return html`<button type="button" class="chip filter-chip ${isOn ? 'on' : ''}" aria-pressed=${isOn}
      @click=${() => this.choose(isOn ? this.having.filter((one) => one !== trait) : [...this.having, trait])}>
      ${traitWords(trait, this.name)}${count ? html` <span class="filter-count">${count}</span>` : nothing}</button>`;
  }

  private choose(having: string[]) {
    this.dispatchEvent(new CustomEvent<string[]>('chosen', { detail: having, bubbles: true }));
  }

  /** A tap beside the sheet closes it. */
  private leave({ target, currentTarget }: Event) {
    if (target === currentTarget) (currentTarget as HTMLDialogElement).close();
  }
}
