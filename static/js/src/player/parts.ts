/** The parts of a session: for each step a lead-in, a hold (two, with a switch between, for left–right) and an exit. */

import { toFrames, toSeconds } from '../audio/mp3.ts';
import type { OneSide, Routine, Step } from '../lib/library.ts';
import type { Options } from './options.ts';
import { bothSides, type Limits } from './sides.ts';

/** Seconds of session time; 0 is where the first lead-in begins. Both ends lie on whole frames. */
export interface Span {
  from: number;
  to: number;
}

export type PartKind = 'lead' | 'hold' | 'switch' | 'exit';
export type Side = OneSide | null;

export interface Part extends Span {
  kind: PartKind;
  step: number;
  pose: string;
  /** The side that this part is about; for a switch, the one that comes. Null where no side is named. */
  side: Side;
  /** The form of the pose that the step asks for, as its figure names it; null is the usual one. */
  variant: string | null;
}

type Piece = readonly [kind: PartKind, seconds: number, side: Side];

/** All parts of a routine in order, without gaps; those of no length are among them. */
export function partsOf(routine: Routine, limits: (pose: string) => Limits, options: Options): Part[] {
  let elapsed = 0;
  return routine.steps.flatMap((step, number) =>
    pieces(step, limits(step.pose), options).map(([kind, seconds, side]) => {
      const span = { from: onFrame(elapsed), to: onFrame(elapsed + seconds) };
      elapsed += seconds;
      return { ...span, kind, step: number, pose: step.pose, side, variant: step.variant ?? null };
    }),
  );
}

/** Whether a part takes any time. */
export const lasting = ({ from, to }: Span): boolean => to > from;

/** Elapsed whole seconds are rounded, not lengths, so that a session of many parts does not drift. */
export const onFrame = (seconds: number): number => toSeconds(toFrames(seconds));

function pieces(step: Step, limits: Limits, options: Options): Piece[] {
  const { lead_seconds, seconds, switch_seconds, exit_seconds, side = null } = step;
  if (step.sides !== 'left-right') {
    return [
      ['lead', lead_seconds, side],
      ['hold', seconds, side],
      ['exit', exit_seconds, side],
    ];
  }
  const [[first, its], [second, others]] = bothSides(step, limits, options);
  return [
    ['lead', lead_seconds, first],
    ['hold', its, first],
    ['switch', switch_seconds, second],
    ['hold', others, second],
    ['exit', exit_seconds, second],
  ];
}
