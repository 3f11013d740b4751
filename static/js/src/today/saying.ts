// Words for times on the warning screens and on Today: pure. A moment is local time, with or without its offset.
import { dayOf, daysBetween } from '../lib/days.ts';
import type { Sign } from '../lib/library.ts';
import { longDay } from '../lib/when.ts';

/** "today", "yesterday", "on Friday 20 November"; null for what is no moment. `now` is local time. */
export function dayWords(at: unknown, now: string): string | null {
  const day = dayOf(at);
  if (day === null) return null;
  const ago = daysBetween(day, now.slice(0, 10));
  if (ago === 0) return 'today';
  if (ago === 1) return 'yesterday';
  return `on ${longDay(day, now)}`;
}

/** The day in words with the clock, where one is known: "today at 14:30". */
export function momentWords(at: unknown, now: string): string | null {
  const day = dayWords(at, now);
  const clock = typeof at === 'string' ? at.slice(11, 16) : '';
  return day && clock ? `${day} at ${clock}` : day;
}

/** What to tell staff. When nobody knows since when, that sentence is left out: a guess would mislead them. */
export function saying(sign: Sign, since: string | undefined, now: string): string {
  const when = momentWords(since, now);
  return when ? sign.say.replace('{when}', when) : sign.say.replace(/\s*[^.]*\{when\}\.?/, '');
}

/** A number as the phone dials it: digits, +, * and #; empty when there is nothing to dial. */
export function dialled(number: string): string {
  return number.replace(/[^\d+*#]/g, '');
}
