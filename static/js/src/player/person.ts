/** Brings what the person has told us about their body to the player. */
import type { Library } from '../lib/library.ts';
import { stillTheirs } from '../lib/resolving.ts';
import { personOf, resolvedFor, type Shelf as Told } from '../store/person.ts';
import type { Kept } from './keeping.ts';
import type { Shelf } from './loading.ts';

/** The shelf on which this routine is the person's: poses that are not theirs are swapped, and every pose leads to a rest that is. */
export async function withPerson(shelf: Shelf, store: Told, slug: string): Promise<Shelf> {
  const asked = shelf.library.routines.find((one) => one.slug === slug);
  if (!asked) throw new RangeError(`no routine is called ${slug}`);
  const { routine, library } = await resolvedFor(asked, shelf.library, store);
  const routines = library.routines.map((one) => (one === asked ? routine : one));
  return { ...shelf, library: { ...library, routines } };
}

/**
 * Whether an interrupted session may go on as it was: a caution may have been ticked since, or a pose left out. What got
 * worse in the session itself was answered there, by a rest and an easier way.
 */
export async function isTheirs({ place: { course, worse } }: Kept, library: Library, store: Told): Promise<boolean> {
  const person = await personOf(store);
  const answered = new Set(worse.map(({ pose }) => pose));
  const worse_today = new Set([...person.worse_today].filter((pose) => !answered.has(pose)));
  const steps = [...course.routine.steps, ...(course.offer ? [course.offer] : [])];
  return stillTheirs({ ...course.routine, steps }, library, { ...person, worse_today });
}
