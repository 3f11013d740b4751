// The stretch of days that is loaded: it grows at both ends and follows what changes inside it.
import { addDays } from '../lib/days.ts';
import { type Day, patched } from './diary.ts';
import type { Source } from './source.ts';

/** Sorts after every day. */
const LATER = '\uffff';
/** More changed days than this are read as one stretch. */
const FEW = 20;

export class Timeline {
  /** Newest first, without a gap that holds anything. */
  days: Day[] = [];
  /** Nothing older is left to load, nothing newer. */
  atStart = false;
  atEnd = false;
  readonly source: Source;
  /** One reading at a time, each on what the last one left. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(source: Source) {
    this.source = source;
  }

  /** Loads the newest days; or those up to `day`, which is there even when nothing lies on it. */
  open(day: string | null): Promise<void> {
    return this.inTurn(async () => {
      const found = await this.source.before(day === null ? LATER : addDays(day, 1));
      const isThere = day === null || found[0]?.date === day;
      this.days = isThere ? found : [{ date: day, records: [] }, ...found];
      this.atEnd = day === null;
      this.atStart = found.length === 0;
    });
  }

  holds(day: string): boolean {
    return this.days.some(({ date }) => date === day);
  }

  older(): Promise<void> {
    return this.inTurn(async () => {
      const found = await this.source.before(this.days.at(-1)?.date ?? LATER);
      this.days = [...this.days, ...found];
      this.atStart = found.length === 0;
    });
  }

  newer(): Promise<void> {
    return this.inTurn(async () => {
      const newest = this.days[0]?.date;
      const found = newest === undefined ? [] : await this.source.after(newest);
      this.days = [...found, ...this.days];
      this.atEnd = found.length === 0;
    });
  }

  /** Reads again what lies on these dates, as far as they are in the loaded stretch. */
  refresh(dates: Iterable<string>): Promise<void> {
    const stale = new Set([...dates].filter((date) => this.isLoaded(date)));
    if (stale.size > FEW) return this.reload();
    return this.inTurn(async () => {
      const fresh = await Promise.all([...stale].map((date) => this.source.between(date, date)));
      this.days = patched(this.days, stale, fresh.flat());
    });
  }

  /** Reads the whole stretch again; whatever lies beyond its ends is found by growing. */
  reload(): Promise<void> {
    return this.inTurn(async () => {
      const [newest, oldest] = [this.days[0]?.date, this.days.at(-1)?.date];
      const isEmpty = newest === undefined || oldest === undefined;
      this.days = isEmpty
        ? await this.source.before(LATER)
        : await this.source.between(oldest, this.atEnd ? LATER : newest);
      this.atStart = false;
    });
  }

  private isLoaded(date: string): boolean {
    const [newest, oldest] = [this.days[0]?.date, this.days.at(-1)?.date];
    const early = oldest !== undefined && date < oldest;
    const late = newest !== undefined && date > newest;
    return (!early || this.atStart) && (!late || this.atEnd);
  }

  private inTurn<T>(read: () => Promise<T>): Promise<T> {
    const reading = this.turn.then(read);
    this.turn = reading.catch(() => {}); // whoever asked hears of it; the next one is not kept from trying
    return reading;
  }
}
