import { dayOf } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import type { Body, RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { type Clash, clashesOf } from '../ui/clashes.ts';
import { asDraft, changes, EMPTY, type Form, followed, hasNews, opened, shown, touched } from './form.ts';
import { bare, refusalWords } from './state-words.ts';

/** What the desk needs of the store. */
export type Shelf = Pick<
  Store,
  'device' | 'save' | 'mend' | 'refused' | 'get' | 'list' | 'history' | 'draft' | 'keepDraft'
>;

/** How far what is on the screen has come: not at all, to this phone, to the server. */
export type Saved = 'no' | 'phone' | 'server';

export interface Problem {
  message: string;
  field?: string;
}

const PROGRESS: Record<RecordState['state'], Saved> = {
  phone: 'phone',
  waiting: 'phone',
  saved: 'server',
  refused: 'no',
};

/** What keeps a form from being saved, in words; null when nothing does. `at` is when the record is about. */
export type Obstacle = (field: (name: string) => Json, at: string) => Problem | null;

/** The fields that what is written has no longer: they are cleared with the save, not before, so a tap back loses nothing. */
export type Outgrown = (form: Form) => string[];

/**
 * A record that is written on a page of its own: opens, follows changes from elsewhere, keeps a draft, saves.
 * No DOM: the page shows what is here and passes on what is touched. `now` gives local time with offset.
 */
export class FormDesk {
  form: Form = EMPTY;
  /** null until a new one is saved for the first time. */
  record: string | null = null;
  saved: Saved = 'no';
  saving = false;
  problem: Problem | null = null;
  clashes: Clash[] = [];
  /** What is on the screen was typed on an earlier visit and never saved. */
  resumed = false;
  /** It was deleted, here or on another phone; a save brings it back. */
  deleted = false;
  /** What was typed is on the screen and nowhere else: the page must not be left. */
  atRisk = false;
  /** Something was saved on this visit: only then is there anything to say about saving. */
  private wrote = false;
  protected readonly shelf: Shelf;
  private readonly kind: string;
  protected readonly now: () => string;
  private readonly obstacle: Obstacle;
  private readonly outgrown: Outgrown;

  constructor(shelf: Shelf, kind: string, now: () => string, obstacle: Obstacle, outgrown: Outgrown = () => []) {
    this.shelf = shelf;
    this.kind = kind;
    this.now = now;
    this.obstacle = obstacle;
    this.outgrown = outgrown;
  }

  /** Opens a record, or a new one, with the draft that an earlier visit left. False: this phone holds no such record. */
  async open(record: string | null): Promise<boolean> {
    const state = record === null ? null : await this.shelf.get(record);
    if (record !== null && state?.kind !== this.kind) return false;
    this.record = record;
    if (state) await this.take(state, opened(state));
    const draft = asDraft(await this.shelf.draft(this.draftName));
    this.resumed = draft !== null;
    if (draft) this.form = { ...this.form, ...draft };
    return true;
  }

  /** What the screen shows of a field. */
  field = (name: string): Json => shown(this.form, name);

  /** Whether something stands on the form that a save would send. */
  get unsaved(): boolean {
    return Object.keys(changes(this.form)).length > 0;
  }

  /** When the record is about: chosen, stored, or now. */
  get at(): string {
    const at = this.field('at');
    return dayOf(at) ? (at as string) : this.now();
  }

  /** One field as the person left it; resolves when the draft is kept. */
  async touch(field: string, value: Json): Promise<void> {
    this.form = touched(this.form, field, value);
    this.saved = 'no';
    this.problem = null;
    await this.keepDraft();
  }

  /** Lets go of what was typed and not saved: by the person's own tap only. */
  async startAfresh(): Promise<void> {
    await this.shelf.keepDraft(this.draftName, null);
    this.form = EMPTY;
    this.problem = null;
    await this.open(this.record);
  }

  /** Saves what was touched. Nothing that was typed leaves the screen, whatever happens. */
  async save(): Promise<void> {
    if (this.saving) return;
    const form = this.outgrown(this.form).reduce((cleared, field) => touched(cleared, field, null), this.form);
    const field = (name: string) => shown(form, name);
    this.problem = hasNews(form) ? this.obstacle(field, this.at) : { message: this.nothing };
    if (this.problem) return;
    this.form = form;
    const { draftName } = this;
    const body = changes(form);
    await this.writing(async () => {
      const state = await this.write({ ...body, ...this.timing(body) }, form.leaves);
      this.record = state.record; // this and the new leaves first: whatever fails from here on, the next save stands on this one
      this.resumed = false;
      await this.take(state, { ...opened(state), edits: since(form.edits, this.form.edits) });
      this.atRisk = false;
      await this.shelf.keepDraft(draftName, null);
      if (this.unsaved) await this.keepDraft(); // what was typed meanwhile
    });
  }

  /** Ends a clash by one tap: both values were seen, so the choice stands on everything there is. */
  async choose(field: string, value: Json): Promise<void> {
    const state = this.record === null ? null : await this.shelf.get(this.record);
    if (!state || this.saving) return;
    await this.writing(async () => {
      const after = await this.write({ [field]: value }, state.leaves);
      const { [field]: _answered, ...edits } = this.form.edits;
      await this.take(after, { ...opened(after), edits });
      await this.keepDraft();
    });
  }

  /** Something changed in the store: the server's answer, another tab, another phone. */
  async follow(): Promise<void> {
    const state = this.record === null ? null : await this.shelf.get(this.record);
    if (state && !this.saving) await this.take(state, followed(this.form, state));
  }

  private async keepDraft() {
    const edits = this.drafted();
    try {
      await this.shelf.keepDraft(this.draftName, edits && { edits, leaves: this.form.leaves });
      this.atRisk = false;
    } catch (error) {
      this.atRisk = true;
      this.problem = { message: `${(error as Error).message} Keep this page open until it is saved.` };
    }
  }

  /** What of the form is kept until it is saved; null when there is nothing of it. */
  protected drafted(): Body | null {
    return this.unsaved ? this.form.edits : null;
  }

  /** What a save says besides what was touched: a new record's time. */
  protected timing(_changes: Body): Body {
    return this.record === null ? { at: this.at } : {};
  }

  private get draftName(): string {
    return `${this.kind}/${this.record ?? 'new'}`;
  }

  protected get nothing(): string {
    return this.record === null ? 'Nothing to save yet.' : 'Nothing was changed.';
  }

  /** What the server refused is mended: the new revision takes its place with all that it said. */
  private async write(body: Body, parents: string[]): Promise<RecordState> {
    const { record } = this;
    this.wrote = true;
    if (record === null) return this.shelf.save(this.kind, body);
    const refused = (await this.shelf.refused()).find((row) => row.record === record);
    if (refused) return this.shelf.mend(refused.id, body, parents);
    return this.shelf.save(this.kind, body, { record, parents });
  }

  private async writing(work: () => Promise<void>) {
    this.saving = true;
    try {
      await work();
    } catch (error) {
      const field = (error as { field?: string }).field;
      this.problem = { message: `${(error as Error).message} What you wrote is still here.`, ...(field && { field }) };
    } finally {
      this.saving = false;
    }
  }

  private async take(state: RecordState, form: Form) {
    this.form = form;
    this.deleted = state.deleted;
    if (state.refused) this.problem = { message: refusalWords(state.refused), field: bare(state.refused.field) };
    this.saved = this.unsaved || !this.wrote ? 'no' : PROGRESS[state.state];
    const versions = Object.keys(state.clashes).length > 0 ? await this.shelf.history(state.record) : [];
    this.clashes = clashesOf(state, versions, this.shelf.device, this.now());
  }
}

/** What was touched while the save was on its way. */
function since(sent: Body, edits: Body): Body {
  return Object.fromEntries(Object.entries(edits).filter(([field, value]) => sent[field] !== value));
}
