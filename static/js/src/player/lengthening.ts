/** Gives a routine of the person's own the time that its words need, so that none is ever too short to play. Pure. */

import type { Lengths } from '../audio/pack.ts';
import type { Library, Routine, Step } from '../lib/library.ts';
import { DEFAULTS } from './options.ts';
import type { PartKind } from './parts.ts';
import { TimelineError } from './planning.ts';
import { timeline } from './timeline.ts';

const FIELDS = { lead: 'lead_seconds', switch: 'switch_seconds', exit: 'exit_seconds' } as const;

export interface Lengthened {
  /** Number of the step, from 0. */
  step: number;
  part: Exclude<PartKind, 'hold'>;
  /** Seconds that it has now. */
  seconds: number;
}

/**
 * The routine with every change long enough for what must be said in it, and what had to be lengthened. Throws what
 * timeline() throws where time alone does not help.
 */
export function lengthened(
  routine: Routine,
  library: Library,
  lengths: Lengths,
): { routine: Routine; longer: Lengthened[] } {
  const longer = new Map<string, Lengthened>();
  let fitting = routine;
  for (;;) {
    const found = tooShort(fitting, library, lengths);
    if (!found) return { routine: fitting, longer: [...longer.values()] };
    longer.set(`${found.step}.${found.part}`, found);
    fitting = { ...fitting, steps: fitting.steps.map((step, n) => (n === found.step ? grown(step, found) : step)) };
  }
}

function tooShort(routine: Routine, library: Library, lengths: Lengths): Lengthened | null {
  try {
    for (const first of ['left', 'right'] as const) timeline(routine, library, lengths, { ...DEFAULTS, first });
    return null;
  } catch (error) {
    if (!(error instanceof TimelineError) || error.part === 'hold') throw error;
    const { step, part, needed } = error;
    const had = routine.steps[step]![FIELDS[part]];
    return { step, part, seconds: Math.max(Math.ceil(needed), had + 1) }; // parts lie on frames: a hair may be missing
  }
}

function grown(step: Step, { part, seconds }: Lengthened): Step {
  return { ...step, [FIELDS[part]]: seconds };
}
