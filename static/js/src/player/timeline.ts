/**
 * A routine becomes a timeline: what is heard and shown at each second of a session. Pure; the same routine, library
 * and clips always give the same timeline.
 *
 * The total in a routine's name is law: a session lasts its total and the first lead-in, which goes before. What must
 * be said (name, side, note, way out) always fits the part where it is said, or the routine is refused.
 */

import type { Lengths } from '../audio/pack.ts';
import type { Library, Routine } from '../lib/library.ts';
import { endingsRung, heardBy, type Unheard } from './hearing.ts';
import { DEFAULTS, type Options } from './options.ts';
import { lasting, type Part, partsOf } from './parts.ts';
import type { Sound } from './placing.ts';
import { planStep, type Script } from './planning.ts';
import { type Opening, Voice } from './sayings.ts';

export interface Cue extends Sound {
  /** Seconds of session time at which the sound begins, on a whole frame. */
  at: number;
  step: number;
  /** Shown on the screen at its time, and not heard. */
  silent: boolean;
}

export interface Timeline {
  /** Slug of the routine. */
  routine: string;
  /** How long the session lasts, the first lead-in included. */
  seconds: number;
  parts: Part[];
  cues: Cue[];
}

/** Plan a session. Throws TimelineError where what must be said does not fit. */
export function timeline(
  routine: Routine,
  library: Library,
  lengths: Lengths,
  options: Options = DEFAULTS,
  opening: Opening = 'begin',
): Timeline {
  const voice = new Voice(library, lengths);
  const all = partsOf(routine, (pose) => voice.pose(pose), options);
  const parts = all.filter(lasting);
  const cues = spoken({ routine, voice, opening, wait: options.wait }, all);
  const rung = options.voice === 'chimes' ? endingsRung(parts, cues, voice.chime('end')) : [];
  const inTime = [...rung, ...cues].sort((a, b) => a.at - b.at);
  return { routine: routine.slug, seconds: all.at(-1)?.to ?? 0, parts, cues: heardBy(options.voice, inTime) };
}

function spoken(script: Script, parts: readonly Part[]): Unheard[] {
  const ofStep = (number: number) => parts.filter(({ step }) => step === number);
  return script.routine.steps.flatMap((_, number) => planStep(script, number, ofStep(number)));
}

/** Seconds of session time at which a step begins; the end of the session for a step that is not there. */
export function stepStart(timeline: Timeline, step: number): number {
  return timeline.parts.find((part) => part.step === step)?.from ?? timeline.seconds;
}

export interface Moment {
  part: Part;
  /** The part's number among the timeline's parts. */
  index: number;
  /** Seconds left of the part, and of the whole session. */
  remaining: number;
  total_remaining: number;
  /** What was said last in this part, aloud or not; a name is shown with its side. Null while nothing was. */
  caption: string | null;
  /** Slug of the next step's pose; null in the last step. */
  next: string | null;
}

/** What is shown at a second of the session; times outside it show its beginning or its end. */
export function stateAt(timeline: Timeline, seconds: number): Moment {
  const at = Math.min(Math.max(seconds, 0), timeline.seconds);
  const index = timeline.parts.findLastIndex(({ from }) => from <= at);
  const part = timeline.parts[index];
  if (!part) throw new RangeError(`${timeline.routine} has no parts`);
  return {
    part,
    index,
    remaining: part.to - at,
    total_remaining: timeline.seconds - at,
    caption: captionAt(timeline, part, at),
    next: timeline.parts.find(({ step }) => step > part.step)?.pose ?? null,
  };
}

function captionAt({ cues }: Timeline, part: Part, at: number): string | null {
  const words = cues.filter((cue) => cue.text && cue.at >= part.from && cue.at < part.to);
  const last = words.findLastIndex((cue) => cue.at <= at);
  const name = words.findIndex(({ kind }) => kind === 'name');
  const side = words[name + 1]?.kind === 'side' ? name + 1 : name;
  return name >= 0 && last >= 0 && last <= side ? nameOf(words[name], words[side]) : (words[last]?.text ?? null);
}

/** The name of a pose with its side, from the first word that leads to it on. */
function nameOf(name: Cue | undefined, side: Cue | undefined): string | null {
  return side && side !== name ? `${name?.text}, ${side.text?.toLowerCase()}` : (name?.text ?? null);
}
