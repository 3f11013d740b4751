/** Which routines the warning signs leave open. Pure. */
import type { Library, Routine } from './library.ts';
import type { Standing } from './warning-signs.ts';

/**
 * Whether going on with this routine (its slug, or the record of one's own) is offered. Where the list is due, its door
 * asks first; where a sign holds, nothing that it closed is held out.
 */
export function mayOffer(slug: string, standing: Pick<Standing, 'routines'>, library: Library): boolean {
  if (standing.routines === 'all' || standing.routines === 'ask') return true;
  const routine = library.routines.find((one) => one.slug === slug);
  return routine !== undefined && mayStart(routine, standing, library);
}

/** Whether a person who stands so may follow this routine. */
export function mayStart(routine: Routine, { routines }: Pick<Standing, 'routines'>, { poses }: Library): boolean {
  if (routines === 'all') return true;
  const resting = new Set(poses.filter(({ rest }) => rest).map(({ slug }) => slug));
  return routines === 'rest' && routine.steps.every(({ pose }) => resting.has(pose));
}
