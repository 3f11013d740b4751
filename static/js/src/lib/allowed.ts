/** Which routines the warning signs leave open. Pure. */
import type { Library, Routine } from './library.ts';
import type { Standing } from './warning-signs.ts';

/** Whether a person who stands so may follow this routine. */
export function mayStart(routine: Routine, { routines }: Pick<Standing, 'routines'>, { poses }: Library): boolean {
  if (routines === 'all') return true;
  const resting = new Set(poses.filter(({ rest }) => rest).map(({ slug }) => slug));
  return routines === 'rest' && routine.steps.every(({ pose }) => resting.has(pose));
}
