// A month's chart in words: what a screen reader hears of it, and what everybody can open below it. Pure.
import type { EventMark } from '../lib/event-marks.ts';
import { dateWords } from '../lib/when.ts';
import type { Reading } from './month.ts';
import { monthWords } from './month-words.ts';

/** "Leg and back pain in March 2026, with a number on 12 days. The same in words stands below." */
export function chartWords(month: string, readings: readonly Reading[]): string {
  const days = readings.filter(({ leg, back }) => leg !== null || back !== null).length;
  const numbers = `with a number on ${days} ${days === 1 ? 'day' : 'days'}`;
  return `Leg and back pain in ${monthWords(month)}, ${numbers}. The same in words stands below.`;
}

/** "Flare: 27 February to 9 March", "Injection: 12 March", "Illness: since 20 March". Years where they are not the month's. */
export function eventLine({ label, at, until, open }: EventMark, month: string): string {
  const day = (date: string) => dateWords(date, month);
  if (open) return `${label}: since ${day(at)}`;
  return until === undefined || until === at ? `${label}: ${day(at)}` : `${label}: ${day(at)} to ${day(until)}`;
}

/** The days on which there is a number or a session. */
export function told(readings: readonly Reading[]): Reading[] {
  return readings.filter(({ leg, back, sessions }) => leg !== null || back !== null || sessions > 0);
}
