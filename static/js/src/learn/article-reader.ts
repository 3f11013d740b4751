/** `<article-reader src=… seconds=… bytes=…>`: reads the article that it stands in aloud, the sentence marked. */
import { html, LitElement, nothing } from 'lit';
import { type Connection, isMetered } from '../lib/metered.ts';
import { here } from '../store/here.ts';
import type { Store } from '../store/store.ts';
import { type Bookmark, isHere, Listening, RATES } from './listening.ts';
import { Marking } from './marking.ts';
import { offering } from './offering.ts';
import { readerDock } from './reader-dock.ts';

/** `looking`: whether the recording is on this phone is not known yet. */
type Phase = 'looking' | 'offered' | 'fetching' | 'failed' | 'open';

const RATE = 'listening-rate';

export class ArticleReader extends LitElement {
  static properties = {
    src: { type: String },
    seconds: { type: Number },
    bytes: { type: Number },
    phase: { state: true },
    held: { state: true },
    following: { state: true },
  };

  /** Address of the recording's index. */
  declare src: string;
  declare seconds: number;
  declare bytes: number;
  declare phase: Phase;
  /** Whether the recording is on this phone. */
  declare held: boolean;
  declare following: boolean;
  #listening: Listening | null = null;
  #marking: Marking | null = null;
  #store: Store | null = null;
  #rate = 1;
  #bookmark: Bookmark | null = null;
  #unwatch: () => void = () => {};

  constructor() {
    super();
    this.phase = 'looking';
    this.held = false;
    this.following = true;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#look();
    this.#remember();
    addEventListener('online', this.#again);
    addEventListener('offline', this.#again);
    addEventListener('pagehide', this.#stop);
    this.#article.addEventListener('click', this.#tapped);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('online', this.#again);
    removeEventListener('offline', this.#again);
    removeEventListener('pagehide', this.#stop);
    this.#article.removeEventListener('click', this.#tapped);
    this.#unwatch();
    this.#stop();
  }

  get #article(): Element {
    return this.closest('article') ?? document.body;
  }

  async #look(): Promise<void> {
    this.held = await isHere(this.src);
    if (this.phase === 'looking') this.phase = 'offered';
  }

  /** A raised sign stops whatever sounds, in the very task in which it is told. */
  async #remember(): Promise<void> {
    const store = await here();
    if (!this.isConnected) return;
    this.#store = store;
    this.#unwatch = store.watch(({ raised }) => raised && this.#stop());
    const [rate, bookmark] = await Promise.all([store.draft(RATE), store.draft(this.#key)]);
    this.#rate = RATES.find((one) => one === rate) ?? 1;
    this.#bookmark = bookmark as Bookmark | null;
  }

  get #key(): string {
    return `listening/${location.pathname}`;
  }

  render() {
    if (this.phase === 'looking') return html`<p class="listen muted">Looking for the voice on this phone…</p>`;
    if (this.phase === 'open') return this.#dock(this.#listening!);
    return offering({
      seconds: this.seconds,
      bytes: this.bytes,
      here: this.held,
      online: navigator.onLine,
      metered: isMetered((navigator as { connection?: Connection }).connection),
      fetching: this.phase === 'fetching' ? this.#listening!.arrived : null,
      failed: this.phase === 'failed',
      listen: this.#listen,
      cancel: this.#stop,
    });
  }

  #dock(listening: Listening) {
    if (!this.#marking) return nothing;
    return readerDock(listening, this.following, { look: this.#marking.back, rate: this.#speed, close: this.#stop });
  }

  /** Runs inside the tap: only then may a phone play. */
  #listen = async (): Promise<void> => {
    const listening = new Listening(this.src, { changed: this.#again, reading: this.#reading, ended: this.#over });
    this.#listening = listening;
    this.phase = 'fetching';
    this.#marking = new Marking(
      this.#article,
      () => this.querySelector('.reader-dock'),
      () => {
        this.following = this.#marking?.following ?? true;
      },
    );
    try {
      await listening.begin(this.#rate, (version) =>
        this.#bookmark?.version === version ? this.#bookmark.sentence : 0,
      );
      if (this.#listening === listening) this.#open();
    } catch (error) {
      if (this.#listening !== listening) return; // cancelled: it was closed already
      console.info('The article can’t be read aloud yet:', error);
      this.#stop();
      this.phase = 'failed';
    }
  };

  #open(): void {
    this.following = true;
    this.phase = 'open';
    document.documentElement.dataset.reading = 'aloud';
    this.#marking!.show(this.#listening!.sentence);
  }

  #stop = (): void => {
    this.#listening?.close();
    this.#listening = null;
    this.#marking?.close();
    this.#marking = null;
    delete document.documentElement.dataset.reading;
    if (this.phase === 'looking') return;
    this.phase = 'offered';
    this.#look();
  };

  /** Read to its end: the next time it begins at the beginning. */
  #over = (): void => {
    this.#keep(null);
    this.#stop();
  };

  #reading = (bookmark: Bookmark): void => {
    this.#keep(bookmark);
    this.#marking?.show(bookmark.sentence);
  };

  #keep(bookmark: Bookmark | null): void {
    this.#bookmark = bookmark;
    this.#store
      ?.keepDraft(this.#key, bookmark && { ...bookmark })
      .catch((error) => console.warn('The place can’t be kept for later:', error));
  }

  #speed = (rate: number): void => {
    this.#rate = rate;
    this.#listening!.rate = rate;
    this.#store?.keepDraft(RATE, rate).catch((error) => console.warn('The speed can’t be kept:', error));
    this.requestUpdate();
  };

  #again = (): void => this.requestUpdate();

  #tapped = (event: Event): void => {
    const target = event.target as Element;
    const sentence = target.closest<HTMLElement>('[data-sentence]')?.dataset['sentence'];
    if (this.phase !== 'open' || sentence === undefined || target.closest('a, button, summary')) return;
    if (getSelection()?.isCollapsed === false) return; // words were selected, not tapped
    this.#listening!.readFrom(Number(sentence));
    this.#marking!.following = true;
    this.following = true;
    this.#listening!.play();
  };
}
