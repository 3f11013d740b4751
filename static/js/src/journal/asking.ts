/** What of our questions is due, as this phone holds it. */
import { addDays, today } from '../lib/days.ts';
import { CHANGE_DAYS, type Due, due } from '../lib/weekly.ts';
import { preferences } from '../store/preferences.ts';
import type { Store } from '../store/store.ts';

export type Shelf = Pick<Store, 'user' | 'get' | 'save' | 'list' | 'dayAfter'>;

/** What somebody writes or does here; the answers to a check-up or an event alone are no beginning. */
const BEGINNINGS = ['entry', 'practice', 'measure'];

/** `on` is today's day. */
export async function asking(shelf: Shelf, on: string = today()): Promise<Due> {
  const [measures, began, kept] = await Promise.all([
    shelf.list('measure', { from: addDays(on, -CHANGE_DAYS) }),
    shelf.dayAfter(BEGINNINGS, ''),
    preferences(shelf),
  ]);
  return due(measures, began, on, { off: kept?.fields['weekly.off'], later: kept?.fields['weekly.later'] });
}
