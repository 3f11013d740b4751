import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { localIso } from '../lib/days.ts';
import { LADDER } from '../lib/ladder.ts';
import { fetchLibrary } from '../lib/library.ts';
import { whenWords } from '../lib/when.ts';
import { leadsToCheck } from '../store/leading.ts';
import type { Store } from '../store/store.ts';
import { define } from '../ui/define.ts';
import { icon } from '../ui/icon.ts';
import { LegLadder } from '../ui/leg-ladder.ts';
import { PainScale, type Rated } from '../ui/pain-scale.ts';
import { asStep } from '../ui/steps.ts';
import type { Touched } from './body-map.ts';
import { EntryDesk } from './entry-desk.ts';
import { onScreen } from './form.ts';
import { checkPage } from './leading.ts';
import { RecordPage } from './record-page.ts';
import { chosenTime } from './when.ts';

const SCALES = [
  { name: 'leg', label: 'Leg pain' },
  { name: 'back', label: 'Back pain' },
];

/** `<entry-form>`: a new entry, or with ?id=<record> an earlier one. */
export class EntryForm extends RecordPage<EntryDesk> {
  static parts = { 'pain-scale': PainScale, 'leg-ladder': LegLadder };
  static properties = { timeOpen: { state: true }, isStuck: { state: true } };
  declare timeOpen: boolean;
  /** The warning signs ask about what was marked, and this page can't be left for them. */
  declare isStuck: boolean;
  protected readonly kind = 'entry';
  protected readonly address = '/journal/entry';
  protected override readonly layout = 'stack entry';

  constructor() {
    super();
    this.timeOpen = false;
    this.isStuck = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.refreshTime);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.refreshTime);
  }

  protected async begin(store: Store): Promise<EntryDesk> {
    return new EntryDesk(store, () => localIso());
  }

  /** The folded part comes after the quick part is on the screen. */
  protected async firstUpdated() {
    const { EntryMore } = await import('./entry-more.ts');
    define('entry-more', EntryMore);
  }

  private refreshTime = () => {
    if (this.reader.hasRead) void this.show(this.desk.refreshTime());
  };

  protected heading(desk: EntryDesk): TemplateResult {
    const wrong = desk.problem?.field === 'at';
    const open = this.timeOpen || wrong;
    return html`<div class="entry-heading">
      <h1>How is it?</h1>
      <button type="button" class="when" aria-expanded=${open} @click=${() => (this.timeOpen = !open)}>
        ${whenWords(desk.at, localIso())} ${icon('edit')}<span class="visually-hidden">Change the time</span></button>
      ${open ? this.timeField(desk, wrong) : nothing}
      ${desk.remembered ? html`<p class="muted small-text">More than a day back: it is marked as remembered.</p>` : nothing}
    </div>`;
  }

  private timeField(desk: EntryDesk, wrong: boolean) {
    return html`<div class="field">
      <label for="entry-at">When was it?</label>
      <input type="datetime-local" id="entry-at" .value=${live(desk.at.slice(0, 16))} aria-invalid=${wrong}
        aria-describedby=${wrong ? 'problem' : nothing} @change=${this.time}>
    </div>`;
  }

  /** What fits on one screen of a phone, and into five taps. */
  protected fields(desk: EntryDesk): TemplateResult {
    const { hints } = desk;
    return html`<section class="card quick-scales" aria-label="Pain, 0 to 10" @rated=${this.rated}>
        ${SCALES.map(({ name, label }) => this.scale(desk, name, label))}
        <p class="muted small-text row apart"><span>0 none</span><span>10 the worst you can imagine</span></p>
      </section>
      <section class="card quick-ladder" aria-label="How far down each leg" @rated=${this.rated}>
        <leg-ladder .heading=${'How far down?'} .left=${desk.field('ladder.left')} .right=${desk.field('ladder.right')}
          .hints=${{ left: hints['ladder.left'], right: hints['ladder.right'] }}></leg-ladder>
      </section>`;
  }

  private scale(desk: EntryDesk, name: string, label: string) {
    const value = asStep(desk.field(name), 10);
    return html`<pain-scale .name=${name} .label=${label} .value=${value} .hint=${asStep(desk.hints[name], 10)}></pain-scale>`;
  }

  protected override more(desk: EntryDesk) {
    return html`<entry-more .fields=${onScreen(desk.form)} .store=${this.reader.store} @rated=${this.rated} @touched=${this.touched}
      @check=${this.check}></entry-more>`;
  }

  protected override warning() {
    if (!this.isStuck) return nothing;
    return html`<p class="banner clay">This is one of the warning signs.
      <a href="/check" target="_blank">Go through the list</a>, and keep this page open.</p>`;
  }

  private rated({ detail: { name, value } }: CustomEvent<Rated>) {
    this.touch(name, name.startsWith('ladder.') && value !== null ? LADDER[value]! : value);
  }

  private time(event: Event) {
    const { value } = event.target as HTMLInputElement;
    if (value) this.touch('at', chosenTime(value, this.desk.at));
  }

  private touched({ detail }: CustomEvent<Touched>) {
    this.touch(detail.field, detail.value);
  }

  protected override async save() {
    await super.save();
    const { record, saved } = this.desk;
    if (saved !== 'no' && record) await this.show(this.lead(record));
  }

  private async lead(record: string) {
    const facts = async () => (await fetchLibrary()).body;
    if (await leadsToCheck(this.reader.store, record, facts))
      location.assign(checkPage(record, (await facts()).both_legs_opens));
  }

  /** A place that the warning signs ask about was marked: the entry is kept as it is, and the list comes at once. */
  private async check({ detail: sign }: CustomEvent<string>) {
    await super.save();
    this.isStuck = this.desk.atRisk;
    if (!this.isStuck) location.assign(checkPage(this.desk.record, sign));
  }
}
