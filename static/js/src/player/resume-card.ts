import { LitElement, nothing } from 'lit';
import { fetchLibrary } from '../lib/library.ts';
import { addressOf } from '../lib/own-routine.ts';
import { here } from '../store/here.ts';
import { interrupted, type Kept, putAway } from './keeping.ts';
import { isTheirs } from './person.ts';
import { changedSince, resuming } from './resuming.ts';

/** `<resume-card>`: an interrupted session, offered where the person comes back to; nothing where there is none. */
export class ResumeCard extends LitElement {
  static properties = { kept: { state: true }, theirs: { state: true } };
  declare kept: Kept | null;
  /** False where it holds what the person has to leave out by now. */
  declare theirs: boolean;

  constructor() {
    super();
    this.kept = null;
    this.theirs = true;
  }

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    const store = await here();
    const kept = await interrupted(store);
    if (kept) this.theirs = await isTheirs(kept, await fetchLibrary(), store);
    this.kept = kept;
  }

  render() {
    if (!this.kept) return nothing;
    const address = addressOf(this.kept.routine);
    if (!this.theirs) return changedSince(this.kept, address, this.#notNow);
    return resuming(this.kept, `${address}#resume`, this.#notNow);
  }

  #notNow = async () => {
    await putAway(this.kept!, await here());
    this.kept = null;
  };
}
