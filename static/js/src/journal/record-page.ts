import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { localIso } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import { nounOf } from '../lib/nouns.ts';
import type { Store } from '../store/store.ts';
import { clashView } from '../ui/clash-view.ts';
import { icon } from '../ui/icon.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { clashWords } from './field-words.ts';
import type { FormDesk } from './form-desk.ts';
import { type Known, known, UNKNOWN } from './known.ts';

const STATUS = { no: '', phone: 'Saved on this phone', server: 'Saved' };

/** A page on which one record is written: the desk knows, this shows it and passes on touches. Which record, ?id= says. */
export abstract class RecordPage<Desk extends FormDesk = FormDesk> extends LitElement {
  static properties: PropertyDeclarations = { names: { state: true } };
  /** What routines and marks are called; their slugs until the library has come. */
  declare names: Known;
  protected readonly reader = new StoreReader(this, {
    open: (store) => this.open(store),
    read: () => (this.isFound ? this.show(this.desk.follow()) : this.look()),
  });
  protected desk!: Desk;
  /** Without ?id=, or with that of a record which this phone holds. */
  private isFound = false;

  constructor() {
    super();
    this.names = UNKNOWN;
  }

  protected abstract readonly kind: string;
  /** The page's own address, without ?id=. */
  protected abstract readonly address: string;
  protected readonly layout: string = 'stack loose';

  /** What a page needs besides the record, read before it is first drawn; and its desk. */
  protected abstract begin(store: Store): Promise<Desk>;

  protected abstract heading(desk: Desk): TemplateResult;
  protected abstract fields(desk: Desk): TemplateResult;

  /** What stands between the note and the foot. */
  protected more(_desk: Desk): TemplateResult | typeof nothing {
    return nothing;
  }

  /** What has to be said above Save. */
  protected warning(): TemplateResult | typeof nothing {
    return nothing;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  /** The record that the address names; null for a new one. */
  protected get asked(): string | null {
    return new URLSearchParams(location.search).get('id');
  }

  private async open(store: Store) {
    this.desk = await this.begin(store);
    void known(store).then((names) => {
      this.names = names;
    });
  }

  /** One that is still on its way from another phone is found when it comes. */
  private async look() {
    this.isFound = await this.find(this.desk);
  }

  protected find(desk: Desk): Promise<boolean> {
    return desk.open(this.asked);
  }

  /** Shows the desk as it is now, and again when `work` is done. What fails is told beside the form, which stays. */
  protected async show(work: Promise<unknown>) {
    this.requestUpdate();
    try {
      await work;
    } catch (error) {
      this.desk.problem = { message: (error as Error).message };
    }
    this.requestUpdate();
  }

  protected touch(field: string, value: Json) {
    void this.show(this.desk.touch(field, value));
  }

  protected shouldUpdate(): boolean {
    return this.reader.isReady;
  }

  protected updated() {
    // An update of the app waits for whoever is writing (pwa/busy.ts).
    document.documentElement.toggleAttribute('data-unsaved', this.isFound && this.desk.unsaved);
    const note = this.querySelector('textarea');
    if (!note || CSS.supports('field-sizing', 'content')) return;
    note.style.setProperty('height', 'auto');
    note.style.setProperty('height', `${note.scrollHeight + 4}px`);
  }

  render() {
    if (this.isFound) return this.form(this.desk);
    const { problem } = this.reader;
    return problem ? html`<p class="banner rose" role="alert">${problem}</p>` : missing(nounOf(this.kind));
  }

  private form(desk: Desk) {
    return html`<form novalidate class=${this.layout} @submit=${this.submit}>
      ${this.heading(desk)}
      ${desk.deleted ? html`<p class="banner clay">This ${nounOf(this.kind)} was deleted. Saving a change brings it back.</p>` : nothing}
      ${desk.resumed ? this.resumed(desk) : nothing}
      ${clashView(desk.clashes, clashWords(localIso(), this.names.name), (field, value) => this.show(desk.choose(field, value)))}
      ${this.fields(desk)}
      ${this.note(desk)}
      ${this.more(desk)}
      ${this.foot(desk)}
    </form>`;
  }

  private resumed(desk: Desk) {
    return html`<div class="banner row apart"><p>You wrote this earlier and did not save it.</p>
      <button type="button" class="button small" @click=${() => this.show(desk.startAfresh())}>Start afresh</button></div>`;
  }

  private note(desk: Desk) {
    const wrong = desk.problem?.field === 'note';
    return html`<div class="field entry-note">
      <label for="note">Note</label>
      <textarea id="note" rows="3" .value=${live((desk.field('note') as string | null) ?? '')} aria-invalid=${wrong}
        aria-describedby=${wrong ? 'problem' : nothing}
        @input=${({ target }: Event) => this.touch('note', (target as HTMLTextAreaElement).value)}></textarea>
    </div>`;
  }

  private foot(desk: Desk) {
    return html`<div class="entry-foot">
      ${this.warning()}
      ${desk.problem ? html`<p class="error" id="problem" role="alert">${desk.problem.message}</p>` : nothing}
      <div class="entry-saved">
        <p role="status">${STATUS[desk.saved]}</p>
        ${desk.saved === 'no' ? nothing : html`<a class="button quiet small" href="/journal">See the journal</a>`}
      </div>
      <button class="button primary" aria-disabled=${desk.saving}>${icon('check')} Save</button>
    </div>`;
  }

  private submit(event: Event) {
    event.preventDefault();
    void this.save();
  }

  /** Saves, and gives a new record's page the address by which it is found again. */
  protected async save() {
    const isNew = this.desk.record === null;
    await this.show(this.desk.save());
    if (isNew && this.desk.record) history.replaceState(null, '', `${this.address}?id=${this.desk.record}`);
  }
}

function missing(noun: string) {
  return html`<div class="empty">${icon('journal')}<h1>Not on this phone</h1>
    <p>This ${noun} is not here. It may still be on its way from your other phone.</p>
    <p><a class="button soft" href="/journal">Go to the journal</a></p></div>`;
}

export interface Option {
  slug: string;
  name: string;
}

/** One of several, as native radio buttons that look like chips. */
export function options(
  name: string,
  legend: string,
  all: readonly Option[],
  value: Json,
  choose: (slug: string) => void,
): TemplateResult {
  return html`<fieldset class="ask-choice"><legend>${legend}</legend>
    <div class="ask-options">${all.map(
      (one) => html`<label class="ask-option"><input type="radio" name=${name} .checked=${live(one.slug === value)}
        @change=${() => choose(one.slug)}>${one.name}</label>`,
    )}</div></fieldset>`;
}
