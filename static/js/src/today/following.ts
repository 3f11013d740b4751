import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { fetchLibrary, type Library } from '../lib/library.ts';
import type { Store } from '../store/store.ts';
import { StoreReader } from '../ui/store-reader.ts';

/** An element of Today: it opens the library and the store, reads what it shows, and reads again after every change. */
export abstract class Following extends LitElement {
  static properties: PropertyDeclarations = {};
  protected library!: Library;
  readonly #reader = new StoreReader(this, {
    open: async () => {
      this.library = await fetchLibrary();
    },
    read: () => this.read(),
    failed: (error) => console.error(error),
  });

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#seen);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#seen);
  }

  protected get store(): Store {
    return this.#reader.store;
  }

  /** Why the last reading or writing failed; empty when it did not. */
  get problem(): string {
    return this.#reader.problem;
  }

  /** Whether there is something to show; until then what the page brought along stands there. */
  get known(): boolean {
    return this.#reader.hasRead;
  }

  /** Reads what the element shows. */
  protected abstract read(): Promise<void>;

  protected abstract view(): TemplateResult;

  /** What stands here when the library or the phone's memory could not be opened: one element of the page tells it. */
  protected closedView(): TemplateResult | typeof nothing {
    return nothing;
  }

  /** Does `work` and shows what came of it; what fails is told. */
  protected attempt(work: () => Promise<unknown>): Promise<void> {
    return this.#reader.attempt(work);
  }

  /** Days and hours go by while the app lies in the background. */
  #seen = () => {
    if (this.known && document.visibilityState === 'visible') void this.#reader.readAgain();
  };

  protected shouldUpdate(): boolean {
    return this.#reader.isReady;
  }

  render() {
    if (this.#reader.isClosed) return this.closedView();
    const problem = this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : '';
    return html`${problem}${this.known ? this.view() : ''}`;
  }
}
