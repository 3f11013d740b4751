import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { fetchLibrary, type Library } from '../lib/library.ts';
import { here } from '../store/here.ts';
import type { Store } from '../store/store.ts';

/** An element of Today: it opens the library and the store, reads what it shows, and reads again after every change. */
export abstract class Following extends LitElement {
  static properties = { problem: { state: true }, known: { state: true }, closed: { state: true } };
  /** Why the last reading or writing failed; empty when it did not. */
  declare problem: string;
  /** Whether there is something to show; until then what the page brought along stands there. */
  declare known: boolean;
  /** The library or the phone's memory could not be opened: nothing can be shown, and one element of the page tells it. */
  declare closed: boolean;
  protected library!: Library;
  protected store!: Store;
  #unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.problem = '';
    this.known = false;
    this.closed = false;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.attempt(() => this.#open());
    document.addEventListener('visibilitychange', this.#seen);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#seen);
    this.#unwatch?.();
  }

  /** Reads what the element shows. */
  protected abstract read(): Promise<void>;

  protected abstract view(): TemplateResult;

  /** What stands here when nothing could be opened. */
  protected closedView(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Does `work` and shows what came of it; what fails is told. */
  protected async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
      this.problem = '';
    } catch (error) {
      this.problem = (error as Error).message;
    }
    this.requestUpdate();
  }

  async #open() {
    try {
      [this.library, this.store] = await Promise.all([fetchLibrary(), here()]);
    } catch (error) {
      console.error(error);
      this.closed = true;
      return;
    }
    this.#unwatch = this.store.watch(() => void this.attempt(() => this.read()));
    await this.read();
    this.known = true;
  }

  /** Days and hours go by while the app lies in the background. */
  #seen = () => {
    if (this.known && document.visibilityState === 'visible') void this.attempt(() => this.read());
  };

  protected shouldUpdate(): boolean {
    return this.known || this.closed || this.problem !== '';
  }

  protected willUpdate(): void {
    if (!this.hasUpdated) this.replaceChildren(); // what the page showed while this was loading
  }

  render() {
    if (this.closed) return this.closedView();
    const problem = this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : '';
    return html`${problem}${this.known ? this.view() : ''}`;
  }
}
