import { NOBODY, type Person } from '../lib/cautions.ts';
import { localIso } from '../lib/days.ts';
import { uuid7 } from '../lib/ids.ts';
import { isMap } from '../lib/json.ts';
import type { Level, Sign, Signs } from '../lib/library.ts';
import { type Answer, isRaised, type Standing, standing } from '../lib/warning-signs.ts';
import { personOf } from '../store/person.ts';
import { prefer, preferences } from '../store/preferences.ts';
import type { Body, Json, RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';

/** What the desk needs of the store. */
export type Shelf = Pick<Store, 'user' | 'save' | 'get' | 'list' | 'months' | 'draft' | 'keepDraft'>;

export type View = 'list' | 'red' | Exclude<Level, 'red'> | 'clear';

const DRAFT = 'check';
/** Answers given longer ago are about another day: the list then starts empty. */
const DRAFT_HOURS = 12;
const NUMBERS = ['emergency_number', 'crisis_number'] as const;
export type NumberName = (typeof NUMBERS)[number];

/**
 * One sitting with the warning-sign list. No DOM: the element shows what is here and passes on what is touched.
 * What the screen shows follows from memory alone, so that a red sign shows even where nothing can be saved.
 */
export class CheckDesk {
  /** Why the last change is not safe on this phone; empty when it is. */
  problem = '';
  numbers: Partial<Record<NumberName, string>> = {};
  /** Whose rest positions are shown. */
  person: Person = NOBODY;
  private record = uuid7();
  private fields: Body = {};
  private screens: RecordState[] = [];
  private listOpen = true;
  private readonly shelf: Shelf;
  private readonly signs: Signs;
  private readonly clock: () => Date;

  constructor(shelf: Shelf, signs: Signs, clock: () => Date) {
    this.shelf = shelf;
    this.signs = signs;
    this.clock = clock;
  }

  /** Takes up what an earlier visit left. */
  async open(): Promise<void> {
    await this.follow();
    const draft = await this.shelf.draft(DRAFT);
    if (isDraft(draft) && this.clock().getTime() - Date.parse(draft.at) < DRAFT_HOURS * 3_600_000) {
      this.record = draft.record;
      this.fields = draft.fields;
    } else {
      const { screen, routines } = this.standing;
      this.listOpen = screen === null || routines === 'ask';
    }
  }

  /** Something changed in the store: another tab, another phone. */
  async follow(): Promise<void> {
    this.screens = await this.shelf.list('screen');
    this.person = await personOf(this.shelf);
    const kept = await preferences(this.shelf);
    const known = NUMBERS.map((name) => [name, kept?.fields[name]]);
    this.numbers = Object.fromEntries(known.filter(([, number]) => typeof number === 'string' && number !== ''));
  }

  /** Where the person stands with what is on the screen now. */
  get standing(): Standing {
    const others = this.screens.filter(({ record }) => record !== this.record);
    const held = this.screens.find(({ record }) => record === this.record);
    const own = { record: this.record, deleted: false, clashes: held?.clashes ?? {}, changed_at: this.now };
    const begun = Object.keys(this.fields).length > 0;
    const sitting = begun ? [{ ...own, fields: { ...held?.fields, ...this.body } }] : held ? [held] : [];
    return standing([...others, ...sitting], this.clock(), this.signs);
  }

  get view(): View {
    const { routines, level } = this.standing;
    if (routines === 'none') return 'red';
    return this.listOpen || level === null || level === 'red' ? 'list' : level;
  }

  get now(): string {
    return localIso(this.clock());
  }

  get raised(): Sign[] {
    const ids = this.standing.signs;
    return this.signs.signs.filter(({ id }) => ids.includes(id));
  }

  get unanswered(): Sign[] {
    return this.signs.signs.filter(({ id }) => this.answerTo(id) === null);
  }

  answerTo(id: string): Answer | null {
    const answer = this.fields[`answers.${id}`];
    return isRaised(answer) || answer === 'no' ? (answer as Answer) : null;
  }

  /** A tap on the list. A red sign is saved at once, with what is answered so far. */
  async answer({ id, level }: Sign, answer: Answer): Promise<void> {
    this.fields = { ...this.fields, [`answers.${id}`]: answer, ...this.unsettled(id) };
    await this.safely(() => (level === 'red' && isRaised(answer) ? this.save() : this.keepDraft()));
  }

  /** When a raised sign began: local time without offset, as its field gives it; null when unknown. */
  async since(id: string, moment: string | null): Promise<void> {
    await this.change(id, { [`since.${id}`]: moment });
  }

  /** A doctor has checked the sign on that day. It is written where the sign was raised, so that no clock can part the two. */
  async checked(id: string, day: string): Promise<void> {
    await this.change(id, { [`checked.${id}`]: day, at: this.now });
  }

  /** The sign has been the same for months, and the doctor knows. */
  async unchanged(id: string): Promise<void> {
    await this.change(id, { [`unchanged.${id}`]: true, at: this.now });
  }

  /** The whole list is answered. Throws a RangeError while it is not. */
  async finish(): Promise<void> {
    if (this.unanswered.length > 0) throw new RangeError('the list has unanswered signs');
    await this.safely(async () => {
      await this.save();
      await this.shelf.keepDraft(DRAFT, null);
    });
    if (this.problem === '') this.listOpen = false;
  }

  /** A new sitting; every answer starts empty again. */
  again(): void {
    this.record = uuid7();
    this.fields = {};
    this.listOpen = true;
  }

  async keepNumber(name: NumberName, number: string): Promise<void> {
    this.numbers = { ...this.numbers, [name]: number };
    await this.safely(async () => {
      await prefer(this.shelf, { [name]: number });
    });
  }

  private get body(): Body {
    return { at: this.now, list: 'full', ...this.fields };
  }

  private unsettled(id: string): Body {
    const settled = [`checked.${id}`, `unchanged.${id}`].filter((field) => field in this.fields);
    return Object.fromEntries(settled.map((field) => [field, null]));
  }

  private async change(id: string, fields: Body): Promise<void> {
    const record = this.standing.records[id] ?? this.record;
    if (record === this.record && Object.keys(this.fields).length > 0) {
      const { at: _now, ...own } = fields;
      this.fields = { ...this.fields, ...own };
      await this.safely(() => this.save());
      return;
    }
    await this.safely(async () => {
      const saved = await this.shelf.save('screen', fields, { record });
      this.screens = [...this.screens.filter((screen) => screen.record !== record), saved];
    });
  }

  private async save(): Promise<void> {
    const saving = this.shelf.save('screen', this.body, { record: this.record });
    const [saved] = await Promise.all([saving, this.keepDraft()]);
    this.screens = [...this.screens.filter(({ record }) => record !== saved.record), saved];
  }

  private keepDraft(): Promise<void> {
    return this.shelf.keepDraft(DRAFT, { record: this.record, fields: this.fields, at: this.now });
  }

  private async safely(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.problem = '';
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }
}

interface Draft {
  record: string;
  fields: Body;
  at: string;
}

function isDraft(draft: Json | Draft): draft is Draft & Json {
  return (
    isMap(draft) && isMap(draft['fields']) && typeof draft['record'] === 'string' && typeof draft['at'] === 'string'
  );
}
