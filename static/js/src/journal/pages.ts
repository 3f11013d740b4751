import { addDays } from '../lib/days.ts';
import type { Store } from '../store/store.ts';
import { type Day, days } from './diary.ts';

/**
 * The newest `wanted` days that hold anything, or a few more; all there are when there are fewer.
 * Looks back twice as many days first and further only when those have gaps: ten years are not read to draw three weeks.
 */
export async function newestDays(
  store: Pick<Store, 'list'>,
  kinds: string[],
  wanted: number,
  today: string,
): Promise<Day[]> {
  for (const from of [addDays(today, -2 * wanted), addDays(today, -10 * wanted)]) {
    const found = await daysFrom(store, kinds, from);
    if (found.length >= wanted) return found;
  }
  return daysFrom(store, kinds, '');
}

async function daysFrom(store: Pick<Store, 'list'>, kinds: string[], from: string): Promise<Day[]> {
  return days((await Promise.all(kinds.map((kind) => store.list(kind, { from })))).flat());
}
