import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { addDays, localIso, today } from '../lib/days.ts';
import { labelOf } from '../lib/event-marks.ts';
import { type EventName, fetchLibrary } from '../lib/library.ts';
import type { Store } from '../store/store.ts';
import { FormDesk } from './form-desk.ts';
import { eventObstacle, momentOn, outgrown } from './happening.ts';
import { options, RecordPage } from './record-page.ts';

/** `<event-form>`: something to remember beside the numbers, on a day, and for what lasts the day it was over. */
export class EventForm extends RecordPage {
  protected readonly kind = 'event';
  protected readonly address = '/journal/event';
  private kinds: readonly EventName[] = [];

  protected async begin(store: Store): Promise<FormDesk> {
    this.kinds = (await fetchLibrary()).body.events;
    const now = () => localIso();
    return new FormDesk(store, this.kind, now, eventObstacle(now), (form) => outgrown(form, this.kinds));
  }

  protected heading(): TemplateResult {
    return html`<div class="heading"><h1>Something happened</h1>
      <p class="muted">A line to remember, beside the numbers.</p></div>`;
  }

  protected fields(desk: FormDesk): TemplateResult {
    const what = desk.field('what');
    const kind = this.kinds.find(({ slug }) => slug === what);
    return html`<section class="card stack loose">
        ${options('what', 'What was it?', this.offered(what), what, (slug) => this.touch('what', slug))}
        ${what === 'own' ? this.name(desk) : nothing}
        <div class="ask-days">${this.day(desk)}${kind?.lasts ? this.end(desk) : nothing}</div>
        ${kind?.lasts && desk.field('until') === null ? this.over(desk) : nothing}
        ${kind?.pauses ? this.pause(desk) : nothing}
      </section>`;
  }

  /** The library's; and what this record is, when Today or a newer phone made it. */
  private offered(what: unknown) {
    const isKnown = typeof what !== 'string' || this.kinds.some(({ slug }) => slug === what);
    return isKnown ? this.kinds : [...this.kinds, { slug: what, name: labelOf(what, undefined, undefined) }];
  }

  private name(desk: FormDesk) {
    const wrong = desk.problem?.field === 'name';
    return html`<div class="field"><label for="name">What do you call it?</label>
      <input id="name" type="text" .value=${live((desk.field('name') as string | null) ?? '')} aria-invalid=${wrong}
        aria-describedby=${wrong ? 'problem' : nothing}
        @input=${({ target }: Event) => this.touch('name', (target as HTMLInputElement).value || null)}></div>`;
  }

  private day(desk: FormDesk) {
    const wrong = desk.problem?.field === 'at';
    return html`<div class="field"><label for="day">Which day?</label>
      <input id="day" type="date" max=${today()} .value=${live(desk.at.slice(0, 10))} aria-invalid=${wrong}
        aria-describedby=${wrong ? 'problem' : nothing}
        @change=${({ target }: Event) => this.choose((target as HTMLInputElement).value)}></div>`;
  }

  private end(desk: FormDesk) {
    const wrong = desk.problem?.field === 'until';
    return html`<div class="field"><label for="until">First day after it</label>
      <input id="until" type="date" .value=${live((desk.field('until') as string | null) ?? '')} aria-invalid=${wrong}
        aria-describedby=${wrong ? 'problem' : 'until-hint'}
        @change=${({ target }: Event) => this.touch('until', (target as HTMLInputElement).value || null)}>
      <p class="hint" id="until-hint">Leave it empty while it goes on.</p></div>`;
  }

  private over(desk: FormDesk) {
    const first = addDays(desk.at.slice(0, 10), 1);
    const now = today() > first ? today() : first;
    return html`<p><button type="button" class="button soft" @click=${() => this.touch('until', now)}>It is over</button></p>`;
  }

  private pause(desk: FormDesk) {
    return html`<label class="ask-tick"><input type="checkbox" .checked=${live(desk.field('pause') === true)}
      @change=${({ target }: Event) => this.touch('pause', (target as HTMLInputElement).checked || null)}>
      Practice rests meanwhile</label>`;
  }

  private choose(day: string) {
    if (day) this.touch('at', momentOn(day, localIso()));
  }
}
