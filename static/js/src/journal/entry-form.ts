import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { live } from 'lit/directives/live.js';
import { localIso } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import { LADDER } from '../lib/ladder.ts';
import { fetchLibrary } from '../lib/library.ts';
import { here } from '../store/here.ts';
import { leadsToCheck } from '../store/leading.ts';
import type { Store } from '../store/store.ts';
import { define } from '../ui/define.ts';
import { icon } from '../ui/icon.ts';
import { LegLadder } from '../ui/leg-ladder.ts';
import { PainScale, type Rated } from '../ui/pain-scale.ts';
import { asStep } from '../ui/steps.ts';
import type { Touched } from './body-map.ts';
import { clashView } from './clash-view.ts';
import { EntryDesk } from './entry-desk.ts';
import { onScreen, shown } from './form.ts';
import { checkPage } from './leading.ts';
import { whenWords } from './when.ts';

const SCALES = [
  { name: 'leg', label: 'Leg pain' },
  { name: 'back', label: 'Back pain' },
];

const STATUS = { no: '', phone: 'Saved on this phone', server: 'Saved' };

/** `<entry-form>`: a new entry, or with ?id=<record> an earlier one. The desk knows; this shows it and passes on touches. */
export class EntryForm extends LitElement {
  static parts = { 'pain-scale': PainScale, 'leg-ladder': LegLadder };
  static properties = { phase: { state: true }, timeOpen: { state: true } };
  declare phase: 'opening' | 'open' | 'missing' | 'failed';
  declare timeOpen: boolean;
  private desk: EntryDesk | null = null;
  private store: Store | null = null;
  /** The warning signs ask about what was marked, and this page can't be left for them. */
  private asked = false;
  private failure = '';
  private leave: (() => void)[] = [];

  constructor() {
    super();
    this.phase = 'opening';
    this.timeOpen = false;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.open().catch((error: Error) => this.fail(error));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    for (const end of this.leave) end();
    this.leave = [];
  }

  private async open() {
    const store = await here();
    const desk = new EntryDesk(store, () => localIso());
    this.desk = desk;
    this.store = store;
    await this.find(desk);
    void this.openMore();
    const follow = () => this.show(this.phase === 'missing' ? this.find(desk) : desk.follow());
    const refresh = () => this.show(desk.refreshTime());
    document.addEventListener('visibilitychange', refresh);
    this.leave = [store.watch(follow), () => document.removeEventListener('visibilitychange', refresh)];
  }

  /** Opens the entry that the address names; one that is still on its way from another phone is found when it comes. */
  private async find(desk: EntryDesk) {
    const found = await desk.open(new URLSearchParams(location.search).get('id'));
    if (this.phase === 'opening') this.replaceChildren(); // what the page showed while this was loading
    this.phase = found ? 'open' : 'missing';
  }

  /** The folded part comes after the quick part is on the screen. */
  private async openMore() {
    await this.updateComplete;
    const { EntryMore } = await import('./entry-more.ts');
    define('entry-more', EntryMore);
  }

  private fail(error: Error) {
    this.replaceChildren();
    this.failure = error.message;
    this.phase = 'failed';
  }

  /** Shows the desk as it is now, and again when `work` is done. What fails is told beside the form, which stays. */
  private async show(work: Promise<unknown>) {
    this.requestUpdate();
    try {
      await work;
    } catch (error) {
      if (this.desk) this.desk.problem = { message: (error as Error).message };
    }
    this.requestUpdate();
  }

  protected shouldUpdate(): boolean {
    return this.phase !== 'opening';
  }

  protected updated(_changed: PropertyValues) {
    // An update of the app waits for whoever is writing (pwa/busy.ts).
    document.documentElement.toggleAttribute('data-unsaved', this.desk?.unsaved ?? false);
    const note = this.querySelector('textarea');
    if (!note || CSS.supports('field-sizing', 'content')) return;
    note.style.setProperty('height', 'auto');
    note.style.setProperty('height', `${note.scrollHeight + 4}px`);
  }

  render() {
    if (this.phase === 'failed') return html`<p class="banner rose" role="alert">${this.failure}</p>`;
    return this.desk && this.phase === 'open' ? this.form(this.desk) : missing();
  }

  private form(desk: EntryDesk) {
    return html`<form novalidate class="stack entry" @submit=${this.save} @rated=${this.rated} @touched=${this.touched}
      @check=${this.check}>
      ${this.heading(desk)}
      ${desk.deleted ? html`<p class="banner clay">This entry was deleted. Saving a change brings it back.</p>` : nothing}
      ${desk.resumed ? this.resumed(desk) : nothing}
      ${clashView(desk.clashes, localIso(), (field, value) => this.show(desk.choose(field, value)))}
      ${this.quick(desk)}
      ${this.note(desk)}
      <entry-more .fields=${onScreen(desk.form)} .store=${this.store}></entry-more>
      ${this.foot(desk)}
    </form>`;
  }

