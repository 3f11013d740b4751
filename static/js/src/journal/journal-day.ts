import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayWords } from '../lib/when.ts';
import { type Day, signature } from './diary.ts';
import type { Drawn } from './drawing.ts';
import { recordView } from './record-view.ts';
import type { Surroundings } from './surroundings.ts';

/** What a day is thought to need before it was ever drawn (pixels): its heading, and each card. */
const HEADING = 44;
const CARD = 168;

/** `<journal-day>`: a day's heading, and its cards while it is near the screen. `day` and `around` are set by the list. */
export class JournalDay extends LitElement implements Drawn {
  static properties = { day: { attribute: false }, around: { attribute: false }, isDrawn: { state: true } };
  declare day: Day;
  declare around: Surroundings;
  declare isDrawn: boolean;
  private shown = '';

  constructor() {
    super();
    this.isDrawn = false;
  }

  createRenderRoot() {
    return this;
  }

  async draw() {
    this.isDrawn = true;
    await this.updateComplete;
  }

  empty() {
    if (!this.isDrawn || this.isInUse) return;
    this.style.setProperty('min-block-size', `${this.offsetHeight}px`);
    this.isDrawn = false;
  }

  /** The keyboard is in it, or words in it are marked. */
  private get isInUse(): boolean {
    return this.contains(document.activeElement) || getSelection()?.containsNode(this, true) === true;
  }

  protected shouldUpdate(changed: PropertyValues): boolean {
    const shows = `${this.day.date} ${signature(this.day)}`;
    const isNew = shows !== this.shown || changed.has('isDrawn') || changed.has('around');
    this.shown = shows;
    return isNew;
  }

  protected willUpdate() {
    if (this.isDrawn) this.style.removeProperty('min-block-size');
    else if (!this.hasUpdated)
      this.style.setProperty('min-block-size', `${HEADING + CARD * this.day.records.length}px`);
  }

  render() {
    const { date, records } = this.day;
    return html`<section class="day" aria-labelledby="day-${date}">
      <h2 id="day-${date}" tabindex="-1">${dayWords(date, this.around.now.slice(0, 10))}</h2>
      ${this.isDrawn && records.length > 0 ? this.cards() : nothing}
      ${records.length === 0 ? html`<p class="muted">Nothing is written on this day.</p>` : nothing}
    </section>`;
  }

  private cards() {
    return html`<ol class="records">${repeat(
      this.day.records,
      ({ record }) => record,
      (record) => recordView(record, this.around),
    )}</ol>`;
  }
}
