import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { brief } from '../lib/durations.ts';
import type { Json } from '../lib/json.ts';
import { fetchLibrary, type Library } from '../lib/library.ts';
import { BadRoutine, type OwnRoutine, type OwnStep, readRoutine } from '../lib/own-routine.ts';
import { bringsRoutine, fromFile, fromFragment } from '../lib/sharing.ts';
import { sidesWords } from '../lib/sides.ts';
import { PoseFigure } from '../player/pose-figure.ts';
import type { RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { pageToast, UndoToast } from '../ui/undo-toast.ts';
import { copyLink, saveFile } from './handing-on.ts';
import { inShort, ownCard } from './own-card.ts';

/** `<own-routines>`: the person's own routines, and one that somebody else sent them by link (#routine=…) or file. */
export class OwnRoutines extends LitElement {
  static parts = { 'pose-figure': PoseFigure, 'undo-toast': UndoToast };
  static properties = {
    records: { state: true },
    offered: { state: true },
    sharing: { state: true },
    said: { state: true },
  };
  declare records: RecordState[];
  /** A routine that came from elsewhere and is not kept yet. */
  declare offered: OwnRoutine | null;
  /** The record whose ways to share are shown. */
  declare sharing: string | null;
  declare said: string;
  private readonly reader = new StoreReader(this, {
    open: () => this.begin(),
    read: (store) => this.read(store),
  });
  private library: Library | null = null;

  constructor() {
    super();
    this.records = [];
    this.offered = null;
    this.sharing = null;
    this.said = '';
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    pageToast();
    addEventListener('hashchange', this.lookAtLink);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.lookAtLink);
  }

  private async begin() {
    this.library = await fetchLibrary();
    await this.lookAtLink();
  }

  private async read(store: Store) {
    this.records = await store.list('routine');
  }

  private lookAtLink = () =>
    this.attempt(async () => {
      if (!this.library || !bringsRoutine(location.hash)) return;
      this.offered = await fromFragment(location.hash, this.library);
    });

  private openFile = (event: Event) =>
    this.attempt(async () => {
      const input = event.target as HTMLInputElement;
      const [file] = input.files ?? [];
      const text = await file?.text();
      input.value = ''; // the same file can be chosen again after a failure
      if (text !== undefined) this.offered = fromFile(text, this.library!);
    });

  /** What fails is told at the top, in its own words; nothing of it was stored. */
  private attempt(work: () => Promise<unknown>) {
    return this.reader.attempt(async () => {
      try {
        await work();
      } catch (error) {
        if (error instanceof BadRoutine) this.letGo();
        throw error;
      }
    });
  }

  protected shouldUpdate(): boolean {
    return this.reader.isReady;
  }

  render() {
    const { records } = this;
    const { problem } = this.reader;
    return html`
      ${problem ? html`<p class="banner rose" role="alert">${icon('warning')} <span>${problem}</span></p>` : nothing}
      ${this.offered && this.library ? this.offer(this.offered, this.library) : nothing}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${records.length ? this.list(records) : empty()}
      <a class="button primary" href="/practice/own/edit">${icon('plus')} New routine</a>
      <label class="button soft file-button">${icon('download')} Open a routine from a file
        <input class="visually-hidden" type="file" accept=".json,application/json" @change=${this.openFile}></label>`;
  }

  private list(records: RecordState[]): TemplateResult {
    return html`<ul class="own-list">${repeat(
      records,
      ({ record }) => record,
      (record) =>
        ownCard(record, this.library!, this.sharing === record.record, {
          share: () => {
            this.sharing = this.sharing === record.record ? null : record.record;
          },
          link: () => this.hand(record, copyLink),
          file: () => this.hand(record, saveFile),
          remove: () => this.discard(record),
        }),
    )}</ul>`;
  }

  private offer(routine: OwnRoutine, library: Library) {
    return html`<section class="card stack" aria-labelledby="offer-title">
      <p class="eyebrow">Somebody shared a routine with you</p>
      <h2 id="offer-title">${routine.name}</h2>
      <p class="muted">${inShort(routine)}</p>
      <ol class="offer-steps">${routine.steps.map((step) => offeredStep(step, library))}</ol>
      <p class="small-text">We did not check who it is for. Your own cautions still count when you play it.</p>
      <div class="row"><button type="button" class="button" @click=${this.keep}>${icon('check')} Keep it</button>
        <button type="button" class="button quiet" @click=${this.letGo}>No, thank you</button></div>
    </section>`;
  }

  private keep = () =>
    this.attempt(async () => {
      const { name, steps } = this.offered!;
      await this.reader.store.save('routine', { name, steps: steps as unknown as Json });
      this.said = `${name} is yours now. Saved on this phone.`;
      this.letGo();
    });

  /** The link's routine leaves the address too: a reload must not offer it again. */
  private letGo = () => {
    this.offered = null;
    if (bringsRoutine(location.hash)) history.replaceState(null, '', location.pathname);
  };

  private hand(record: RecordState, way: (routine: OwnRoutine) => Promise<string>) {
    return this.attempt(async () => {
      this.said = await way(readRoutine(record.fields, this.library!));
    });
  }

  private discard({ record, fields }: RecordState) {
    return this.attempt(async () => {
      await this.reader.store.remove(record);
      await pageToast().show({
        words: `${fields.name ?? 'Routine'} deleted.`,
        undo: () => this.reader.store.restore(record),
      });
    });
  }
}

function offeredStep(step: OwnStep, { poses }: Library) {
  const pose = poses.find(({ slug }) => slug === step.pose)!;
  return html`<li>${pose.name} <span class="muted small-text">${brief(step.seconds)}${sidesWords(step, pose)}</span></li>`;
}

function empty() {
  return html`<div class="empty">${icon('practice')}<h2>None yet</h2>
    <p>Make a routine from the poses that suit you, or copy one and change it.</p></div>`;
}
