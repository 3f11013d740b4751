import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../ui/icon.ts';
import type { Piece } from './excerpt.ts';
import type { Finder, Found, Shown } from './finder.ts';

const NAMES = { article: 'To read', routine: 'Routines', pose: 'Poses' } as const;

/**
 * `<learn-search over="id">`: finds articles, routines and poses on this phone alone; the element `over` makes room
 * for what was found. The words stand in no address: they say something about a body.
 */
export class LearnSearch extends LitElement {
  static properties = { over: {}, words: { state: true }, finder: { state: true }, problem: { state: true } };
  declare over: string;
  declare words: string;
  declare finder: Finder | null;
  declare problem: string;
  private asked: Promise<void> | null = null;

  constructor() {
    super();
    this.over = '';
    this.words = typeof history.state?.sought === 'string' ? history.state.sought : '';
    this.finder = null;
    this.problem = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.replaceChildren();
    if (this.words) this.load();
  }

  protected firstUpdated() {
    if (location.hash === '#search') this.querySelector('input')?.focus();
  }

  render() {
    const shown = this.isSeeking && this.finder ? this.finder.find(this.words) : null;
    return html`<form role="search" class="learn-search" @submit=${this.submit}>
        ${icon('search')}<label class="visually-hidden" for="learn-words">Search articles, routines and poses</label>
        <input id="learn-words" type="search" autocomplete="off" autocapitalize="none" enterkeyhint="search" placeholder="Search"
          .value=${live(this.words)} @focus=${this.load} @input=${this.type}>
      </form>
      <p class="visually-hidden" role="status">${shown ? counted(shown) : ''}</p>
      ${this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : nothing}
      ${this.isSeeking && !shown && !this.problem ? html`<div class="skeleton" aria-label="Searching"></div>` : nothing}
      ${shown?.map(({ group, found }) => list(NAMES[group], found))}
      ${shown?.length === 0 ? none() : nothing}`;
  }

  protected updated() {
    const under = document.getElementById(this.over);
    if (under) under.hidden = this.isSeeking;
  }

  private get isSeeking() {
    return this.words.trim() !== '';
  }

  private readonly load = () => {
    this.asked ??= this.open().catch((error: Error) => {
      this.asked = null; // the next touch tries again
      this.problem = `Search could not be opened. ${error.message}`;
    });
  };

  private async open() {
    const { openFinder } = await import('./open-finder.ts');
    this.finder = await openFinder();
    this.problem = '';
  }

  private type(event: Event) {
    this.words = (event.target as HTMLInputElement).value;
    history.replaceState({ ...history.state, sought: this.words }, '');
    this.load();
  }

  /** What was found is there already: the keyboard goes, and the list is seen. */
  private submit(event: Event) {
    event.preventDefault();
    this.querySelector('input')?.blur();
  }
}

function list(name: string, found: Found[]): TemplateResult {
  const id = `found-${name.toLowerCase().replace(' ', '-')}`;
  return html`<section class="found" aria-labelledby=${id}><h2 id=${id}>${name}</h2>
    <ul class="plain-list">${found.map(
      (one) => html`<li><a class="card found-one" href=${one.href}>
        <span class="row apart tight-row"><span class="serif found-title">${marks(one.title)}</span>
          ${one.length ? html`<span class="muted small-text">${one.length}</span>` : nothing}</span>
        ${one.heading.length ? html`<span class="found-heading">${marks(one.heading)}</span>` : nothing}
        <span class="muted small-text">${marks(one.excerpt)}</span></a></li>`,
    )}</ul></section>`;
}

function marks(pieces: Piece[]) {
  return pieces.map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text));
}

function none(): TemplateResult {
  return html`<div class="empty">${icon('search')}<h2>Nothing found</h2><p>Try one word, or another word for it.</p></div>`;
}

function counted(shown: Shown[]): string {
  const count = shown.reduce((sum, { found }) => sum + found.length, 0);
  return count === 1 ? '1 found.' : `${count} found.`;
}
