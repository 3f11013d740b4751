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
import { atOf } from './diary.ts';
import { type Known, known, UNKNOWN } from './known.ts';
import { versionsAddress } from './record-actions.ts';
import { RecordDesk } from './record-desk.ts';
import { recordState } from './record-state.ts';
import { saying } from './saying.ts';
import { whenWords } from './when.ts';
import { titled } from './words.ts';

/** Deleted records drawn at first, and added by each tap. */
const CHUNK = 30;

/** `<journal-trash empty="id">`: what was deleted, the last first, with what it held; each can be brought back. */
export class JournalTrash extends LitElement {
  static parts = { 'undo-toast': UndoToast };
  static properties = { records: { state: true }, names: { state: true }, problem: { state: true } };
  /** null until they were read. */
  declare records: RecordState[] | null;
  declare names: Known;
  declare problem: string;
  private store: Store | null = null;
  private desk: RecordDesk | null = null;
  private wanted = CHUNK;
  private toast: UndoToast | null = null;
  private unwatch: (() => void) | undefined;

  constructor() {
    super();
    this.records = null;
    this.names = UNKNOWN;
    this.problem = '';
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
    const store = await here();
    const names = known(store);
    this.store = store;
    const failed = (problem: string) => {
      this.problem = problem;
    };
    this.desk = new RecordDesk(store, saying(this.toast!, failed));
    this.unwatch = store.watch(() => void this.attempt(() => this.read()));
    await this.read();
    this.names = await names;
  }

  private async read() {
    const records = await this.store!.trash(this.wanted + 1);
    if (this.records === null) this.replaceChildren(); // the page's skeleton
    this.records = records;
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
    return this.records !== null || this.problem !== '';
  }

  protected updated() {
    const empty = document.getElementById(this.getAttribute('empty') ?? '');
    if (empty) empty.hidden = this.records?.length !== 0;
  }

  render() {
    const now = localIso();
    const records = this.records ?? [];
    return html`${this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : nothing}
      <ol class="records">${repeat(
        records.slice(0, this.wanted),
        ({ record }) => record,
        (record) => this.card(record, now),
      )}</ol>
      ${records.length > this.wanted ? html`<button type="button" class="button soft" @click=${this.more}>Show more</button>` : nothing}`;
  }

  private card(record: RecordState, now: string) {
    const content = CARDS[record.kind];
    const which = `the ${nounOf(record.kind)} of ${whenWords(atOf(record), now)}`;
    return html`<li class="card record ${record.kind}">
      <div class="row apart record-head">
        <h2 class="record-when muted"><time datetime=${atOf(record)}>${whenWords(atOf(record), now)}</time></h2>${recordState(record, now)}
      </div>
      ${content ? content(record, { ...this.names, now, words: [] }) : html`<h3>${titled(nounOf(record.kind))}</h3>`}
      <p class="muted small-text">Deleted: ${whenWords(record.changed_at, now)}</p>
      <div class="row trash-actions">
        <button type="button" class="button small" aria-label="Bring back ${which}"
          @click=${() => this.desk!.bringBack(record)}>${icon('undo')} Bring back</button>
        <a class="button quiet small" href=${versionsAddress(record)} aria-label="Earlier versions of ${which}">${icon('clock')} Earlier</a>
      </div>
    </li>`;
  }

  private more() {
    this.wanted += CHUNK;
    void this.attempt(() => this.read());
  }
}
