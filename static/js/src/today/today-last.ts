import { html, LitElement, nothing } from 'lit';
import { localIso } from '../lib/days.ts';
import { here } from '../store/here.ts';
import type { Json, RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { momentWords } from './saying.ts';

const NUMBERS = [
  ['leg', 'Leg'],
  ['back', 'Back'],
] as const;

/** `<today-last>`: the last entry of the journal, or how to write the first; and what has not been sent yet. */
export class TodayLast extends LitElement {
  static properties = { last: { state: true }, pending: { state: true }, problem: { state: true } };
  /** undefined until the store has answered; null when there is no entry. */
  declare last: RecordState | null | undefined;
  declare pending: number;
  declare problem: string;
  private leave: (() => void) | undefined;

  constructor() {
    super();
    this.pending = 0;
    this.problem = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.leave?.();
  }

  private async open() {
    const store = await here();
    this.leave = store.watch(() => void this.read(store));
    await this.read(store);
  }

  private async read(store: Store) {
    try {
      const [entries, pending] = await Promise.all([store.list('entry', { limit: 1 }), store.pending()]);
      if (this.last === undefined) this.replaceChildren(); // the page's skeleton
      this.last = entries[0] ?? null;
      this.pending = pending;
      this.problem = '';
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  protected shouldUpdate(): boolean {
    return this.last !== undefined || this.problem !== '';
  }

  render() {
    if (this.problem) return html`<p class="banner rose" role="alert">${this.problem}</p>`;
    return html`${this.last ? lastEntry(this.last.fields) : firstEntry()}
      <p class="muted small-text sent">${pendingWords(this.pending)}</p>`;
  }
}

function lastEntry(fields: Record<string, Json>) {
  const known = NUMBERS.filter(([field]) => typeof fields[field] === 'number');
  const when = momentWords(fields['at'], localIso());
  return html`<section class="card stack" aria-labelledby="last-title">
    <div class="row apart"><h2 class="card-title" id="last-title">Last entry</h2><span class="muted small-text">${when}</span></div>
    ${known.length > 0 ? html`<dl class="last-numbers">${known.map(([field, words]) => html`<div><dt>${words}</dt><dd class="serif">${fields[field]}</dd></div>`)}</dl>` : nothing}
    ${typeof fields['note'] === 'string' && fields['note'] ? html`<p class="last-note">${fields['note']}</p>` : nothing}
    <div class="row last-links">
      <a class="button" href="/journal/entry">${icon('plus')} New entry</a>
      <a class="button quiet" href="/journal">See the journal</a>
    </div>
  </section>`;
}

function firstEntry() {
  return html`<section class="card stack" aria-labelledby="first-title">
    <h2 class="card-title" id="first-title">How is it right now?</h2>
    <p class="muted">Two taps and Save. In a few weeks you can see whether anything has changed.</p>
    <a class="button" href="/journal/entry">${icon('plus')} Write the first entry</a>
  </section>`;
}

/** How many records are on this phone only. */
export function pendingWords(count: number): string {
  if (count === 0) return 'Everything is saved.';
  return count === 1 ? 'One thing is waiting to be sent.' : `${count} things are waiting to be sent.`;
}
