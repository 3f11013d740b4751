import { LitElement, nothing } from 'lit';
import { addressOf } from '../lib/own-routine.ts';
import { here } from '../store/here.ts';
import { interrupted, type Kept, putAway } from './keeping.ts';
import { resuming } from './resuming.ts';

/** `<resume-card>`: an interrupted session, offered where the person comes back to; nothing where there is none. */
export class ResumeCard extends LitElement {
  static properties = { kept: { state: true } };
  declare kept: Kept | null;

  constructor() {
    super();
    this.kept = null;
  }

  createRenderRoot() {
    return this;
  }

  async connectedCallback() {
    super.connectedCallback();
    this.kept = await interrupted(await here());
  }

  render() {
    if (!this.kept) return nothing;
    return resuming(this.kept, `${addressOf(this.kept.routine)}#resume`, this.#notNow);
  }

  #notNow = async () => {
    await putAway(this.kept!, await here());
    this.kept = null;
  };
}
