import { addDays, dayOf } from '../lib/days.ts';
import { fetchLibrary } from '../lib/library.ts';
import type { Store } from '../store/store.ts';
import { NEW_DAYS, newInBothLegs } from './both-legs.ts';

/** Whether a saved entry has to be followed by the warning-sign check: trouble in both legs, and new (body.json, both_legs_opens). */
export async function leadsToCheck(shelf: Pick<Store, 'get' | 'list'>, record: string): Promise<boolean> {
  const entry = await shelf.get(record);
  const day = dayOf(entry?.fields['at']);
  if (!entry || !day || !mayBeBoth(entry.fields)) return false;
  const [{ body }, earlier, screens] = await Promise.all([
    fetchLibrary(),
    shelf.list('entry', { from: addDays(day, -NEW_DAYS), to: day }),
    shelf.list('screen', { from: addDays(day, -NEW_DAYS) }),
  ]);
  return newInBothLegs(
    entry.fields,
    earlier.filter((other) => other.record !== record),
    screens,
    body,
  );
}

/** The check, and back to the entry afterwards. */
export function checkPage(record: string | null): string {
  const entry = record === null ? '/journal/entry' : `/journal/entry?id=${record}`;
  return `/check?next=${encodeURIComponent(entry)}`;
}

/** Most entries say nothing about a leg's other side; for those the library need not be there. */
function mayBeBoth(fields: Record<string, unknown>): boolean {
  const has = (side: string) => Object.keys(fields).some((field) => field.endsWith(`.${side}`));
  return has('left') && has('right');
}
