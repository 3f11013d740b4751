/** Whether a session that was begun is one, and counts as done. Pure. */
import type { Routine } from './library.ts';
import type { Written } from './usual.ts';

/** A session counts from this share of its time: our own choice. */
const COUNTS = 0.5;

/** Seconds from which a session is one: ours. Who stops because the leg says so has practised. */
const LEAST_SECONDS = 60;

/** Whether there was a session at all, whatever it counts for. */
export function isSession({ fields: { finished, seconds } }: Written): boolean {
  return finished === true || (typeof seconds === 'number' && seconds >= LEAST_SECONDS);
}

/**
 * Whether a session counts, for today, for a week and for a programme: half of the routine's time was lived through,
 * since Next may lead to the end in seconds.
 * Where the leg got worse, and where no time is known to go by, a session counts when finished.
 */
export function isLivedThrough({ fields }: Written, routines: readonly Routine[]): boolean {
  const { routine, seconds, finished, worse } = fields;
  const whole = routines.find(({ slug }) => slug === routine)?.total_seconds;
  if (whole === undefined || typeof seconds !== 'number') return finished === true;
  const eased = Array.isArray(worse) && worse.length > 0; // much of it may have been left out then
  return seconds >= COUNTS * whole || (eased && finished === true);
}
