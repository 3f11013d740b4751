/** Which side of a left–right pose goes first, and how long each is held. Pure. */
import type { OneSide, Pose, Step } from '../lib/library.ts';
import type { Options } from './options.ts';

type Held = [side: OneSide, seconds: number];
export type Limits = Pick<Pose, 'hold_min' | 'hold_max' | 'seconds_per_rep' | 'max_reps'>;

/** The sides in their order, with the seconds of each; both together last what the step says. */
export function bothSides(step: Step, limits: Limits, options: Options): [first: Held, second: Held] {
  const first = step.side ?? options.first;
  const moved = options.sore === first ? 1 : -1;
  const shift = moved * movedSeconds(step, limits, options);
  const second = first === 'left' ? 'right' : 'left';
  return [
    [first, step.seconds + shift],
    [second, step.seconds - shift],
  ];
}

/** Whole seconds that the sore side gets from the other. Neither leaves what the pose allows. */
function movedSeconds({ seconds }: Step, limits: Limits, { sore, sore_extra }: Options): number {
  if (sore === null || sore === 'both') return 0;
  const { hold_min, hold_max, seconds_per_rep, max_reps } = limits;
  const repeated = seconds_per_rep && max_reps ? seconds_per_rep * max_reps : hold_max;
  const room = Math.min(Math.round(seconds * sore_extra), Math.min(hold_max, repeated) - seconds, seconds - hold_min);
  return Math.max(0, Math.floor(room));
}
