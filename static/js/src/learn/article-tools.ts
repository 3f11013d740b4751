import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { keepReading, readingOf } from '../store/articles.ts';
import { prefer, preferences } from '../store/preferences.ts';
import type { Body } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { keepLook, lookFrom, SIZES } from '../ui/look.ts';
import { StoreReader } from '../ui/store-reader.ts';

const TEXT: readonly { value: string | null; words: string }[] = [
  { value: null, words: 'Usual' },
  ...SIZES.map((value) => ({ value, words: value === 'large' ? 'Large' : 'Larger' })),
];

/** `<article-tools article="slug">`: keep the article for later, and how large its words are. */
export class ArticleTools extends LitElement {
  static properties = { article: {}, saved: { state: true }, look: { state: true } };
  declare article: string;
  /** null until the store was read. */
  declare saved: boolean | null;
  declare look: Body;
  private readonly reader = new StoreReader(this, { read: (store) => this.read(store) });

  constructor() {
    super();
    this.article = '';
    this.saved = null;
    this.look = {};
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<div class="article-tools">
        <button type="button" class="button soft small save-toggle" aria-pressed=${this.saved === true} ?disabled=${this.saved === null}
          @click=${() => void this.reader.attempt(() => this.turn())}>${icon('bookmark')} <span>${this.saved ? 'Saved' : 'Save for later'}</span></button>
        <details class="text-size">
          <summary class="button soft small">${icon('text-size')} Text size</summary>
          <fieldset class="choices"><legend class="visually-hidden">Text size</legend><div class="choice-row">
            ${TEXT.map(
              ({
                value,
                words,
              }) => html`<label class="choice text-${value ?? 'usual'}"><input class="visually-hidden" type="radio" name="text-size"
                .checked=${live(lookFrom(this.look).text === value)} @change=${() => void this.reader.attempt(() => this.resize(value))}>${words}</label>`,
            )}</div></fieldset>
        </details>
      </div>
      ${this.reader.problem ? html`<p class="banner rose" role="alert">${this.reader.problem}</p>` : nothing}`;
  }

  private async read(store: Store) {
    const [reading, kept] = await Promise.all([readingOf(store, this.article), preferences(store)]);
    this.saved = reading?.saved ?? false;
    this.look = kept?.fields ?? {};
  }

  private async turn() {
    const { store } = this.reader;
    await keepReading(store, this.article, { saved: !this.saved });
    await this.read(store);
  }

  private async resize(value: string | null) {
    this.look = (await prefer(this.reader.store, { text_size: value })).fields;
    keepLook(lookFrom(this.look));
  }
}
