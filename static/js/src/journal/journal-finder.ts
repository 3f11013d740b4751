import { html, LitElement, nothing } from 'lit';
import { icon } from '../ui/icon.ts';
import type { Catalogue } from './catalogue.ts';
import { FilterSheet } from './filter-sheet.ts';
import { NOTHING_SOUGHT, type Seeking, seeks } from './finding.ts';
import { traitWords } from './trait-words.ts';
import type { Naming } from './vocabulary.ts';

/** A word is looked for once the fingers rest this long (milliseconds). */
const REST = 180;

/**
 * `<journal-finder>`: search in the notes, the filter, and the way to the month. `seeking` is what is looked for now;
 * fires `sought` with the new one.
 */
export class JournalFinder extends LitElement {
  static parts = { 'filter-sheet': FilterSheet };
  static properties = {
    seeking: { attribute: false },
    catalogue: { attribute: false },
    name: { attribute: false },
    month: {},
    found: { attribute: false },
    counts: { state: true },
    problem: { state: true },
  };
  declare seeking: Seeking;
  declare catalogue: Catalogue;
  declare name: Naming;
  /** The month that the calendar opens at. */
  declare month: string;
  /** How many were found, in words; empty while nothing is looked for. */
  declare found: string;
  declare counts: ReadonlyMap<string, number> | null;
  declare problem: string;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.seeking = NOTHING_SOUGHT;
    this.found = '';
    this.counts = null;
    this.problem = '';
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.resting);
  }

  render() {
    const { words, having } = this.seeking;
    return html`<search class="finder">
        <div class="finder-field">
          ${icon('search')}
          <label class="visually-hidden" for="find">Search your notes</label>
          <input type="search" id="find" placeholder="Search notes" autocomplete="off" enterkeyhint="search"
            .value=${words} @input=${this.typed}>
        </div>
        <button type="button" class="button soft finder-button" aria-haspopup="dialog" @click=${this.openFilter}>
          ${icon('filter')}<span class="visually-hidden">Filter</span></button>
        <a class="button soft finder-button" href="#${this.month}">${icon('calendar')}<span class="visually-hidden">Month</span></a>
      </search>
      ${this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : nothing}
      ${seeks(this.seeking) ? this.chosen(having) : nothing}
      <filter-sheet .having=${having} .counts=${this.counts} .name=${this.name}
        @chosen=${({ detail }: CustomEvent<string[]>) => this.seek({ words: this.typedNow, having: detail })}></filter-sheet>`;
  }

  /** What is chosen can be taken back where it is read. */
  private chosen(having: string[]) {
    return html`<div class="row finder-chosen">
      ${having.map((trait) => {
        const words = traitWords(trait, this.name);
        return html`<button type="button" class="chip on finder-chip" aria-label="${words}: show everything else again"
          @click=${() => this.drop(trait)}>${words} ${icon('close')}</button>`;
      })}
      <p class="muted small-text" role="status">${this.found}</p>
    </div>`;
  }

  private get typedNow(): string {
    return this.querySelector<HTMLInputElement>('#find')?.value ?? '';
  }

  private typed() {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.seek({ words: this.typedNow, having: this.seeking.having }), REST);
  }

  private drop(trait: string) {
    this.seek({ words: this.typedNow, having: this.seeking.having.filter((one) => one !== trait) });
  }

  private seek(detail: Seeking) {
    clearTimeout(this.resting);
    this.dispatchEvent(new CustomEvent<Seeking>('sought', { detail, bubbles: true }));
  }

  private async openFilter() {
    this.querySelector<FilterSheet>('filter-sheet')!.open();
    this.problem = await this.catalogue.all().then(
      () => '',
      (error: Error) => error.message,
    );
    this.counts = this.catalogue.counts();
  }
}
