// Where the journal's days come from: the whole diary, read a week at a time.
import { addDays } from '../lib/days.ts';
import type { Store } from '../store/store.ts';
import { type Day, days } from './diary.ts';

/** Days in reading order, newest first; a part at a time. */
export interface Source {
  /** The next days before `day`; none where there are no more. */
  before(day: string): Promise<Day[]>;
  /** The next days after `day`, still newest first; none where there are no more. */
  after(day: string): Promise<Day[]>;
  /** The days from one to another, both included. */
  between(from: string, to: string): Promise<Day[]>;
}

export type Shelf = Pick<Store, 'list' | 'dayBefore' | 'dayAfter'>;

const WEEK = 7;

/** Everything of these kinds. Gaps of years are stepped over, not read through. */
export function wholeDiary(shelf: Shelf, kinds: string[]): Source {
  async function between(from: string, to: string) {
    return days((await Promise.all(kinds.map((kind) => shelf.list(kind, { from, to })))).flat());
  }
  return {
    between,
    async before(day) {
      const last = await shelf.dayBefore(kinds, day);
      return last === null ? [] : between(addDays(last, 1 - WEEK), last);
    },
    async after(day) {
      const first = await shelf.dayAfter(kinds, day);
      return first === null ? [] : between(first, addDays(first, WEEK - 1));
    },
  };
}
