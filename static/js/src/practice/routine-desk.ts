/** A routine of one's own while it is made. No DOM: the element shows what is here and passes on what is touched. */
import { type Json, sameJson } from '../lib/json.ts';
import type { Library, Routine } from '../lib/library.ts';
import {
  asRoutine,
  BadRoutine,
  lengthOf,
  newStep,
  type OwnRoutine,
  type OwnStep,
  readRoutine,
} from '../lib/own-routine.ts';
import type { Lengthened } from '../player/lengthening.ts';
import type { Body, RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';

/** What the desk needs of the store. */
export type Shelf = Pick<Store, 'save' | 'get' | 'draft' | 'keepDraft'>;
/** Gives a routine the time that its words need, and tells what it had to lengthen. */
export type Fit = (routine: Routine) => { routine: Routine; longer: Lengthened[] };

/** A step on the screen; its key stays when it is moved. */
export interface Row {
  key: number;
  step: OwnStep;
}

export type Times = 'lead_seconds' | 'seconds' | 'switch_seconds' | 'exit_seconds';
export type Saved = 'no' | 'phone' | 'server';

export class RoutineDesk {
  name = '';
  rows: Row[] = [];
  /** null until a new routine is saved for the first time. */
  record: string | null = null;
  saved: Saved = 'no';
  saving = false;
  /** What keeps it from being saved; `field` as in BadRoutine. */
  problem: { field: string; message: string } | null = null;
  /** What the last touch made longer, because its words did not fit. */
  longer: Lengthened[] = [];
  /** What is on the screen comes from an earlier visit and was never saved. */
  resumed = false;
  deleted = false;
  /** Values of another phone beside ours, by field. */
  clashes: RecordState['clashes'] = {};
  readonly library: Library;
  #shelf: Shelf;
  #fit: Fit;
  #base: Body = {};
  #leaves: string[] = [];
  #copied: string | null = null;
  #keys = 0;

  constructor(shelf: Shelf, library: Library, fit: Fit) {
    this.#shelf = shelf;
    this.library = library;
    this.#fit = fit;
  }

  /** Opens a record, or a new routine, with the draft that an earlier visit left. False: this phone has no such record. */
  async open(record: string | null, copied: string | null = null): Promise<boolean> {
    this.record = record;
    this.#copied = copied;
    const state = record === null ? null : await this.#shelf.get(record);
    if (record !== null && !state) return false;
    this.#show({ name: '', steps: [] });
    if (state) this.#take(state);
    if (copied !== null) await this.#copy(copied);
    const draft = sheetOf(await this.#shelf.draft(this.#draftName));
    this.resumed = draft !== null;
    if (draft) this.#show(draft);
    return true;
  }

  get steps(): OwnStep[] {
    return this.rows.map(({ step }) => step);
  }

  /** Seconds, without the first way in. */
  get total(): number {
    return lengthOf(this.steps);
  }

  get touched(): boolean {
    return Object.keys(this.#changes()).length > 0;
  }

  rename(name: string): Promise<void> {
    this.name = name;
    return this.#touch();
  }

  add(pose: string): Promise<void> {
    const found = this.library.poses.find(({ slug }) => slug === pose)!;
    this.rows = [...this.rows, this.#row(newStep(found, this.library))];
    return this.#touch();
  }

  /** Takes the steps of a routine of the library as a beginning. */
  begin(slug: string): Promise<void> {
    const { name, steps } = this.library.routines.find((one) => one.slug === slug)!;
    this.#show({ name: this.name || `My ${name.replace(/ \d+ min$/, '')}`, steps });
    return this.#touch();
  }

  /** Puts a row at another place; places outside the list are its ends. */
  move(from: number, to: number): Promise<void> {
    const others = this.rows.filter((_, n) => n !== from);
    const place = Math.min(Math.max(to, 0), others.length);
    this.rows = [...others.slice(0, place), this.rows[from]!, ...others.slice(place)];
    return this.#touch();
  }

  /** Takes a row out; the returned function puts it back. */
  async remove(from: number): Promise<() => Promise<void>> {
    const [row] = this.rows.slice(from, from + 1);
    this.rows = this.rows.filter((_, n) => n !== from);
    await this.#touch();
    return () => {
      this.rows = [...this.rows.slice(0, from), row!, ...this.rows.slice(from)];
      return this.#touch();
    };
  }

  /** What is undefined in `step` is taken out of it. */
  change(row: number, step: Partial<OwnStep>): Promise<void> {
    this.rows = this.rows.map((one, n) => (n === row ? { ...one, step: defined({ ...one.step, ...step }) } : one));
    return this.#touch();
  }

  async startAfresh(): Promise<void> {
    await this.#shelf.keepDraft(this.#draftName, null);
    await this.open(this.record, this.#copied);
    this.problem = null;
    this.longer = [];
  }

  /** Nothing that is on the screen leaves it, whatever happens. */
  async save(): Promise<void> {
    if (this.saving) return;
    this.#check({ all: true });
    if (!this.problem && !this.touched && !this.deleted) this.problem = { field: '', message: 'Nothing was changed.' };
    if (this.problem) return;
    this.saving = true;
    const draft = this.#draftName;
    try {
      const options = this.record === null ? {} : { record: this.record, parents: this.#leaves };
      const state = await this.#shelf.save('routine', this.#changes(), options);
      this.record = state.record; // first of all: whatever fails from here on, the next save is of this routine
      this.resumed = false;
      this.#take(state);
      this.saved = state.state === 'saved' ? 'server' : 'phone';
      await this.#shelf.keepDraft(draft, null);
    } catch (error) {
      this.problem = { field: '', message: `${(error as Error).message} What you made is still here.` };
    } finally {
      this.saving = false;
    }
  }

  /** Ends a clash: the chosen value stands on everything there is. */
  async choose(field: string, value: Json): Promise<void> {
    const state = this.record === null ? null : await this.#shelf.get(this.record);
    if (state)
      this.#take(
        await this.#shelf.save('routine', { [field]: value }, { record: state.record, parents: state.leaves }),
      );
  }

  /** Something changed in the store. What is being made here is not touched by it. */
  async follow(): Promise<void> {
    const state = this.record === null || this.saving ? null : await this.#shelf.get(this.record);
    if (!state) return;
    if (!this.touched) this.#take(state);
    if (this.saved !== 'no') this.saved = state.state === 'saved' ? 'server' : 'phone';
  }

  #take(state: RecordState): void {
    this.#base = state.fields;
    this.#leaves = state.leaves;
    this.#copied = null;
    this.clashes = state.clashes;
    this.deleted = state.deleted;
    const sheet = sheetOf(state.fields);
    if (sheet && !sameJson(sheet as unknown as Json, this.#sheet)) this.#show(sheet);
    if (state.refused) this.problem = { field: '', message: `The server did not take this. ${state.refused.message}` };
  }

  async #copy(source: string): Promise<void> {
    const known = this.library.routines.some(({ slug }) => slug === source);
    const sheet = known ? null : sheetOf((await this.#shelf.get(source))?.fields ?? null);
    if (known) await this.begin(source);
    else if (sheet) this.#show({ ...sheet, name: `${sheet.name}, a copy` });
  }

  #show({ name, steps }: OwnRoutine): void {
    this.name = name;
    this.rows = steps.map((step) => this.#row(step));
  }

  #row(step: OwnStep): Row {
    this.#keys += 1;
    return { key: this.#keys, step };
  }

  async #touch(): Promise<void> {
    this.saved = 'no';
    this.#check({ all: false });
    try {
      await this.#shelf.keepDraft(this.#draftName, this.touched ? this.#sheet : null);
    } catch (error) {
      this.problem = { field: '', message: `${(error as Error).message} Keep this page open until it is saved.` };
    }
  }

  /** While somebody is still making it, a missing name or pose is no mistake yet; seconds that can't be are. */
  #check({ all }: { all: boolean }): void {
    this.longer = [];
    this.problem = null;
    try {
      const read = readRoutine({ name: this.name.trim() || (all ? '' : '…'), steps: this.steps }, this.library);
      const { routine, longer } = this.#fit(asRoutine(read, 'own', this.library));
      this.rows = this.rows.map((row, n) => ({ ...row, step: routine.steps[n]! }));
      this.longer = longer;
    } catch (error) {
      if (!(error instanceof BadRoutine)) throw error;
      if (all || error.field !== 'steps' || this.rows.length)
        this.problem = { field: error.field, message: error.message };
    }
  }

  #changes(): Body {
    const now: Body = { name: this.name.trim(), steps: this.steps as unknown as Json };
    const held: Body = this.record === null ? { name: '', steps: [] } : this.#base;
    return Object.fromEntries(Object.entries(now).filter(([field, value]) => !sameJson(held[field] ?? null, value)));
  }

  get #sheet(): Json {
    return { name: this.name, steps: this.steps as unknown as Json };
  }

  get #draftName(): string {
    return `routine/${this.record ?? (this.#copied === null ? 'new' : `copy-of-${this.#copied}`)}`;
  }
}

function defined(step: OwnStep): OwnStep {
  return Object.fromEntries(Object.entries(step).filter(([, value]) => value !== undefined)) as unknown as OwnStep;
}

/** What can be shown of a stored or kept routine, right or wrong; null for what is none at all. */
function sheetOf(value: Json): OwnRoutine | null {
  const { name, steps } = (value ?? {}) as { name?: Json; steps?: Json };
  if (!Array.isArray(steps)) return null;
  const shown = steps.filter((step) => typeof (step as { pose?: Json } | null)?.pose === 'string');
  return { name: typeof name === 'string' ? name : '', steps: shown as unknown as OwnStep[] };
}
