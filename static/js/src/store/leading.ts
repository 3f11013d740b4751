import { NEW_DAYS, newInBothLegs } from '../lib/both-legs.ts';
import { addDays, dayOf } from '../lib/days.ts';
import type { Body as Facts } from '../lib/library.ts';
import type { Store } from './store.ts';

/**
 * Whether a saved entry has to be followed by the warning-sign check: trouble in both legs, and new (body.json, both_legs_opens).
 * Most entries say nothing about a leg's other side; for those `facts` is not called, and the library need not be there.
 */
export async function leadsToCheck(
  shelf: Pick<Store, 'get' | 'list'>,
  record: string,
  facts: () => Promise<Facts>,
): Promise<boolean> {
  const entry = await shelf.get(record);
  const day = dayOf(entry?.fields['at']);
  if (!entry || !day || !mayBeBoth(entry.fields)) return false;
  const [body, earlier, screens] = await Promise.all([
    facts(),
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

function mayBeBoth(fields: Record<string, unknown>): boolean {
  const has = (side: string) => Object.keys(fields).some((field) => field.endsWith(`.${side}`));
  return has('left') && has('right');
}
