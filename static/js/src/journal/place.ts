// Where in the journal a person is, as it stands in the address and in the browser's history: pure.
// The day is in the fragment, which no server sees; what was looked for is in the history's state, which no address shows.
import { isDay } from '../lib/days.ts';
import type { Seeking } from './finding.ts';
import { isMonth } from './month.ts';

export type Place = { view: 'days'; day: string | null } | { view: 'month'; month: string };

/** `#2026-03-04` is a day, `#2026-03` a month, nothing the newest days; null for an address that is another's, `#main`. */
export function placeIn(hash: string): Place | null {
  const text = hash.replace(/^#/, '');
  if (text === '') return { view: 'days', day: null };
  if (isDay(text)) return { view: 'days', day: text };
  return isMonth(text) ? { view: 'month', month: text } : null;
}

export function hashOf(place: Place): string {
  return `#${place.view === 'month' ? place.month : (place.day ?? '')}`;
}

/** What a step of the browser's history remembers. */
export interface Step {
  seeking: Seeking;
  /** The day at the top of the screen, and how far its beginning lay from there (pixels). */
  top: { day: string; offset: number } | null;
}

/** A step as this page left it; anything else that lies in the history's state is a step with nothing in it. */
export function stepIn(state: unknown): Step {
  const { words, having, top } = flat(state);
  const isText = (one: unknown) => typeof one === 'string';
  return {
    seeking: { words: isText(words) ? String(words) : '', having: Array.isArray(having) ? having.filter(isText) : [] },
    top: isTop(top) ? top : null,
  };
}

function flat(state: unknown): { words?: unknown; having?: unknown; top?: unknown } {
  if (typeof state !== 'object' || state === null) return {};
  const { seeking, top } = state as { seeking?: unknown; top?: unknown };
  return { ...(typeof seeking === 'object' ? seeking : {}), top };
}

function isTop(top: unknown): top is Step['top'] & object {
  if (typeof top !== 'object' || top === null) return false;
  const { day, offset } = top as { day?: unknown; offset?: unknown };
  return typeof day === 'string' && isDay(day) && typeof offset === 'number';
}
