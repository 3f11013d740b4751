import { LitElement, type PropertyValues } from 'lit';
import type { Person } from '../lib/cautions.ts';
import { fetchLibrary, type Library } from '../lib/library.ts';
import { personOf, ticking } from '../store/person.ts';
import { prefer } from '../store/preferences.ts';
import type { Body } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { pageToast, UndoToast } from '../ui/undo-toast.ts';
import type { Kept } from './kept-line.ts';

/**
 * An element that shows what is a person's own: it opens the library and the store, follows both, and keeps ticks.
 * Until then, and where they can't be opened, what the page brought along stands there.
 */
export abstract class PersonalElement extends LitElement {
  static parts = { 'undo-toast': UndoToast };
  static properties = { person: { state: true }, kept: { state: true } };
  declare person: Person | null;
  declare kept: Kept;
  protected library!: Library;
  protected readonly reader = new StoreReader(this, {
    open: (store) => this.open(store),
    read: (store) => this.follow(store),
    failed: (error) => console.warn('What is this person’s own could not be opened:', error),
  });
  /** Ticks on their way into the store. */
  private pending: Body = {};

  constructor() {
    super();
    this.person = null;
    this.kept = 'nothing';
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    pageToast();
  }

  protected shouldUpdate(_changed: PropertyValues): boolean {
    return this.person !== null;
  }

  /** Keeps ticks (null clears one); they show at once. What could not be kept is said, and the screen goes back to what is. */
  protected async keep(fields: Body): Promise<void> {
    const before = this.person!;
    this.pending = { ...this.pending, ...fields };
    this.person = ticking(before, fields);
    try {
      await prefer(this.reader.store, fields);
      this.kept = 'phone';
    } catch (error) {
      this.kept = { problem: (error as Error).message };
      this.person = before;
    }
    this.pending = Object.fromEntries(Object.entries(this.pending).filter(([field]) => !(field in fields)));
  }

  /** As `keep`, and offers to take it back. */
  protected async keepWithUndo(words: string, fields: Body, before: Body): Promise<void> {
    await this.keep(fields);
    if (this.kept !== 'phone') return;
    await pageToast().show({ words, undo: () => prefer(this.reader.store, before) });
  }

  /** The library that the element shows; one with a routine of the person's own adds it. */
  protected async completed(library: Library, _store: Store): Promise<Library> {
    return library;
  }

  private async open(store: Store): Promise<void> {
    this.library = await this.completed(await fetchLibrary(), store);
  }

  private async follow(store: Store): Promise<void> {
    this.person = ticking(await personOf(store), this.pending);
  }
}
