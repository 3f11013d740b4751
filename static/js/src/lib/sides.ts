/** On which sides a step is done. Pure. */
import type { Pose, Step } from './library.ts';

export type OnSides = Pick<Step, 'sides' | 'side'>;

/**
 * The sides on which `pose` is done where `asked` asked for it or for another: who chose one leg, or an order of the
 * two, meant their body, and it holds for any pose that has sides.
 */
export function sidesInPlace(asked: Step, pose: Pose): OnSides {
  const chosen = asked.side === undefined ? {} : { side: asked.side };
  if (pose.slug === asked.pose) return { sides: asked.sides, ...chosen };
  if (pose.sides !== 'left-right' || !asked.side) return { sides: pose.sides };
  return { sides: asked.sides, ...chosen };
}

/** As it is said after a number of seconds: " each side, right first". */
export function sidesWords({ sides, side }: OnSides, pose: Pose | undefined): string {
  if (sides === 'both') return ', both sides in turn';
  if (sides === 'left-right') return side ? ` each side, ${side} first` : ' each side';
  if (side) return `, ${side} side only`;
  return pose?.sides === 'left-right' ? ', one side' : '';
}
