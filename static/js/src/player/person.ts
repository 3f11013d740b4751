/** Brings what the person has told us about their body to the player. */
import { resolvedFor, type Shelf as Told } from '../store/person.ts';
import type { Shelf } from './loading.ts';

/** The shelf on which this routine is the person's: poses that are not theirs are swapped, and every pose leads to a rest that is. */
export async function withPerson(shelf: Shelf, store: Told, slug: string): Promise<Shelf> {
  const asked = shelf.library.routines.find((one) => one.slug === slug);
  if (!asked) throw new RangeError(`no routine is called ${slug}`);
  const { routine, library } = await resolvedFor(asked, shelf.library, store);
  const routines = library.routines.map((one) => (one === asked ? routine : one));
  return { ...shelf, library: { ...library, routines } };
}
