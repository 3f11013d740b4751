import { addDays, dayOf } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import type { Body } from '../store/revision.ts';
import { changes, hasNews } from './form.ts';
import { FormDesk, type Problem, type Shelf } from './form-desk.ts';
import { AHEAD_MINUTES, isAhead, isRemembered } from './when.ts';

const QUICK = ['leg', 'back', 'ladder.left', 'ladder.right'];

/** One entry while it is written: a form with a time of its own, the mark of memory, and yesterday's values as hints. */
export class EntryDesk extends FormDesk {
  /** Yesterday's last values of the quick part, to be drawn faintly and never filled in. */
  hints: Body = {};
  private began: string;

  constructor(shelf: Shelf, now: () => string) {
    super(shelf, 'entry', now, (_field, at) => aheadProblem(at, now()));
    this.began = now();
  }

  override async open(record: string | null): Promise<boolean> {
    const found = await super.open(record);
    if (found) await this.refreshHints();
    return found;
  }

  /** The entry's time: chosen, stored, or else that of the first touch. */
  override get at(): string {
    const at = this.field('at');
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
    if (!this.isUntouched) return;
    this.began = this.now();
    await this.refreshHints();
  }

  override async touch(field: string, value: Json): Promise<void> {
    if (this.isUntouched) this.began = this.now();
    await super.touch(field, value);
    if (field === 'at') await this.refreshHints();
  }

  override async startAfresh(): Promise<void> {
    this.began = this.now();
    await super.startAfresh();
  }

  private get isUntouched(): boolean {
    return this.record === null && !hasNews(this.form);
  }

  protected override get nothing(): string {
    return this.record === null ? 'Nothing to save yet. Choose a number or write a note.' : super.nothing;
  }

  /** An entry's time and whether it was remembered go together: both with a new one, both when the time was changed. */
  protected override timing(body: Body): Body {
    if (this.record !== null && !('at' in body)) return {};
    const before = this.form.base['remembered'] === true;
    return { at: this.at, ...(this.remembered === before ? {} : { remembered: this.remembered || null }) };
  }

  /** A draft keeps the time of its first touch; a time alone is none. */
  protected override drafted(): Body | null {
    if (!hasNews(this.form)) return null;
    return this.record === null ? { ...this.form.edits, at: this.at } : this.form.edits;
  }

  private async refreshHints() {
    const yesterday = addDays(dayOf(this.at) ?? this.now().slice(0, 10), -1);
    const entries = await this.shelf.list('entry', { from: yesterday, to: yesterday });
    const last = (field: string) => entries.map(({ fields }) => fields[field]).find((value) => value != null);
    this.hints = Object.fromEntries(QUICK.map((field) => [field, last(field) ?? null]));
  }
}

function aheadProblem(at: string, now: string): Problem | null {
  if (!isAhead(at, now)) return null;
  return {
    field: 'at',
    message: `This time is still to come. Choose now or earlier (${AHEAD_MINUTES} minutes ahead at most).`,
  };
}
