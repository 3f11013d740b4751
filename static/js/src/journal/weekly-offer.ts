import { html, LitElement, nothing } from 'lit';
import { today } from '../lib/days.ts';
import type { Due } from '../lib/weekly.ts';
import { here } from '../store/here.ts';
import { prefer } from '../store/preferences.ts';
import type { Body } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { UndoToast } from '../ui/undo-toast.ts';
import { asking } from './asking.ts';

/** `<weekly-offer>`: offers our questions when they are due; a tap puts them off for today, or for good. Else nothing at all. */
export class WeeklyOffer extends LitElement {
  static parts = { 'undo-toast': UndoToast };
  static properties = { due: { state: true }, problem: { state: true } };
  declare due: Due | null;
  declare problem: string;
  private store: Store | null = null;
  private toast: UndoToast | null = null;
  private unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.due = null;
    this.problem = '';
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    // Without a store there is nothing to offer; the rest of the page tells what is wrong with it.
    this.open().catch((error) => console.warn('The weekly questions could not be offered:', error));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.toast?.remove();
    this.unwatch?.();
  }

  private async open() {
    const store = await here();
    this.store = store;
    const look = async () => {
      this.due = await asking(store);
    };
    await look();
    this.unwatch = store.watch(() => void look().catch((error: Error) => (this.problem = error.message)));
  }

  render() {
    if (!this.due?.weekly && !this.due?.change) return nothing;
    return html`<section class="card stack ask-offer" aria-labelledby="ask-title">
      <h2 id="ask-title">${this.due.weekly ? 'How was your week?' : 'Four weeks on'}</h2>
      <p class="muted">${this.due.weekly ? 'Three questions, less than a minute.' : 'One question: how is it compared with when you started?'}</p>
      ${this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : nothing}
      <div class="row">
        <a class="button small" href="/journal/week">Answer</a>
        <button type="button" class="button quiet small" @click=${this.later}>Not today</button>
        <button type="button" class="button quiet small" @click=${this.never}>Stop asking</button>
      </div>
    </section>`;
  }

  private later() {
    void this.wish({ 'weekly.later': today() }, 'Not today, then.');
  }

  private never() {
    void this.wish({ 'weekly.off': true }, 'You will not be asked again.');
  }

  private async wish(fields: Body, words: string) {
    const store = this.store!;
    const cleared = Object.fromEntries(Object.keys(fields).map((field) => [field, null]));
    try {
      await prefer(store, fields);
    } catch (error) {
      this.problem = (error as Error).message;
      return;
    }
    this.toast ??= document.getElementById('toasts')!.appendChild(document.createElement('undo-toast') as UndoToast);
    await this.toast.show({ words, undo: () => prefer(store, cleared) });
  }
}
