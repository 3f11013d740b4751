/** What a running session plays, as data that can be kept and planned again after a crash. Pure. */

import type { Lengths } from '../audio/pack.ts';
import type { Library, Routine, Step } from '../lib/library.ts';
import { eased, offered, together } from './easing.ts';
import type { Options } from './options.ts';
import { departed, prolonged, type Speech } from './revising.ts';
import { type Opening, Voice } from './sayings.ts';
import { type Timeline, timeline } from './timeline.ts';

/** A change of content made at a second of the session. */
export type Change = { at: number } & (
  | { kind: 'more'; seconds: number }
  | { kind: 'leave'; step: number; last: boolean }
);

export interface Course {
  /** As it is played now: eased, where the leg got worse. */
  routine: Routine;
  opening: Opening;
  options: Options;
  /** In the order in which they were made. */
  changes: Change[];
  /** The easier way that is offered during the rest with which it begins; null where there is none, or it was taken. */
  offer: Step | null;
}

/** What timelines are planned from. */
export interface Desk {
  library: Library;
  lengths: Lengths;
}

export const begun = (routine: Routine, options: Options): Course => ({
  routine,
  opening: 'begin',
  options,
  changes: [],
  offer: null,
});

export const changed = (course: Course, change: Change): Course => ({
  ...course,
  changes: [...course.changes, change],
});

/** What comes after the way out of the step that made the leg worse. */
export function easedFrom({ routine, options }: Course, step: number, library: Library): Course {
  const offer = offered(routine, step, library);
  return { routine: eased(routine, step, library), opening: offer ? 'offered' : 'easy', options, changes: [], offer };
}

/** The easier way was taken: it follows the rest, whose own time stays as it was. */
export function withOffer(course: Course): Course {
  const { routine, offer } = course;
  if (!offer) return course;
  const [rest, ...later] = routine.steps as [Step, ...Step[]];
  return { ...course, routine: { ...routine, steps: together([rest, offer], later) }, offer: null };
}

/** The same course always gives the same timeline. Throws as timeline() does. */
export function planned({ routine, opening, options, changes }: Course, { library, lengths }: Desk): Timeline {
  const speech = { voice: new Voice(library, lengths), guidance: options.voice };
  const first = timeline(routine, library, lengths, options, opening);
  return changes.reduce((before, change) => revised(before, change, routine, speech), first);
}

function revised(before: Timeline, change: Change, { steps }: Routine, speech: Speech): Timeline {
  if (change.kind === 'more') return prolonged(before, change.at, change.seconds, speech);
  return departed(before, change.at, steps[change.step] as Step, change.last, speech);
}
