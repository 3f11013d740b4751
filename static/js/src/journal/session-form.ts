import { html, type TemplateResult } from 'lit';
import { localIso } from '../lib/days.ts';
import { LADDER } from '../lib/ladder.ts';
import { whenWords } from '../lib/when.ts';
import type { Store } from '../store/store.ts';
import { LegLadder } from '../ui/leg-ladder.ts';
import type { Rated } from '../ui/pain-scale.ts';
import { practiceCard } from './card-practice.ts';
import { FormDesk } from './form-desk.ts';
import { RecordPage } from './record-page.ts';

/**
 * `<session-form>`: the session that ?id=<record> names. What the player recorded stands; a person adds how far down the
 * leg it was afterwards, and a note.
 */
export class SessionForm extends RecordPage {
  static parts = { 'leg-ladder': LegLadder };
  protected readonly kind = 'practice';
  protected readonly address = '/journal/session';

  protected async begin(store: Store): Promise<FormDesk> {
    return new FormDesk(
      store,
      this.kind,
      () => localIso(),
      () => null,
    );
  }

  /** No session begins on this page: without a name in the address there is none. */
  protected override find(desk: FormDesk): Promise<boolean> {
    return this.asked === null ? Promise.resolve(false) : super.find(desk);
  }

  protected heading(desk: FormDesk): TemplateResult {
    const now = localIso();
    return html`<div class="heading"><p class="eyebrow">${whenWords(desk.at, now)}</p><h1>Your session</h1></div>
      <section class="card stack record" aria-labelledby="recorded-title">
        <h2 class="visually-hidden" id="recorded-title">What was recorded</h2>${practiceCard(
          { fields: { ...desk.form.base, note: null } },
          { ...this.names, now, words: [] },
        )}</section>`;
  }

  protected fields(desk: FormDesk): TemplateResult {
    return html`<section class="card stack" aria-labelledby="after-title" @rated=${this.rated}>
        <div class="row apart"><h2 id="after-title">How far down, afterwards?</h2><span class="muted small-text">tap each leg</span></div>
        <leg-ladder .left=${desk.field('after.ladder.left')} .right=${desk.field('after.ladder.right')}></leg-ladder>
      </section>`;
  }

  private rated({ detail }: CustomEvent<Rated>) {
    this.touch(`after.${detail.name}`, detail.value === null ? null : LADDER[detail.value]!);
  }
}
