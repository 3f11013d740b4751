import type { LitElement, ReactiveController } from 'lit';
import { fetchLibrary, type Library } from '../lib/library.ts';
import { fetchIndex } from '../player/loading.ts';
import { Reading } from '../player/reading.ts';
import { here } from '../store/here.ts';
import { CheckDesk } from './check-desk.ts';

/** `failed`: neither the signs nor the person's answers could be opened, and nothing can be asked. */
export type Phase = 'opening' | 'open' | 'failed';

/**
 * Opens the warning signs for an element, with a desk to answer them at, and follows what is answered in other tabs and
 * on other phones until the element leaves the page. Unlike other readers it never waits for storage to show an answer.
 */
export class SignReader implements ReactiveController {
  phase: Phase = 'opening';
  /** Why it failed. */
  problem = '';
  /** What was answered elsewhere since could not be read. */
  unread = false;
  /** Resolves when the element stands there, or is known to fail. */
  opened: Promise<unknown> = Promise.resolve();
  library!: Library;
  desk!: CheckDesk;
  /** Reads the screens aloud. */
  reading!: Reading;
  private readonly host: LitElement;
  private readonly begin: (desk: CheckDesk) => Promise<void>;
  private isGone = false;
  private unwatch: (() => void) | undefined;

  /** `begin` reads what the desk shows first. */
  constructor(host: LitElement, begin: (desk: CheckDesk) => Promise<void>) {
    this.host = host;
    this.begin = begin;
    host.addController(this);
  }

  hostConnected() {
    this.isGone = false;
    void this.open();
  }

  hostDisconnected() {
    this.isGone = true;
    this.unwatch?.();
  }

  /** What the page showed while this was loading goes; where nothing can be opened, it stays and can be read. */
  hostUpdate() {
    if (!this.host.hasUpdated && this.phase === 'open') this.host.replaceChildren();
  }

  open = (): Promise<unknown> => {
    this.phase = 'opening';
    this.opened = this.tryToOpen().then(() => {
      this.host.requestUpdate();
      return this.host.updateComplete;
    });
    return this.opened;
  };

  /** Something was answered, here or elsewhere: where that can't be read, it is said. */
  follow = (): Promise<void> => {
    const followed = this.desk.follow().then(
      () => (this.unread = false),
      (error) => {
        console.error(error);
        this.unread = true;
      },
    );
    return this.show(followed);
  };

  /** Shows the desk as it is now, and again when `work` is done. The red screen never waits for storage. */
  async show(work: Promise<unknown>): Promise<void> {
    this.host.requestUpdate();
    await work;
    this.host.requestUpdate();
  }

  private async tryToOpen() {
    try {
      const [library, store] = await Promise.all([fetchLibrary(), here()]);
      const desk = new CheckDesk(store, library.signs, () => new Date());
      await this.begin(desk);
      this.library = library;
      this.desk = desk;
      this.reading = new Reading(fetchIndex(library));
      if (!this.isGone) this.unwatch = store.watch(this.follow);
      this.phase = 'open';
    } catch (error) {
      console.error(error);
      this.problem = (error as Error).message;
      this.phase = 'failed';
    }
  }
}
