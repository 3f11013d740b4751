/** One check-in, apart from the screen: what was touched, kept as a draft until it is an entry. No DOM. */
import type { Facts } from '../lib/conditions.ts';
import { addDays } from '../lib/days.ts';
import { checkedInAt, dayFacts, type Recent } from '../lib/facts.ts';
import { isMap, type Json, sameJson } from '../lib/json.ts';
import type { Library } from '../lib/library.ts';
import { settleIsDue } from '../lib/settling.ts';
import { usual } from '../lib/usual.ts';
import { recentOf } from '../store/person.ts';
import type { Body, RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';

/** What the desk needs of the store. */
export type Shelf = Pick<Store, 'save' | 'remove' | 'get' | 'list' | 'draft' | 'keepDraft'>;

const DRAFT = 'check-in';
/** Hours in which a check-in is mended; later one is a new check-in: ours, as long as minutes and place hold. */
const MEND_HOURS = 3;
const USUAL_DAYS = 7;

export class CheckInDesk {
  /** Whether the questions stand open: while nothing of today is known and they were not skipped, or when asked for. */
  isOpen = false;
  /** When the leg or back pain was written that the plan goes by; null when there is none. */
  checkedAt: string | null = null;
  skipped = false;
  /** Why the last change is not safe on this phone; empty when it is. */
  problem = '';
  saving = false;
  /** The person opened the questions: they stay until they are answered or skipped. */
  private asked = false;
  private edits: Body = {};
  private mended: RecordState | null = null;
  /** What the last save changed, as it was for the fields that changed. */
  private before: { record: string; fields: Body } | null = null;
  private recent!: Recent;
  private screens: RecordState[] = [];
  private readonly shelf: Shelf;
  private readonly library: Pick<Library, 'rules' | 'routines'>;
  private readonly clock: () => string;

  constructor(shelf: Shelf, library: Pick<Library, 'rules' | 'routines'>, clock: () => string) {
    this.shelf = shelf;
    this.library = library;
    this.clock = clock;
  }

  /** Takes up what an earlier visit of the same day left. */
  async open(): Promise<void> {
    await this.follow();
    const draft = await this.shelf.draft(DRAFT);
    if (!isDraft(draft) || draft.day !== this.today) return this.settleOpen();
    this.edits = draft.edits;
    this.skipped = draft.skipped;
    this.mended = draft.mended ? await this.shelf.get(draft.mended) : null;
    this.settleOpen();
  }

  /** Something changed in the store: another tab, another phone, the journal. */
  async follow(): Promise<void> {
    [this.recent, this.screens] = await Promise.all([recentOf(this.shelf, this.clock()), this.shelf.list('screen')]);
    this.checkedAt = checkedInAt(this.recent, this.library.rules.check_in_hours);
    if (this.checkedAt && !this.hasNews && !this.asked) this.isOpen = false;
  }

  private settleOpen(): void {
    this.isOpen = this.hasNews || (!this.checkedAt && !this.skipped);
  }

  private get today(): string {
    return this.recent.now.slice(0, 10);
  }

  /**
   * Whether the gate question belongs here: with each new check-in, and with one that was written in the journal, or
   * is mended, unless no sign was new around then.
   */
  get isGated(): boolean {
    const at = this.mended ? String(this.mended.fields.at) : this.isOpen ? null : this.checkedAt;
    return at === null ? this.isOpen : !this.screens.some((screen) => isAround(screen, at));
  }

  get hasNews(): boolean {
    return Object.keys(this.changes).length > 0;
  }

  /** What the field shows; null when nothing was said. */
  shown(field: string): Json {
    return this.edits[field] ?? (this.edits[field] === null ? null : (this.mended?.fields[field] ?? null));
  }

  /** The middle of the last seven days before today, as an outline shows it; null where too little is known. */
  usual(field: 'leg' | 'back'): number | null {
    const middle = usual(this.recent.entries, field, USUAL_DAYS, addDays(this.today, -1));
    return middle === null ? null : Math.round(middle);
  }

  get asksHowItSettled(): boolean {
    const due = settleIsDue(this.recent.practices, this.recent.entries, this.recent.now);
    return due || typeof this.mended?.fields.settle === 'string';
  }

  /** What the plan goes by, for the line that stands in place of the questions. */
  get facts(): Facts {
    return dayFacts(this.recent, this.library);
  }

  touch(field: string, value: Json): Promise<void> {
    this.edits = { ...this.edits, [field]: value };
    return this.keep();
  }

  /** Opens the questions: the check-in of just now to be mended, else a new one. */
  ask(): void {
    this.mended = this.fresh;
    this.asked = true;
    this.isOpen = true;
  }

  /** The entry of just now. */
  get fresh(): RecordState | null {
    const last = this.recent.entries[0] as RecordState | undefined;
    const age = Date.parse(this.recent.now) - Date.parse(String(last?.fields.at));
    return last && age >= 0 && age < MEND_HOURS * 3_600_000 ? last : null;
  }

  async skip(): Promise<void> {
    this.skipped = true;
    this.forget();
    await this.keep();
  }

  /** Saves what was touched and resolves with the entry; null where nothing was. A problem is told in `problem`. */
  async save(): Promise<RecordState | null> {
    const { changes } = this;
    if (this.saving) return null;
    if (!Object.keys(changes).length) {
      this.problem = 'Nothing is said yet. Tap a number, or skip this.';
      return null;
    }
    this.saving = true;
    this.problem = '';
    try {
      const saved = await this.write(changes);
      this.forget();
      await this.shelf.keepDraft(DRAFT, null);
      await this.follow();
      return saved;
    } catch (error) {
      this.problem = (error as Error).message;
      return null;
    } finally {
      this.saving = false;
    }
  }

  /** Undoes a save: what was new goes, what was mended gets back what it said. */
  async takeBack({ record }: RecordState): Promise<void> {
    const before = this.before;
    if (before?.record === record) await this.shelf.save('entry', before.fields, { record });
    else await this.shelf.remove(record);
    await this.follow();
    this.settleOpen();
  }

  private write(changes: Body): Promise<RecordState> {
    const { mended } = this;
    const fields = Object.fromEntries(Object.keys(changes).map((field) => [field, mended?.fields[field] ?? null]));
    this.before = mended && { record: mended.record, fields };
    if (mended) return this.shelf.save('entry', changes, { record: mended.record, parents: mended.leaves });
    const said = Object.entries(changes).filter(([, value]) => value !== null);
    return this.shelf.save('entry', { at: this.clock(), ...Object.fromEntries(said) });
  }

  private forget(): void {
    this.edits = {};
    this.mended = null;
    this.asked = false;
    this.isOpen = false;
  }

  /** What differs from the entry that is mended; all that was said, in a new one. */
  private get changes(): Body {
    const base = this.mended?.fields ?? {};
    return Object.fromEntries(
      Object.entries(this.edits).filter(([field, value]) => !sameJson(base[field] ?? null, value)),
    );
  }

  private async keep(): Promise<void> {
    const { edits, skipped, mended } = this;
    try {
      await this.shelf.keepDraft(DRAFT, { day: this.today, edits, skipped, mended: mended?.record ?? null });
      this.problem = '';
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }
}

/** Whether the signs were answered within the hours of a check-in, or since. A gate that found one is no answer to pass by. */
function isAround({ fields }: RecordState, at: string): boolean {
  const answered = fields['list'] === 'full' || fields['gate'] === 'no';
  return answered && Date.parse(String(fields['at'])) >= Date.parse(at) - MEND_HOURS * 3_600_000;
}

interface Draft {
  day: string;
  edits: Body;
  skipped: boolean;
  mended: string | null;
}

function isDraft(kept: unknown): kept is Draft {
  return isMap(kept) && typeof kept.day === 'string' && isMap(kept.edits);
}