  /** What fits on one screen of a phone, and into five taps. */
  private quick(desk: EntryDesk) {
    const { hints } = desk;
    return html`<section class="card quick-scales" aria-label="Pain, 0 to 10">
        ${SCALES.map(({ name, label }) => this.scale(desk, name, label))}
        <p class="muted small-text row apart"><span>0 none</span><span>10 the worst you can imagine</span></p>
      </section>
      <section class="card quick-ladder" aria-label="How far down each leg">
        <leg-ladder .heading=${'How far down?'} .left=${shown(desk.form, 'ladder.left')} .right=${shown(desk.form, 'ladder.right')}
          .hints=${{ left: hints['ladder.left'], right: hints['ladder.right'] }}></leg-ladder>
      </section>`;
  }

  private resumed(desk: EntryDesk) {
    return html`<div class="banner row apart"><p>You wrote this earlier and did not save it.</p>
      <button type="button" class="button small" @click=${() => this.show(desk.startAfresh())}>Start afresh</button></div>`;
  }

  private heading(desk: EntryDesk) {
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
        aria-describedby=${wrong ? 'entry-problem' : nothing} @change=${this.time}>
    </div>`;
  }

  private scale(desk: EntryDesk, name: string, label: string) {
    const value = asStep(shown(desk.form, name), 10);
    return html`<pain-scale .name=${name} .label=${label} .value=${value} .hint=${asStep(desk.hints[name], 10)}></pain-scale>`;
  }

  private note(desk: EntryDesk) {
    const wrong = desk.problem?.field === 'note';
    return html`<div class="field entry-note">
      <label for="entry-note">Note</label>
      <textarea id="entry-note" rows="3" .value=${live((shown(desk.form, 'note') as string | null) ?? '')}
        aria-invalid=${wrong} aria-describedby=${wrong ? 'entry-problem' : nothing} @input=${this.typed}></textarea>
    </div>`;
  }

  private foot(desk: EntryDesk) {
    return html`<div class="entry-foot">
      ${
        this.asked
          ? html`<p class="banner clay">This is one of the warning signs.
        <a href="/check" target="_blank">Go through the list</a>, and keep this page open.</p>`
          : nothing
      }
      ${desk.problem ? html`<p class="error" id="entry-problem" role="alert">${desk.problem.message}</p>` : nothing}
      <div class="entry-saved">
        <p role="status">${STATUS[desk.saved]}</p>
        ${desk.saved === 'no' ? nothing : html`<a class="button quiet small" href="/journal">See the journal</a>`}
      </div>
      <button class="button primary" aria-disabled=${desk.saving}>${icon('check')} Save</button>
    </div>`;
  }

  private rated(event: CustomEvent<Rated>) {
    const { name, value } = event.detail;
    this.touch(name, name.startsWith('ladder.') && value !== null ? LADDER[value]! : value);
  }

  private typed(event: Event) {
    this.touch('note', (event.target as HTMLTextAreaElement).value);
  }

  private time(event: Event) {
    const { value } = event.target as HTMLInputElement;
    if (value) this.touch('at', localIso(new Date(value)));
  }

  private touch(field: string, value: Json) {
    if (this.desk) void this.show(this.desk.touch(field, value));
  }

  private touched(event: CustomEvent<Touched>) {
    this.touch(event.detail.field, event.detail.value);
  }

  private async save(event: Event) {
    event.preventDefault();
    const desk = this.desk;
    if (!desk) return;
    await this.show(this.keep(desk));
    if (desk.saved === 'no' || !desk.record || !this.store) return;
    await this.show(this.lead(this.store, desk.record));
  }

  private async lead(store: Store, record: string) {
    const facts = async () => (await fetchLibrary()).body;
    if (await leadsToCheck(store, record, facts)) location.assign(checkPage(record, (await facts()).both_legs_opens));
  }

  /** A place that the warning signs ask about was marked: the entry is kept as it is, and the list comes at once. */
  private async check({ detail: sign }: CustomEvent<string>) {
    const desk = this.desk;
    if (!desk) return;
    await this.show(this.keep(desk));
    this.asked = desk.atRisk;
    if (this.asked) this.requestUpdate();
    else location.assign(checkPage(desk.record, sign));
  }

  private async keep(desk: EntryDesk) {
    const fresh = desk.record === null;
    await desk.save();
    if (fresh && desk.record) history.replaceState(null, '', `/journal/entry?id=${desk.record}`);
  }
}

function missing() {
  return html`<div class="empty">${icon('journal')}<h1>Not on this phone</h1>
    <p>This entry is not here. It may still be on its way from your other phone.</p>
    <p><a class="button soft" href="/journal">Go to the journal</a></p></div>`;
}
