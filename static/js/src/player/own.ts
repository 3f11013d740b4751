/** Brings a routine of the person's own to the player. */

import { lengths } from '../audio/pack.ts';
import { asRoutine, BadRoutine, readRoutine } from '../lib/own-routine.ts';
import type { Store } from '../store/store.ts';
import { lengthened } from './lengthening.ts';
import type { Shelf } from './loading.ts';

/**
 * The shelf with this record's routine among the library's, so that all that follows finds it by its slug, the record's
 * id. Its words may have become longer since it was saved, and it is given the time. Throws BadRoutine.
 */
export async function withOwn(shelf: Shelf, store: Pick<Store, 'get'>, record: string): Promise<Shelf> {
  const state = await store.get(record);
  if (!state || state.deleted)
    throw new BadRoutine('', 'This routine is not on this phone. It may still be on its way from your other phone.');
  const { library, index } = shelf;
  const own = asRoutine(readRoutine(state.fields, library), record, library);
  const { routine } = lengthened(own, library, lengths(index));
  return { ...shelf, library: { ...library, routines: [...library.routines, routine] } };
}
