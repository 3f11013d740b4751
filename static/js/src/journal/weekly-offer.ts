import { html, LitElement, nothing } from 'lit';
import { today } from '../lib/days.ts';
import type { Due } from '../lib/weekly.ts';
import { prefer } from '../store/preferences.ts';
import type { Body } from '../store/revision.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { pageToast, UndoToast } from '../ui/undo-toast.ts';
import { asking } from './asking.ts';

/** `<weekly-offer>`: offers our questions when they are due; a tap puts them off for today, or for good. Else nothing at all. */
export class WeeklyOffer extends LitElement {
  static parts = { 'undo-toast': UndoToast };
  static properties = { due: { state: true } };
  declare due: Due | null;
  private readonly reader = new StoreReader(this, {
    read: async (store) => {
      this.due = await asking(store);
    },
    // Without a store there is nothing to offer; the rest of the page tells what is wrong with it.
    failed: (error) => console.warn('The weekly questions could not be offered:', error),
  });

  constructor() {
    super();
    this.due = null;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  render() {
    if (!this.due?.weekly && !this.due?.change) return nothing;
    const { problem } = this.reader;
    return html`<section class="card stack ask-offer" aria-labelledby="ask-title">
      <h2 id="ask-title">${this.due.weekly ? 'How was your week?' : 'Four weeks on'}</h2>
      <p class="muted">${this.due.weekly ? 'Three questions, less than a minute.' : 'One question: how is it compared with when you started?'}</p>
      ${problem ? html`<p class="error" role="alert">${problem}</p>` : nothing}
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

  private wish(fields: Body, words: string) {
    const { store } = this.reader;
    const cleared = Object.fromEntries(Object.keys(fields).map((field) => [field, null]));
    return this.reader.attempt(async () => {
      await prefer(store, fields);
      await pageToast().show({ words, undo: () => prefer(store, cleared) });
    });
  }
}
