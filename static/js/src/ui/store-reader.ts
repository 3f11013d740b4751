import type { LitElement, ReactiveController } from 'lit';
import { here } from '../store/here.ts';
import type { Change } from '../store/notes.ts';
import type { Store } from '../store/store.ts';

/** What an element does with the store. */
export interface Reading {
  /** Once, before anything is read: what else the element needs. */
  open?(store: Store): Promise<unknown>;
  /** Reads what the element shows: first with no change, then after every one. */
  read(store: Store, change?: Change): Promise<unknown>;
  /** What failed before anything could be read; without this the element's banner tells. */
  failed?(error: Error): void;
}

/**
 * Reads for an element from the store of whoever is here, and again after every change, until the element leaves the
 * page. Why a reading or a deed failed is kept for the element's banner until one of the same sort succeeds: what comes
 * from elsewhere meanwhile hides no deed that failed.
 */
export class StoreReader implements ReactiveController {
  /** Whether what the element shows was read once. */
  hasRead = false;
  private readonly host: LitElement;
  private readonly reading: Reading;
  private opened: Store | null = null;
  private isOpen = false;
  private unread = '';
  private undone = '';
  private isGone = false;
  private unwatch: (() => void) | undefined;

  constructor(host: LitElement, reading: Reading) {
    this.host = host;
    this.reading = reading;
    host.addController(this);
  }

  /** The person's store; nothing can be tapped before it is here. */
  get store(): Store {
    return this.opened!;
  }

  /** Why the last deed or reading failed; empty when neither did. */
  get problem(): string {
    return this.undone || this.unread;
  }

  /** Whether the store, or what else the element needs, could not be opened: nothing can ever be read. */
  get isClosed(): boolean {
    return !this.isOpen && this.unread !== '';
  }

  /** Whether there is anything to show in place of what the page brought along. */
  get isReady(): boolean {
    return this.hasRead || this.problem !== '';
  }

  hostConnected() {
    this.isGone = false;
    void this.look(() => this.begin());
  }

  hostDisconnected() {
    this.isGone = true;
    this.unwatch?.();
  }

  /** Before the element's first drawing, what the page showed while this was loading goes. */
  hostUpdate() {
    if (!this.host.hasUpdated) this.host.replaceChildren();
  }

  /** Reads again; what fails is told. */
  readAgain(): Promise<void> {
    return this.look(() => this.read(this.store));
  }

  /** Reads something; what fails is told until a reading succeeds. */
  async look(read: () => Promise<unknown>): Promise<void> {
    try {
      await read();
      this.unread = '';
    } catch (error) {
      this.unread = (error as Error).message;
      if (!this.hasRead) this.reading.failed?.(error as Error);
    }
    this.host.requestUpdate();
  }

  /** Does what the person asked for; what fails is told until a deed succeeds. */
  async attempt(deed: () => Promise<unknown>): Promise<void> {
    try {
      await deed();
      this.undone = '';
    } catch (error) {
      this.undone = (error as Error).message;
    }
    this.host.requestUpdate();
  }

  private async begin() {
    const store = await here();
    this.opened = store;
    await this.reading.open?.(store);
    this.isOpen = true;
    if (this.isGone) return;
    this.unwatch = store.watch((change) => void this.look(() => this.read(store, change)));
    await this.read(store);
  }

  private async read(store: Store, change?: Change) {
    await this.reading.read(store, change);
    this.hasRead = true;
  }
}
