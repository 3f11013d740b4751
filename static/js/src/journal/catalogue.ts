// A line for each record, kept in memory once something is looked for: its day, what is in it, and its note as plain text.
import { plain } from '../lib/searching.ts';
import type { RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { days } from './diary.ts';
import { traitsOf } from './traits.ts';

export interface Line {
  record: string;
  day: string;
  traits: readonly string[];
  /** The note, plain. */
  text: string;
}

export type Shelf = Pick<Store, 'months' | 'get'>;

/**
 * Reads the diary a month at a time, newest first, and only as far as somebody asks: between two months the page can
 * answer a finger, and a word that turns up soon needs no ten years.
 */
export class Catalogue {
  /** Newest first. */
  lines: readonly Line[] = [];
  /** All of the diary is in `lines`. */
  isWhole = false;
  /** Another number: what was in `lines` changed, and did not only grow. */
  edition = 0;
  private readonly shelf: Shelf;
  private readonly kinds: string[];
  private months: AsyncGenerator<RecordState[]>;
  private reading: Promise<void> | null = null;

  constructor(shelf: Shelf, kinds: string[]) {
    this.shelf = shelf;
    this.kinds = kinds;
    this.months = shelf.months(kinds);
  }

  /** Reads the next month. */
  more(): Promise<void> {
    this.reading ??= this.readMonth().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  async all(): Promise<void> {
    while (!this.isWhole) await this.more();
  }

  /** How many of the records read so far have each trait. */
  counts(): Map<string, number> {
    const counts = new Map<string, number>();
    for (const { traits } of this.lines) {
      for (const trait of traits) counts.set(trait, (counts.get(trait) ?? 0) + 1);
    }
    return counts;
  }

  /** Takes up what has changed. */
  async update(records: string[]): Promise<void> {
    if (this.lines.length === 0) return;
    await this.reading;
    const states = await Promise.all(records.map((record) => this.shelf.get(record)));
    const changed = new Set(records);
    const left = this.lines.filter(({ record }) => !changed.has(record));
    const fresh = linesOf(states.filter((state) => state !== null)).filter(({ day }) => this.reaches(day));
    this.lines = [...left, ...fresh].sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : 0));
    this.edition += 1;
  }

  private async readMonth() {
    const { value, done } = await this.months.next().catch((error: unknown) => this.startOver(error));
    this.isWhole = done === true;
    if (value) this.lines = [...this.lines, ...linesOf(value)];
  }

  /** A reading that failed can't go on where it was: whoever asks again begins at the newest month. */
  private startOver(error: unknown): never {
    this.months = this.shelf.months(this.kinds);
    this.lines = [];
    this.edition += 1;
    throw error;
  }

  /** What lies further back than was read comes with its own month. */
  private reaches(day: string): boolean {
    const last = this.lines.at(-1);
    return this.isWhole || last === undefined || day.slice(0, 7) >= last.day.slice(0, 7);
  }
}

function linesOf(records: RecordState[]): Line[] {
  return days(records).flatMap(({ date, records: held }) =>
    held.map((record) => ({ record: record.record, day: date, traits: traitsOf(record), text: noteOf(record) })),
  );
}

function noteOf({ fields }: RecordState): string {
  return typeof fields['note'] === 'string' ? plain(fields['note']) : '';
}
