import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { localIso } from '../lib/days.ts';
import { nounOf } from '../lib/nouns.ts';
import type { Change } from '../store/notes.ts';
import type { RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { pageToast, UndoToast } from '../ui/undo-toast.ts';
import { CARDS } from './cards.ts';
import { type Known, known, UNKNOWN } from './known.ts';
import { addressOf } from './record-actions.ts';
import { RecordDesk } from './record-desk.ts';
import { recordNotes } from './record-state.ts';
import { saying } from './saying.ts';
import { stands } from './stands.ts';
import { stateWords } from './state-words.ts';
import type { Reading } from './surroundings.ts';
import { type VersionLine, versionLines } from './version-lines.ts';
import { VersionsDesk } from './versions-desk.ts';

/** `<record-versions>`: every version of the record that `?id=` names, newest first; each to look at and to bring back. */
export class RecordVersions extends LitElement {
  static parts = { 'undo-toast': UndoToast };
  static properties = { lines: { state: true }, names: { state: true }, done: { state: true } };
  declare lines: VersionLine[];
  declare names: Known;
  declare done: string;
  private readonly reader = new StoreReader(this, {
    open: (store) => this.open(store),
    read: (store, change) => this.read(store, change),
  });
  private desk!: VersionsDesk;
  private cardDesk!: RecordDesk;
  private readonly record = new URLSearchParams(location.search).get('id') ?? '';

  constructor() {
    super();
    this.lines = [];
    this.names = UNKNOWN;
    this.done = '';
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    pageToast();
  }

  private async open(store: Store) {
    this.desk = new VersionsDesk(store);
    this.cardDesk = new RecordDesk(store, saying(this.reader));
    void known(store).then((names) => {
      this.names = names;
      this.tell(store);
    });
  }

  private async read(store: Store, change?: Change) {
    if (change && this.reader.hasRead && !change.records.includes(this.record)) return;
    await this.desk.read(this.record);
    this.tell(store);
  }

  private tell({ device }: Store) {
    const { state, versions } = this.desk;
    this.lines = state ? versionLines(state, versions, { device, now: localIso(), name: this.names.name }) : [];
  }

  private async bringBack({ version, when }: VersionLine) {
    await this.reader.attempt(async () => {
      const undo = await this.desk.bringBack(version);
      this.done = `Brought back as it was: ${when}.`;
      await pageToast().show(undo);
    });
  }

  protected shouldUpdate(): boolean {
    return this.reader.isReady;
  }

  render() {
    const { problem, hasRead } = this.reader;
    return html`<h1>Earlier versions</h1>
      ${problem ? html`<p class="banner rose" role="alert">${problem}</p>` : nothing}
      ${hasRead ? this.held(this.desk.state) : nothing}`;
  }

  private held(state: RecordState | null) {
    return state ? this.history(state, this.lines) : missing();
  }

  private history(state: RecordState, lines: VersionLine[]) {
    const now = localIso();
    const address = addressOf(state);
    return html`<p class="muted">Nothing you wrote is ever lost. ${stateWords(state, now)}.</p>
      <p class="visually-hidden" role="status">${this.done}</p>
      ${recordNotes(state, { desk: this.cardDesk, name: this.names.name })}
      ${state.deleted ? html`<p class="banner clay">This ${nounOf(state.kind)} is deleted at present.</p>` : nothing}
      <ol class="versions">${repeat(
        lines,
        ({ version }) => version.revision,
        (line) => this.line(line, state),
      )}</ol>
      ${address && !state.deleted ? html`<p><a class="button soft" href=${address}>${icon('edit')} Edit this ${nounOf(state.kind)}</a></p>` : nothing}`;
  }

  private line(line: VersionLine, state: RecordState) {
    const { version, what, when, who, changes, isNow } = line;
    return html`<li class="card version">
      <div class="row apart"><h2>${what}</h2>${isNow ? html`<span class="chip on">As it is now</span>` : nothing}</div>
      <p class="muted small-text"><time datetime=${version.made_at}>${when}</time>, on ${who}</p>
      ${changes.length > 0 ? html`<ul class="changes">${changes.map((change) => html`<li>${change}</li>`)}</ul>` : nothing}
      ${version.deleted ? nothing : this.looking(line, state)}
    </li>`;
  }

  private looking(line: VersionLine, state: RecordState) {
    const reading: Reading = { ...this.names, now: localIso(), words: [] };
    const content = CARDS[state.kind];
    const then = { ...state, deleted: false, fields: line.version.fields };
    return html`${
      content
        ? html`<details><summary class="button quiet small">Look at it<span class="visually-hidden">: ${line.when}</span></summary>
        <div class="version-content stack">${content(then, reading)}</div></details>`
        : nothing
    }
      ${line.isNow || stands(state) ? nothing : html`<button type="button" class="button small" @click=${() => this.bringBack(line)}>${icon('undo')} Bring this back<span class="visually-hidden">: ${line.when}</span></button>`}`;
  }
}

function missing() {
  return html`<div class="empty">${icon('journal')}<h2>Not on this phone</h2>
    <p>This is not here. It may still be on its way from your other phone.</p>
    <p><a class="button soft" href="/journal">Go to the journal</a></p></div>`;
}
