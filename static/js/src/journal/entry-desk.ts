import { addDays, dayOf } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import type { Body, RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { type Clash, clashesOf } from './clash.ts';
import { asDraft, changes, type Draft, EMPTY, type Form, followed, hasNews, opened, shown, touched } from './form.ts';
import { bare, refusalWords } from './state-words.ts';
import { AHEAD_MINUTES, isAhead, isRemembered } from './when.ts';

/** What the desk needs of the store. */
export type Shelf = Pick<
  Store,
  'device' | 'save' | 'mend' | 'refused' | 'get' | 'list' | 'history' | 'draft' | 'keepDraft'
>;

/** How far what is on the screen has come: not at all, to this phone, to the server. */
export type Saved = 'no' | 'phone' | 'server';

const PROGRESS: Record<RecordState['state'], Saved> = {
  phone: 'phone',
  waiting: 'phone',
  saved: 'server',
  refused: 'no',
};

const QUICK = ['leg', 'back', 'ladder.left', 'ladder.right'];

export interface Problem {
  message: string;
  field?: string;
}

/**
 * One entry (or another kind of record) while it is written: opens, follows changes from elsewhere, keeps a draft, saves.
 * No DOM: the element shows what is here and passes on what is touched. `now` gives local time with offset.
 */
export class EntryDesk {
  form: Form = EMPTY;
  /** null until a new entry is saved for the first time. */
  record: string | null = null;
  saved: Saved = 'no';
  saving = false;
  problem: Problem | null = null;
  clashes: Clash[] = [];
  /** Yesterday's last values of the quick part, to be drawn faintly and never filled in. */
  hints: Body = {};
  /** What was typed is on the screen and nowhere else: the page must not be left. */
  atRisk = false;
  /** What is on the screen was typed on an earlier visit and never saved. */
  resumed = false;
  /** It was deleted, here or on another phone; a save brings it back. */
  deleted = false;
  private began: string;
  /** Something was saved on this visit: only then is there anything to say about saving. */
  private wrote = false;
  private readonly shelf: Shelf;
  private readonly now: () => string;
  private readonly kind: string;

  constructor(shelf: Shelf, now: () => string, kind = 'entry') {
    this.shelf = shelf;
    this.now = now;
    this.kind = kind;
    this.began = now();
  }

  /** Opens an entry, or a new one; with the draft that an earlier visit left. False: this phone holds no such entry. */
  async open(record: string | null): Promise<boolean> {
    const state = record === null ? null : await this.shelf.get(record);
    if (record !== null && !state) return false;
    this.record = record;
    if (state) await this.take(state, opened(state));
    const draft = asDraft(await this.shelf.draft(this.draftName));
    this.resumed = draft !== null;
    if (draft) this.form = { ...this.form, ...draft };
    if (draft) this.saved = 'no';
    await this.refreshHints();
    return true;
  }

  /** Whether something stands on the form that a save would send. */
  get unsaved(): boolean {
    return Object.keys(changes(this.form)).length > 0;
  }

  /** The entry's time: chosen, stored, or else that of the first touch. */
  get at(): string {
    const at = shown(this.form, 'at');
    return typeof at === 'string' ? at : this.began;
  }

  /** Whether it is written down more than a day after its time. */
  get remembered(): boolean {
    return this.record === null || 'at' in changes(this.form)
      ? isRemembered(this.at, this.now())
      : this.form.base['remembered'] === true;
  }

  /** An untouched new entry is always about now. */
  async refreshTime() {
    if (this.record !== null || hasNews(this.form)) return;
    this.began = this.now();
    await this.refreshHints();
  }

  /** One field as the person left it; resolves when the draft is kept. */
  async touch(field: string, value: Json): Promise<void> {
    if (this.record === null && !hasNews(this.form)) this.began = this.now();
    this.form = touched(this.form, field, value);
    this.saved = 'no';
    this.problem = null;
    await this.keepDraft();
    if (field === 'at') await this.refreshHints();
  }

  /** Lets go of what was typed and not saved: by the person's own tap only. */
  async startAfresh(): Promise<void> {
    await this.shelf.keepDraft(this.draftName, null);
    this.form = EMPTY;
    this.began = this.now();
    this.problem = null;
    await this.open(this.record);
  }

  /** Saves what was touched. Nothing that was typed leaves the screen, whatever happens. */
  async save(): Promise<void> {
    if (this.saving) return;
    this.problem = this.obstacle();
    if (this.problem) return;
    const sent = this.form.edits;
    const draft = this.draftName;
    const body = changes(this.form);
    await this.writing(async () => {
      const state = await this.write({ ...body, ...this.timing(body) }, this.form.leaves);
      this.record = state.record; // first of all: whatever fails from here on, the next save is of this entry
      this.resumed = false;
      await this.take(state, { ...opened(state), edits: since(sent, this.form.edits) });
      this.atRisk = false;
      await this.shelf.keepDraft(draft, null);
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
    if (this.record === null) return;
    const state = await this.shelf.get(this.record);
    if (state && !this.saving) await this.take(state, followed(this.form, state));
  }

  /** What the server refused is mended: the new revision takes its place with all that it said. */
  private async write(body: Body, parents: string[]): Promise<RecordState> {
    const record = this.record;
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
      this.problem = { message: `${(error as Error).message} What you wrote is still here.` };
      if ('field' in (error as object)) this.problem.field = (error as { field: string }).field;
    } finally {
      this.saving = false;
    }
  }

  private obstacle(): Problem | null {
    if (!hasNews(this.form)) {
      return {
        message:
          this.record === null ? 'Nothing to save yet. Choose a number or write a note.' : 'Nothing was changed.',
      };
    }
    if (!isAhead(this.at, this.now())) return null;
    return {
      field: 'at',
      message: `This time is still to come. Choose now or earlier (${AHEAD_MINUTES} minutes ahead at most).`,
    };
  }

  private async take(state: RecordState, form: Form) {
    this.form = form;
    this.deleted = state.deleted;
    if (state.refused) this.problem = { message: refusalWords(state.refused), field: bare(state.refused.field) };
    this.saved = hasNews(form) || !this.wrote ? 'no' : PROGRESS[state.state];
    const versions = Object.keys(state.clashes).length > 0 ? await this.shelf.history(state.record) : [];
    this.clashes = clashesOf(state, versions, this.shelf.device, this.now());
  }

  /** An entry's time and whether it was remembered go together: both with a new one, both when the time was changed. */
  private timing(body: Body): Body {
    if (this.record !== null && !('at' in body)) return {};
    const before = this.form.base['remembered'] === true;
    return { at: this.at, ...(this.remembered === before ? {} : { remembered: this.remembered || null }) };
  }

  private async refreshHints() {
    const yesterday = addDays(dayOf(this.at) ?? this.now().slice(0, 10), -1);
    const entries = await this.shelf.list('entry', { from: yesterday, to: yesterday });
    const last = (field: string) => entries.map(({ fields }) => fields[field]).find((value) => value != null);
    this.hints = Object.fromEntries(QUICK.map((field) => [field, last(field) ?? null]));
  }

  private get draftName() {
    return `${this.kind}/${this.record ?? 'new'}`;
  }

  private async keepDraft() {
    try {
      await this.shelf.keepDraft(this.draftName, this.draft());
      this.atRisk = false;
    } catch (error) {
      this.atRisk = true;
      this.problem = { message: `${(error as Error).message} Keep this page open until it is saved.` };
    }
  }

  private draft(): Json {
    if (!hasNews(this.form)) return null;
    const { edits, leaves } = this.form;
    const draft: Draft = { edits: this.record === null ? { ...edits, at: this.at } : edits, leaves };
    return draft as unknown as Json;
  }
}

/** What was touched while the save was under way. */
function since(sent: Body, now: Body): Body {
  return Object.fromEntries(Object.entries(now).filter(([field, value]) => value !== sent[field]));
}
