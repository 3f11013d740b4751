import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { localIso } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import { here } from '../store/here.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { clashView } from './clash-view.ts';
import type { Form } from './form.ts';
import { FormDesk, type Obstacle } from './form-desk.ts';

const STATUS = { no: '', phone: 'Saved on this phone', server: 'Saved' };

/** A page on which one record is written: the desk knows, this shows it and passes on touches. Which record, ?id= says. */
export abstract class RecordPage extends LitElement {
  static properties = { phase: { state: true } };
  declare phase: 'opening' | 'open' | 'missing' | 'failed';
  protected desk: FormDesk | null = null;
  private failure = '';
  private unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.phase = 'opening';
  }

  protected abstract readonly kind: string;
  /** The page's own address, without ?id=. */
  protected abstract readonly address: string;
  protected abstract readonly obstacle: Obstacle;
  /** The fields that what is written has no longer. */
  protected outgrown(_form: Form): string[] {
    return [];
  }

  protected abstract fields(desk: FormDesk): TemplateResult;

  /** What a page needs besides the record, read before it is first drawn. */
  protected async prepare(_store: Store, _isNew: boolean): Promise<void> {}

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.open().catch((error: Error) => {
      this.failure = error.message;
      this.turn('failed');
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.unwatch?.();
  }

  private async open() {
    const store = await here();
    const record = new URLSearchParams(location.search).get('id');
    const desk = new FormDesk(
      store,
      this.kind,
      () => localIso(),
      this.obstacle,
      (form) => this.outgrown(form),
    );
    await this.prepare(store, record === null);
    this.desk = desk;
    const find = async () => this.turn((await desk.open(record)) ? 'open' : 'missing');
    await find();
    this.unwatch = store.watch(() => this.show(this.phase === 'missing' ? find() : desk.follow()));
  }

  private turn(phase: typeof this.phase) {
    if (this.phase === 'opening') this.replaceChildren(); // what the page showed while this was loading
    this.phase = phase;
  }

  /** Shows the desk as it is now, and again when `work` is done. What fails is told beside the form, which stays. */
  protected async show(work: Promise<unknown>) {
    this.requestUpdate();
    try {
      await work;
    } catch (error) {
      if (this.desk) this.desk.problem = { message: (error as Error).message };
    }
    this.requestUpdate();
  }

  protected touch(field: string, value: Json) {
    if (this.desk) void this.show(this.desk.touch(field, value));
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

  private form(desk: FormDesk) {
    return html`<form novalidate class="stack loose" @submit=${this.save}>
      ${desk.deleted ? html`<p class="banner clay">This was deleted. Saving a change brings it back.</p>` : nothing}
      ${desk.resumed ? this.resumed(desk) : nothing}
      ${clashView(desk.clashes, localIso(), (field, value) => this.show(desk.choose(field, value)))}
      ${this.fields(desk)}
      ${this.note(desk)}
      ${this.foot(desk)}
    </form>`;
  }

  private resumed(desk: FormDesk) {
    return html`<div class="banner row apart"><p>You wrote this earlier and did not save it.</p>
      <button type="button" class="button small" @click=${() => this.show(desk.startAfresh())}>Start afresh</button></div>`;
  }

  private note(desk: FormDesk) {
    return html`<div class="field entry-note">
      <label for="note">Note</label>
      <textarea id="note" rows="2" .value=${live((desk.field('note') as string | null) ?? '')}
        @input=${({ target }: Event) => this.touch('note', (target as HTMLTextAreaElement).value)}></textarea>
    </div>`;
  }

  private foot(desk: FormDesk) {
    return html`<div class="entry-foot">
      ${desk.problem ? html`<p class="error" id="problem" role="alert">${desk.problem.message}</p>` : nothing}
      <div class="entry-saved">
        <p role="status">${STATUS[desk.saved]}</p>
        ${desk.saved === 'no' ? nothing : html`<a class="button quiet small" href="/journal">See the journal</a>`}
      </div>
      <button class="button primary" aria-disabled=${desk.saving}>${icon('check')} Save</button>
    </div>`;
  }

  private async save(event: Event) {
    event.preventDefault();
    const { desk } = this;
    if (!desk) return;
    const isNew = desk.record === null;
    await this.show(desk.save());
    if (isNew && desk.record) history.replaceState(null, '', `${this.address}?id=${desk.record}`);
  }
}

function missing() {
  return html`<div class="empty">${icon('journal')}<h1>Not on this phone</h1>
    <p>This is not here. It may still be on its way from your other phone.</p>
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
