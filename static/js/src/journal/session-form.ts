import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { localIso } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import { LADDER } from '../lib/ladder.ts';
import { here } from '../store/here.ts';
import { icon } from '../ui/icon.ts';
import { LegLadder } from '../ui/leg-ladder.ts';
import type { Rated } from '../ui/pain-scale.ts';
import { practiceCard } from './card-practice.ts';
import { clashView } from './clash-view.ts';
import { EntryDesk } from './entry-desk.ts';
import { shown } from './form.ts';
import { type Known, known, UNKNOWN } from './known.ts';
import { whenWords } from './when.ts';

const STATUS = { no: '', phone: 'Saved on this phone', server: 'Saved' };

/**
 * `<session-form>`: the session that ?id=<record> names. What the player recorded stands; a person adds how far down the
 * leg it was afterwards, and a note.
 */
export class SessionForm extends LitElement {
  static parts = { 'leg-ladder': LegLadder };
  static properties = { phase: { state: true }, names: { state: true } };
  declare phase: 'opening' | 'open' | 'missing' | 'failed';
  declare names: Known;
  private desk: EntryDesk | null = null;
  private failure = '';
  private unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.phase = 'opening';
    this.names = UNKNOWN;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.open().catch((error: Error) => {
      this.failure = error.message;
      this.begin('failed');
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unwatch?.();
  }

  private async open() {
    const store = await here();
    const names = known(store);
    const desk = new EntryDesk(store, () => localIso(), 'practice');
    this.desk = desk;
    await this.find(desk);
    this.unwatch = store.watch(() => void this.show(this.phase === 'missing' ? this.find(desk) : desk.follow()));
    this.names = await names;
  }

  /** One that is still on its way from another phone is found when it comes. */
  private async find(desk: EntryDesk) {
    const record = new URLSearchParams(location.search).get('id');
    this.begin(record !== null && (await desk.open(record)) ? 'open' : 'missing');
  }

  private begin(phase: 'open' | 'missing' | 'failed') {
    if (this.phase === 'opening') this.replaceChildren(); // what the page showed while this was loading
    this.phase = phase;
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

  protected updated() {
    // An update of the app waits for whoever is writing (pwa/busy.ts).
    document.documentElement.toggleAttribute('data-unsaved', this.desk?.unsaved ?? false);
  }

  render() {
    if (this.phase === 'failed') return html`<p class="banner rose" role="alert">${this.failure}</p>`;
    return this.desk && this.phase === 'open' ? this.form(this.desk) : missing();
  }

  private form(desk: EntryDesk) {
    const now = localIso();
    return html`<form novalidate class="stack loose" @submit=${this.save} @rated=${this.rated}>
      <div class="heading"><p class="eyebrow">${whenWords(desk.at, now)}</p><h1>Your session</h1></div>
      ${desk.deleted ? html`<p class="banner clay">This session was deleted. Saving a change brings it back.</p>` : nothing}
      <section class="card stack record" aria-labelledby="recorded-title">
        <h2 class="visually-hidden" id="recorded-title">What was recorded</h2>${practiceCard(
          { fields: { ...desk.form.base, note: null } },
          { ...this.names, now, words: [] },
        )}</section>
      ${clashView(desk.clashes, now, (field, value) => this.show(desk.choose(field, value)), this.names.name)}
      <section class="card stack" aria-labelledby="after-title">
        <div class="row apart"><h2 id="after-title">How far down, afterwards?</h2><span class="muted small-text">tap each leg</span></div>
        <leg-ladder .left=${shown(desk.form, 'after.ladder.left')} .right=${shown(desk.form, 'after.ladder.right')}></leg-ladder>
      </section>
      ${this.note(desk)}
      ${this.foot(desk)}
    </form>`;
  }

  private note(desk: EntryDesk) {
    const wrong = desk.problem?.field === 'note';
    return html`<div class="field entry-note">
      <label for="session-note">Note</label>
      <textarea id="session-note" rows="3" .value=${live((shown(desk.form, 'note') as string | null) ?? '')}
        aria-invalid=${wrong} aria-describedby=${wrong ? 'session-problem' : nothing} @input=${this.typed}></textarea>
    </div>`;
  }

  private foot(desk: EntryDesk) {
    return html`<div class="entry-foot">
      ${desk.problem ? html`<p class="error" id="session-problem" role="alert">${desk.problem.message}</p>` : nothing}
      <div class="entry-saved">
        <p role="status">${STATUS[desk.saved]}</p>
        ${desk.saved === 'no' ? nothing : html`<a class="button quiet small" href="/journal">See the journal</a>`}
      </div>
      <button class="button primary" aria-disabled=${desk.saving}>${icon('check')} Save</button>
    </div>`;
  }

  private rated(event: CustomEvent<Rated>) {
    const { name, value } = event.detail;
    this.touch(`after.${name}`, value === null ? null : LADDER[value]!);
  }

  private typed(event: Event) {
    this.touch('note', (event.target as HTMLTextAreaElement).value);
  }

  private touch(field: string, value: Json) {
    if (this.desk) void this.show(this.desk.touch(field, value));
  }

  private async save(event: Event) {
    event.preventDefault();
    if (this.desk) await this.show(this.desk.save());
  }
}

function missing() {
  return html`<div class="empty">${icon('journal')}<h1>Not on this phone</h1>
    <p>This session is not here. It may still be on its way from your other phone.</p>
    <p><a class="button soft" href="/journal">Go to the journal</a></p></div>`;
}
