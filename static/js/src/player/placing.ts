/** Where in a span of time sounds are put: one after another, never two at once. Times are in seconds. */
import { toFrames, toSeconds } from '../audio/mp3.ts';
import type { Chime } from '../audio/pack.ts';
import type { Span } from './parts.ts';

/** `time`: the middle, the last minute, the last ten seconds. `wait`: the session stands until the person is there. */
export type CueKind =
  | ('opening' | 'name' | 'side' | 'offer' | 'note' | 'caution' | 'enter' | 'wait')
  | ('cue' | 'breath' | 'time' | 'phrase')
  | ('switch' | 'exit' | 'closing' | 'chime');

/** Something that can be heard: a spoken text or a chime. */
export interface Sound {
  /** What is said; null for a chime. */
  text: string | null;
  chime: Chime | null;
  kind: CueKind;
  seconds: number;
}

/** A sound with its time, on a whole frame of the session. */
export type Placed = Sound & { at: number };

/** Sounds that belong together, as a name and its side do. */
export type Saying = readonly Sound[];

/** Seconds that stay silent at both ends of a part, so that no sound touches a change. */
export const EDGE = 0.4;
/** Seconds between the sounds of one saying: long enough to tell them apart. */
export const BREATH = 0.36;

/** How long a saying lasts. */
export const lasts = (saying: Saying): number => inTurn([saying], BREATH);

/** How long sayings last one after another with `gap` seconds between them. */
export function inTurn(sayings: readonly Saying[], gap: number): number {
  const spoken = sayings.flat().reduce((sum, { seconds }) => sum + seconds, 0);
  const breaths = sayings.reduce((sum, { length }) => sum + BREATH * Math.max(0, length - 1), 0);
  return spoken + breaths + gap * Math.max(0, sayings.length - 1);
}

/** Place a saying at a time. */
export function place(saying: Saying, at: number): Placed[] {
  return saying.map((sound, i) => {
    const before = lasts(saying.slice(0, i)) + (i && BREATH);
    return { ...sound, at: toSeconds(toFrames(at + before)) };
  });
}

/**
 * Place as many sayings as the windows have room for, in order and evenly: between two lie at least `least` and at
 * most `most` seconds. The first that does not fit ends it: what is heard is always a beginning of what was given.
 */
export function spread(sayings: readonly Saying[], windows: readonly Span[], least: number, most: number): Placed[][] {
  const room = windows.reduce((sum, { from, to }) => sum + to - from, 0);
  const fitting = sayings.filter((_, i) => inTurn(sayings.slice(0, i + 1), least) <= room);
  const even = (room - inTurn(fitting, 0)) / fitting.length;
  return walk(fitting, windows, Math.min(most, Math.max(least, even)));
}

function walk(sayings: readonly Saying[], windows: readonly Span[], gap: number): Placed[][] {
  const placed: Placed[][] = [];
  let at = 0;
  for (const saying of sayings) {
    const window = windows.find(({ from, to }) => Math.max(at, from) + lasts(saying) <= to);
    if (!window) break;
    const start = Math.max(at, window.from);
    placed.push(place(saying, start));
    at = start + lasts(saying) + gap;
  }
  return placed;
}

/** The windows that sounds standing at their time leave free in a span, with `margin` seconds to each side of them. */
export function around(standing: readonly Placed[], span: Span, margin: number): Span[] {
  const ends = [span.from, ...standing.map(({ at, seconds }) => at + seconds + margin)];
  const starts = [...standing.map(({ at }) => at - margin), span.to];
  return ends.map((from, i) => ({ from, to: starts[i] ?? span.to })).filter(({ from, to }) => to > from);
}
