import { html, LitElement, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { localIso } from '../lib/days.ts';
import { nounOf } from '../lib/nouns.ts';
import { whenWords } from '../lib/when.ts';
import type { RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { pageToast, UndoToast } from '../ui/undo-toast.ts';
import { CARDS } from './cards.ts';
import { atOf } from './diary.ts';
import { type Known, known, UNKNOWN } from './known.ts';
import { versionsAddress } from './record-actions.ts';
import { RecordDesk } from './record-desk.ts';
import { recordState } from './record-state.ts';
import { saying } from './saying.ts';
import { titled } from './words.ts';

/** Deleted records drawn at first, and added by each tap. */
const CHUNK = 30;

/** `<journal-trash empty="id">`: what was deleted, the last first, with what it held; each can be brought back. */
export class JournalTrash extends LitElement {
  static parts = { 'undo-toast': UndoToast };
  static properties = { records: { state: true }, names: { state: true } };
  declare records: RecordState[];
  declare names: Known;
  private readonly reader = new StoreReader(this, {
    open: (store) => this.open(store),
    read: (store) => this.read(store),
  });
  private desk!: RecordDesk;
  private wanted = CHUNK;

  constructor() {
    super();
    this.records = [];
    this.names = UNKNOWN;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    pageToast();
  }

  private async open(store: Store) {
    this.desk = new RecordDesk(store, saying(this.reader));
    void known(store).then((names) => {
      this.names = names;
    });
  }

  private async read(store: Store) {
    this.records = await store.trash(this.wanted + 1);
  }

  protected shouldUpdate(): boolean {
    return this.reader.isReady;
  }

  protected updated() {
    const empty = document.getElementById(this.getAttribute('empty') ?? '');
    if (empty) empty.hidden = !this.reader.hasRead || this.records.length > 0;
  }

  render() {
    const now = localIso();
    const { records } = this;
    const { problem } = this.reader;
    return html`${problem ? html`<p class="banner rose" role="alert">${problem}</p>` : nothing}
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
          @click=${() => this.desk.bringBack(record)}>${icon('undo')} Bring back</button>
        <a class="button quiet small" href=${versionsAddress(record)} aria-label="Earlier versions of ${which}">${icon('clock')} Earlier</a>
      </div>
    </li>`;
  }

  private more() {
    this.wanted += CHUNK;
    void this.reader.readAgain();
  }
}
