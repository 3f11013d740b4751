/** How a person likes things: one record, which every phone knows the id of. */
import { uuid5 } from '../lib/ids.ts';
import type { Body, Json, RecordState } from './revision.ts';
import type { Store } from './store.ts';

/** What preferences need of the store. */
export type Shelf = Pick<Store, 'user' | 'get' | 'save'>;

/** The person's preferences; null while there are none on this phone. */
export async function preferences(shelf: Shelf): Promise<RecordState | null> {
  return shelf.get(await recordOf(shelf));
}

/** Saves some of them (null clears one), as Store.save does, and throws as it does. */
export async function prefer(shelf: Shelf, fields: Body): Promise<RecordState> {
  return shelf.save('preferences', fields, { record: await recordOf(shelf) });
}

/** Every value that one of them was given, and when by the clock of the phone that saved it; oldest first. */
export async function settingsOf(
  shelf: Pick<Store, 'user' | 'history'>,
  field: string,
): Promise<{ at: string; value: Json }[]> {
  const set = (await shelf.history(await recordOf(shelf))).filter(({ changes }) => Object.hasOwn(changes, field));
  return set.map(({ made_at, changes }) => ({ at: made_at, value: changes[field]! })).reverse();
}

function recordOf({ user }: Pick<Store, 'user'>): Promise<string> {
  return uuid5(user, 'preferences');
}
