import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { localIso } from '../lib/days.ts';
import { nounOf } from '../lib/nouns.ts';
import { here } from '../store/here.ts';
import type { RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { UndoToast } from '../ui/undo-toast.ts';
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
  static properties = {
    lines: { state: true },
    names: { state: true },
    problem: { state: true },
    done: { state: true },
  };
  /** null until they were read. */
  declare lines: VersionLine[] | null;
  declare names: Known;
  declare problem: string;
  declare done: string;
  private store: Store | null = null;
  private desk: VersionsDesk | null = null;
  private cardDesk: RecordDesk | null = null;
  private toast: UndoToast | null = null;
  private unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.lines = null;
    this.names = UNKNOWN;
    this.problem = '';
    this.done = '';
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.toast = document.createElement('undo-toast') as UndoToast;
    document.getElementById('toasts')?.append(this.toast);
    void this.attempt(() => this.open());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.toast?.remove();
    this.unwatch?.();
  }

  private async open() {
    this.store = await here();
    const names = known(this.store);
    this.desk = new VersionsDesk(this.store);
    const failed = (problem: string) => {
      this.problem = problem;
    };
    this.cardDesk = new RecordDesk(this.store, saying(this.toast!, failed));
    this.unwatch = this.store.watch(({ records }) => {
      if (records.includes(this.record)) void this.attempt(() => this.read());
    });
    await this.read();
    this.names = await names;
    this.tell();
  }

  private get record(): string {
    return new URLSearchParams(location.search).get('id') ?? '';
  }

  private async read() {
    await this.desk!.read(this.record);
    this.tell();
  }

  private tell() {
    const { state, versions } = this.desk!;
    const telling = { device: this.store!.device, now: localIso(), name: this.names.name };
    if (this.lines === null) this.replaceChildren(); // the page's skeleton
    this.lines = state ? versionLines(state, versions, telling) : [];
  }

  private async bringBack({ version, when }: VersionLine) {
    await this.attempt(async () => {
      const undo = await this.desk!.bringBack(version);
      this.done = `Brought back as it was: ${when}.`;
      await this.toast?.show(undo);
    });
  }

  private async attempt(work: () => Promise<unknown>) {
    try {
      await work();
      this.problem = '';
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  protected shouldUpdate(): boolean {
    return this.lines !== null || this.problem !== '';
  }

  render() {
    const state = this.desk?.state;
    return html`<h1>Earlier versions</h1>
      ${this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : nothing}
      ${state && this.lines ? this.history(state, this.lines) : nothing}
      ${this.lines?.length === 0 ? missing() : nothing}`;
  }

  private history(state: RecordState, lines: VersionLine[]) {
    const now = localIso();
    const address = addressOf(state);
    return html`<p class="muted">Nothing you wrote is ever lost. ${stateWords(state, now)}.</p>
      <p class="visually-hidden" role="status">${this.done}</p>
      ${recordNotes(state, { desk: this.cardDesk!, name: this.names.name })}
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
