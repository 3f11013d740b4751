import { html, LitElement, nothing } from 'lit';
import { download, heldOf, packFiles } from './pack.ts';

type Phase = 'looking' | 'still' | 'loading' | 'unknown';

/** How much of the voice is on this phone, with a download that shows its progress, stops, and goes on where it stopped. */
export class VoicePack extends LitElement {
  static properties = {
    phase: { state: true },
    files: { state: true },
    held: { state: true },
    failed: { state: true },
  };

  declare phase: Phase;
  declare files: string[];
  declare held: number;
  declare failed: boolean;
  #stop = new AbortController();

  constructor() {
    super();
    this.phase = 'looking';
    this.files = [];
    this.held = 0;
    this.failed = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
    addEventListener('voice-file', this.#count);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop.abort();
    removeEventListener('voice-file', this.#count);
  }

  render() {
    if (this.phase === 'looking') return html`<p class="muted">Looking for the voice on this phone…</p>`;
    if (this.phase === 'unknown') return html`<p class="muted">The voice can be loaded when there is a network.</p>`;
    return html`<div class="stack">
      <p role="status">${this.#words()}</p>
      ${this.#whole ? nothing : html`<progress max=${this.files.length} .value=${this.held} aria-label="Voice files on this phone"></progress>`}
      ${this.failed ? html`<p class="error" role="alert">The rest did not come. What is here stays; try again later.</p>` : nothing}
      ${this.#button()}
    </div>`;
  }

  get #whole() {
    return this.held === this.files.length;
  }

  #words() {
    if (this.#whole) return 'The whole voice is on this phone. Every routine speaks with no network.';
    return `Voice: ${this.held} of ${this.files.length} files on this phone`;
  }

  #button() {
    if (this.#whole) return nothing;
    if (this.phase === 'loading')
      return html`<button class="button" type="button" @click=${this.#cancel}>Cancel</button>`;
    return html`<button class="button" type="button" @click=${this.#download}>${this.held ? 'Download the rest' : 'Download'}</button>`;
  }

  async #look() {
    try {
      this.files = await packFiles();
      this.held = await heldOf(this.files);
      this.phase = 'still';
    } catch {
      this.phase = 'unknown'; // neither kept nor reachable: the sentence above says what to do
    }
  }

  #count = async () => {
    this.held = await heldOf(this.files);
  };

  async #download() {
    this.#stop = new AbortController();
    this.phase = 'loading';
    this.failed = false;
    try {
      await download(this.files, this.#stop.signal);
    } catch {
      this.failed = !this.#stop.signal.aborted;
    }
    await this.#count();
    this.phase = 'still';
  }

  #cancel() {
    this.#stop.abort();
  }
}
