import { html, LitElement, nothing, render, type TemplateResult } from 'lit';
import { FINISHED, isUnderWay } from '../lib/article-progress.ts';
import { keepReading, type Reading, readings } from '../store/articles.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { UndoToast } from '../ui/undo-toast.ts';

const VIEWS = ['all', 'begun', 'saved'] as const;
type View = (typeof VIEWS)[number];
const NAMES: Record<View, string> = { all: 'All', begun: 'Continue', saved: 'Saved' };
const EMPTY: Record<Exclude<View, 'all'>, { title: string; words: string }> = {
  begun: { title: 'Nothing half read', words: 'What you begin to read waits here until you have read it to the end.' },
  saved: { title: 'Nothing saved yet', words: 'Tap the bookmark of an article, and it waits for you here.' },
};

/** `<learn-shelf of="#articles">`: what the person has read and saved of the articles in `of`, which the page brings along. */
export class LearnShelf extends LitElement {
  static parts = { 'undo-toast': UndoToast };
  static properties = { of: {}, view: { state: true }, known: { state: true } };
  declare of: string;
  declare view: View;
  /** null until the store was read. */
  declare known: Map<string, Reading> | null;
  private readonly reader = new StoreReader(this, { read: (store) => this.read(store) });
  private toast: UndoToast | null = null;

  constructor() {
    super();
    this.of = '';
    this.view = 'all';
    this.known = null;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.toast = document.createElement('undo-toast') as UndoToast;
    document.getElementById('toasts')?.append(this.toast);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.toast?.remove();
  }

  render() {
    const { view, reader } = this;
    const problem = reader.problem ? html`<p class="banner rose" role="alert">${reader.problem}</p>` : nothing;
    if (!this.known) return problem;
    const count = this.listed(view).length;
    return html`${problem}<div class="choice-row" role="group" aria-label="Which articles">
        ${VIEWS.map(
          (one) => html`<button type="button" class="choice" aria-pressed=${one === view} @click=${() => {
            this.view = one;
          }}>
            ${NAMES[one]}${one === 'all' || !this.listed(one).length ? nothing : html` <span class="choice-count">${this.listed(one).length}</span>`}</button>`,
        )}</div>
      <p class="visually-hidden" role="status">${view === 'all' ? '' : `${count} ${count === 1 ? 'article' : 'articles'}`}</p>
      ${view !== 'all' && count === 0 ? empty(view) : nothing}`;
  }

  protected updated() {
    const { known } = this;
    if (!known) return;
    const shown = new Set(this.listed(this.view));
    for (const card of this.cards()) {
      const slug = card.dataset['article']!;
      card.hidden = this.view !== 'all' && !shown.has(slug);
      this.dress(card, known.get(slug));
    }
    for (const shelf of document.querySelectorAll<HTMLElement>(`${this.of} > section`)) {
      shelf.hidden = !shelf.querySelector('[data-article]:not([hidden])');
    }
  }

  /** Its progress beside its minutes, and its bookmark. */
  private dress(card: HTMLElement, reading: Reading | undefined) {
    const facts = card.querySelector<HTMLElement>('[data-progress]');
    if (facts) render(read(reading?.progress ?? 0), facts);
    const title = card.querySelector('.article-card-title')?.textContent ?? '';
    const saved = reading?.saved ?? false;
    const turn = () => void this.reader.attempt(() => this.turn(card.dataset['article']!, title, !saved));
    render(bookmark(title, saved, turn), bookmarkPlace(card));
  }

  private cards(): HTMLElement[] {
    return [...document.querySelectorAll<HTMLElement>(`${this.of} [data-article]`)];
  }

  /** Slugs of a view; an article that is no more is in none. */
  private listed(view: View): string[] {
    const slugs = this.cards().map((card) => card.dataset['article']!);
    if (view === 'all') return slugs;
    const isIn = (one: Reading | undefined) => (view === 'saved' ? one?.saved : isUnderWay(one?.progress ?? 0));
    return slugs.filter((slug) => isIn(this.known?.get(slug)));
  }

  private async read(store: Store) {
    this.known = new Map((await readings(store)).map((one) => [one.article, one]));
  }

  private async turn(article: string, title: string, saved: boolean) {
    const { store } = this.reader;
    await keepReading(store, article, { saved });
    await this.read(store);
    if (saved) return;
    await this.toast?.show({
      words: `“${title}” is not saved any more.`,
      undo: () => keepReading(store, article, { saved: true }),
    });
  }
}

function read(progress: number): TemplateResult | typeof nothing {
  if (progress >= FINISHED) return html`<span class="is-read">${icon('check')} Read</span>`;
  if (!isUnderWay(progress)) return nothing;
  return html`<progress max="1" value=${progress} aria-label="Read so far"></progress>`;
}

function bookmark(title: string, saved: boolean, turn: () => void): TemplateResult {
  return html`<button type="button" class="save-toggle alone" aria-pressed=${saved} aria-label="Save for later: ${title}"
    @click=${turn}>${icon('bookmark')}</button>`;
}

function bookmarkPlace(card: HTMLElement): HTMLElement {
  const place = card.querySelector<HTMLElement>('.card-save') ?? document.createElement('span');
  place.className = 'card-save';
  if (!place.parentElement) card.append(place);
  return place;
}

function empty(view: Exclude<View, 'all'>): TemplateResult {
  const { title, words } = EMPTY[view];
  return html`<div class="empty">${icon(view === 'saved' ? 'bookmark' : 'learn')}<h2>${title}</h2><p>${words}</p></div>`;
}
