/** What a session is made from, what it says of itself, and where it stands when it has to be gone on with. */
import type { Clock, ClockState } from '../audio/clock.ts';
import type { Course, Desk } from './course.ts';
import { type Done, Ledger, type Snapshot } from './ledger.ts';
import type { Options } from './options.ts';
import type { Timeline } from './timeline.ts';

/** What a session is planned from, and what makes the clock that plays a timeline. */
export interface Stage extends Desk {
  options: Options;
  clock(planned: Timeline): Clock;
  /** The clock that takes over where sound has failed. */
  silent(planned: Timeline): Clock;
  /** Milliseconds that never run backwards, whether the session plays or not. */
  now(): number;
}

/** `waiting`: at the end of a way in, until the person says that they are in position. */
export type SessionState = ClockState | 'waiting';

/** One time that the leg got worse. */
export interface Worse {
  pose: string;
  /** Whole seconds of the session that had been lived through. */
  after: number;
  /** Slugs of the poses that were still to come and were left out for it. */
  left_out: string[];
  /** Slug of the easier way that the person took. */
  easier?: string;
}

export interface Report {
  seconds: number;
  finished: boolean;
  steps: Done[];
  worse: Worse[];
}

/** The step after whose way out the rest of the session is eased, or the session ends. */
export type Leaving = { step: number; afterwards: 'ease' | 'end' };

/** Where a session is, as JSON: from it a new one goes on at the same second. */
export interface Place {
  course: Course;
  /** Seconds of session time. */
  at: number;
  step: number;
  pose: string;
  /** Seconds of the session to go. */
  remaining: number;
  worse: Worse[];
  leaving: Leaving | null;
  ledger: Snapshot;
}

/** What was done of a session that nobody went on with. */
export function reportOf({ ledger, worse }: Place): Report {
  const done = Ledger.restore(ledger);
  return { seconds: done.seconds, finished: false, steps: done.steps(), worse };
}
