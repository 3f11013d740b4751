import { NOBODY, type Person } from '../lib/cautions.ts';
import { dayOf, localIso } from '../lib/days.ts';
import { uuid7 } from '../lib/ids.ts';
import type { Level, Sign, Signs } from '../lib/library.ts';
import { type Answer, answerTo, isRaised, isSettled } from '../lib/screening.ts';
import { type Standing, standing } from '../lib/warning-signs.ts';
import { personOf } from '../store/person.ts';
import { prefer, preferences } from '../store/preferences.ts';
import type { Body, RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { keepDraft, readDraft } from './check-draft.ts';

/** What the desk needs of the store. */
export type Shelf = Pick<
  Store,
  'user' | 'save' | 'get' | 'list' | 'months' | 'draft' | 'keepDraft' | 'raise' | 'saveRaised'
>;

/** `which`: a red sign is new, and nobody has said which one. */
export type View = 'list' | 'which' | 'red' | Exclude<Level, 'red'> | 'clear' | 'under_18';

/** The question about age stands among the signs. */
export const UNDER_18 = 'under_18';

const TOLD = ['emergency_number', 'crisis_number', 'sore_side', 'medicines'] as const;
/** What staff or a call need, of the person's preferences. */
export type ToldName = (typeof TOLD)[number];

/**
 * One sitting with the warning-sign list. No DOM: the element shows what is here and passes on what is touched.
 * What the screen shows follows from memory alone, so that a red sign shows even where nothing can be saved.
 */
export class CheckDesk {
  /** Why the last change is not safe on this phone; empty when it is. */
  problem = '';
  told: Partial<Record<ToldName, string>> = {};
  /** Whose rest positions are shown. */
  person: Person = NOBODY;
  /** Whether the person is guided by words at all. */
  isVoiced = true;
  private record = uuid7();
  private fields: Body = {};
  /** The revisions of the record that this page knows: a save names them, so that what it has not seen clashes. */
  private seen: string[] = [];
  private saving: Promise<void> = Promise.resolve();
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

  /** Takes up what an earlier visit left. Where the phone's memory does not answer, the list is asked all the same. */
  async open(): Promise<void> {
    await this.safely(() => this.follow());
    await this.safely(() => this.shelf.saveRaised());
    await this.safely(async () => {
      const draft = await readDraft(this.shelf, this.clock());
      if (!draft) return this.takeUp();
      ({ record: this.record, fields: this.fields, seen: this.seen } = draft);
      this.adopt();
    });
  }

  /** Something changed in the store: another tab, another phone. */
  async follow(): Promise<void> {
    this.screens = await this.shelf.list('screen');
    this.person = await personOf(this.shelf);
    const kept = await preferences(this.shelf);
    const known = TOLD.map((name) => [name, kept?.fields[name]]);
    this.told = Object.fromEntries(known.filter(([, text]) => typeof text === 'string' && text !== ''));
    this.isVoiced = kept?.fields['player.voice'] !== 'chimes';
    this.adopt();
    if (this.view === 'which') this.takeUp();
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
    const { routines, level, unnamed, guardian } = this.standing;
    if (unnamed !== null) return 'which';
    if (routines === 'none') return 'red';
    if (this.listOpen || level === null || level === 'red') return 'list';
    return guardian ? 'under_18' : level;
  }

  get now(): string {
    return localIso(this.clock());
  }

  get raised(): Sign[] {
    const ids = this.standing.signs;
    return this.signs.signs.filter(({ id }) => ids.includes(id));
  }

  /** Ids of what has no answer yet. */
  get unanswered(): string[] {
    return [UNDER_18, ...this.signs.signs.map(({ id }) => id)].filter((id) => this.answerTo(id) === null);
  }

  answerTo(id: string): Answer | null {
    const answer = this.fields[fieldOf(id)];
    return isRaised(answer) || answer === 'no' ? (answer as Answer) : null;
  }

  /** A tap on the list. A red sign is known to every page within this call, and saved with what is answered so far. */
  async answer(id: string, answer: Answer): Promise<void> {
    this.fields = { ...this.fields, [fieldOf(id)]: answer, ...this.unsettled(id) };
    this.listOpen ||= !this.isGate; // a list that is answered is open until Done, however it came up
    const isRed = isRaised(answer) && this.signs.signs.some((sign) => sign.id === id && sign.level === 'red');
    if (isRed) this.shelf.raise(this.record, this.body);
    await this.safely(() => (isRed || this.isGate ? this.save() : this.keepDraft()));
  }

  /** Is any red sign new since last time? Not No: routines are locked until the person has said which. */
  async gate(answer: Answer): Promise<void> {
    this.begin({ list: 'gate', gate: answer });
    if (isRaised(answer)) this.shelf.raise(this.record, this.body);
    await this.safely(() => this.save());
  }

  /** When a raised sign began: local time without offset, as its field gives it; null when unknown. */
  async since(id: string, moment: string | null): Promise<void> {
    await this.change(id, { [`since.${id}`]: moment });
  }

  /** The first day on which a doctor can have checked the sign: that of its start, or of the answer where none is given. */
  checkedFrom(id: string): string {
    const { since, records } = this.standing;
    const at = this.screens.find(({ record }) => record === records[id])?.fields['at'] ?? this.now;
    return dayOf(since[id] ?? null) ?? dayOf(at) ?? this.now.slice(0, 10);
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
      await keepDraft(this.shelf, null);
    });
    if (this.problem === '') this.listOpen = false;
  }

  /** A parent or guardian, and a clinician, agreed. Written into the list that asked for it. */
  async guardianAgreed(): Promise<void> {
    const list = this.screens.filter(({ fields }) => fields['list'] === 'full')[0]?.record ?? this.record;
    await this.safely(() => this.saveInto(list, { guardian: this.now.slice(0, 10) }));
  }

  /** Somebody was sent to one sign of the list: where an earlier one was done with, it is asked anew. */
  seek(): void {
    if (this.view !== 'list' && this.view !== 'which' && this.view !== 'red') this.again();
  }

  /** A new sitting; every answer starts empty again. */
  again(): void {
    this.begin({});
    this.listOpen = true;
  }

  /** A number to call, or what staff should know; null forgets it. */
  async tell(name: ToldName, text: string | null): Promise<void> {
    this.told = { ...this.told, [name]: text ?? undefined };
    await this.safely(async () => {
      await prefer(this.shelf, { [name]: text });
    });
  }

  private get body(): Body {
    return { at: this.now, list: 'full', ...this.fields };
  }

  private get isGate(): boolean {
    return this.fields['list'] === 'gate';
  }

  /** Nothing was begun here: what an earlier visit found is shown, and a gate is answered where it was raised. */
  private takeUp(): void {
    const { unnamed, screen, routines, guardian } = this.standing;
    const asked = this.screens.find(({ record }) => record === unnamed);
    if (asked) [this.record, this.fields, this.seen] = [asked.record, asked.fields, asked.leaves];
    this.listOpen = !guardian && (screen === null || routines === 'ask');
  }

  private begin(fields: Body): void {
    this.record = uuid7();
    this.fields = fields;
    this.seen = [];
  }

  /**
   * Another page, open on the same list, said more than is known here: its Yes counts above the No given here. A red
   * one always does, until a doctor's check ends it; any other one while this page had not seen it.
   */
  private adopt(): void {
    const held = this.screens.find(({ record }) => record === this.record);
    if (!held || Object.keys(this.fields).length === 0) return;
    const news = held.leaves.some((leaf) => !this.seen.includes(leaf));
    for (const { id, level } of this.signs.signs) {
      const said = answerTo(held, id);
      if (!isRaised(said) || isRaised(this.answerTo(id)) || isSettled(held, id)) continue;
      if (news || level === 'red') this.fields = { ...this.fields, [fieldOf(id)]: said! };
    }
    const age = held.fields[UNDER_18];
    if (news && isRaised(age)) this.fields = { ...this.fields, [UNDER_18]: age! };
    this.seen = held.leaves;
  }

  private unsettled(id: string): Body {
    const settled = [`checked.${id}`, `unchanged.${id}`].filter((field) => field in this.fields);
    return Object.fromEntries(settled.map((field) => [field, null]));
  }

  private async change(id: string, fields: Body): Promise<void> {
    const record = this.standing.records[id] ?? this.record;
    const isHere = record === this.record && Object.keys(this.fields).length > 0;
    if (!isHere) return this.safely(() => this.saveInto(record, fields));
    const { at: _now, ...own } = fields;
    this.fields = { ...this.fields, ...own };
    await this.safely(() => this.save());
  }

  private async save(): Promise<void> {
    await Promise.all([this.saveSitting(), this.keepDraft()]);
  }

  /** One at a time, each with the answers as they are by then: what the save before it came upon is known to it. */
  private saveSitting(): Promise<void> {
    const { record, body, seen } = this;
    const work = this.saving.then(async () => {
      const now = record === this.record ? { body: this.body, seen: this.seen } : { body, seen }; // another sitting may have begun
      this.hold(await this.shelf.save('screen', now.body, { record, parents: now.seen }));
      this.adopt();
    });
    this.saving = work.catch(() => {}); // whoever asked for it is told; the next one is tried all the same
    return work;
  }

  private async saveInto(record: string, fields: Body): Promise<void> {
    this.hold(await this.shelf.save('screen', fields, { record }));
  }

  private hold(saved: RecordState): void {
    this.screens = [saved, ...this.screens.filter(({ record }) => record !== saved.record)];
  }

  /** A gate is a record from its first answer, and has no draft. */
  private async keepDraft(): Promise<void> {
    if (this.isGate) return;
    await keepDraft(this.shelf, { record: this.record, fields: this.fields, seen: this.seen, at: this.now });
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

function fieldOf(id: string): string {
  return id === UNDER_18 ? id : `answers.${id}`;
}
