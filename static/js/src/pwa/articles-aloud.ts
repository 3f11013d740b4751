import { html, LitElement } from 'lit';
import { dropAloud, type Held, heldAloud } from './aloud-packs.ts';

/** `<articles-aloud>`: which articles can be listened to with no network, how much room they take, and taking them off. */
export class ArticlesAloud extends LitElement {
  static properties = { held: { state: true }, said: { state: true } };

  /** null: not looked yet. */
  declare held: Held[] | null;
  declare said: string;

  constructor() {
    super();
    this.held = null;
    this.said = '';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
  }

  render() {
    if (this.held === null) return html`<p class="muted">Looking for articles read aloud…</p>`;
    return html`<div class="stack"><h3>Articles read aloud</h3>
      <p role="status">${this.said || (this.held.length ? `${sized(this.held)} on this phone.` : 'None on this phone. Tap Listen on an article to fetch its voice.')}</p>
      ${this.held.length ? this.#list(this.held) : ''}</div>`;
  }

  #list(held: Held[]) {
    return html`<ul class="stack">
        ${held.map(
          (one) => html`<li class="row apart"><span>${one.title} <span class="muted">${sized([one])}</span></span>
          <button type="button" class="button small" aria-label="Remove ${one.title}" @click=${() => this.#drop([one])}>Remove</button></li>`,
        )}
      </ul>
      ${held.length > 1 ? html`<button type="button" class="button" @click=${() => this.#drop(held)}>Remove all</button>` : ''}`;
  }

  async #look() {
    this.held = await heldAloud();
  }

  async #drop(held: Held[]) {
    await dropAloud(held);
    this.said = `${sized(held)} removed. The words stay; the voice can be fetched again.`;
    await this.#look();
  }
}

const sized = (held: readonly Held[]): string =>
  `${(held.reduce((sum, { bytes }) => sum + bytes, 0) / 1e6).toFixed(1)} MB`;
