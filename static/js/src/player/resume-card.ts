import { html, LitElement, nothing } from 'lit';
import { mayOffer } from '../lib/allowed.ts';
import { fetchLibrary } from '../lib/library.ts';
import { addressOf } from '../lib/own-routine.ts';
import { standing } from '../lib/warning-signs.ts';
import { here } from '../store/here.ts';
import { icon } from '../ui/icon.ts';
import { interrupted, type Kept, putAway } from './keeping.ts';
import { isTheirs } from './person.ts';
import { changedSince, resuming } from './resuming.ts';

/** `<resume-card>`: an interrupted session, offered where the person comes back to; nothing where there is none. */
export class ResumeCard extends LitElement {
  static properties = {
    kept: { state: true },
    theirs: { state: true },
    closed: { state: true },
    failed: { state: true },
  };
  declare kept: Kept | null;
  /** False where it holds what the person has to leave out by now. */
  declare theirs: boolean;
  /** A warning sign holds: nothing is offered. */
  declare closed: boolean;
  /** It, or what the warning signs say of it, could not be read. */
  declare failed: boolean;
  #unwatch: () => void = () => {};

  constructor() {
    super();
    this.kept = null;
    this.theirs = true;
    this.closed = false;
    this.failed = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.#begin();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unwatch();
  }

  #begin = async () => {
    this.#unwatch();
    this.failed = false;
    try {
      await this.#open();
    } catch (error) {
      console.error(error);
      this.failed = true;
    }
  };

  async #open() {
    const store = await here();
    const kept = await interrupted(store);
    if (!kept) return;
    const library = await fetchLibrary();
    this.theirs = await isTheirs(kept, library, store);
    const look = async () => {
      const found = standing(await store.list('screen'), new Date(), library.signs);
      this.closed = !mayOffer(kept.routine, found, library);
      this.failed = false;
    };
    this.#unwatch = store.watch(({ raised }) => {
      if (raised) this.closed = true; // in the very task in which it is told
      look().catch((error) => {
        this.failed = true; // where the signs can't be read, nothing is held out
        console.error(error);
      });
    });
    await look();
    this.kept = kept;
  }

  render() {
    if (this.failed) return failed(this.#begin);
    if (!this.kept || this.closed) return nothing;
    const address = addressOf(this.kept.routine);
    if (!this.theirs) return changedSince(this.kept, address, this.#notNow);
    return resuming(this.kept, `${address}#resume`, this.#notNow);
  }

  #notNow = async () => {
    await putAway(this.kept!, await here());
    this.kept = null;
  };
}

function failed(again: () => unknown) {
  return html`<p class="banner rose" role="alert">${icon('warning')}
    <span>Whether a session was interrupted could not be read. Nothing of it is lost.
    <button type="button" class="button small" @click=${again}>Try again</button></span></p>`;
}
