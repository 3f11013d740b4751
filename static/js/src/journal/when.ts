// Words for times. An `at` is local time with its offset ("2026-11-22T21:30:00+01:00"); its own clock and calendar
// are what is shown, so that an entry stays on its evening wherever it is read. Pure.

import { daysBetween, localIso } from '../lib/days.ts';
import { longDay, partOfDay } from '../lib/when.ts';

/** How far ahead of this phone's clock an entry may lie: two phones' clocks are never quite the same. */
export const AHEAD_MINUTES = 5;

const DAY_MS = 86_400_000;

export function clockOf(at: string): string {
  return at.slice(11, 16);
}

/** "Today", "Yesterday", "Wednesday 18 November", with the year when it is another one. Days are "YYYY-MM-DD". */
export function dayWords(day: string, today: string): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  return longDay(day, today);
}

/** "Tonight, 21:30", "Yesterday evening, 18:20", "Wednesday 18 November, 07:40". Both times local with offset. */
export function whenWords(at: string, now: string): string {
  const hour = Number(at.slice(11, 13));
  const day = dayWords(at.slice(0, 10), now.slice(0, 10));
  if (day === 'Today') return `${thisPart(hour, Number(now.slice(11, 13)))}, ${clockOf(at)}`;
  if (day === 'Yesterday' && hour >= 21) return `Last night, ${clockOf(at)}`;
  return `${day}${day === 'Yesterday' && hour >= 5 ? ` ${partOfDay(hour)}` : ''}, ${clockOf(at)}`;
}

function thisPart(hour: number, nowHour: number): string {
  if (hour < 5) return nowHour < 5 ? 'Tonight' : 'Early this morning';
  return hour >= 21 ? 'Tonight' : `This ${partOfDay(hour)}`;
}

/**
 * A chosen time of day ("2026-11-22T21:30") as local time with offset. An entry that was written where the clocks are
 * others keeps its own offset: its evening stays that evening. `here` gives a moment as the person's clock shows it.
 */
export function chosenTime(chosen: string, before: string, here: (moment: Date) => string = localIso): string {
  const isFromHere = here(new Date(before)).slice(19) === before.slice(19);
  return isFromHere ? atLocal(chosen, here) : `${chosen}:00${before.slice(19)}`;
}

/** A time of the person's clock, "2026-11-22T21:30", with its offset: the zone that they set may not be the phone's. */
export function atLocal(chosen: string, here: (moment: Date) => string = localIso): string {
  const asUtc = Date.parse(`${chosen}:00Z`);
  const ahead = (moment: number) => Date.parse(`${here(new Date(moment)).slice(0, 19)}Z`) - moment;
  return here(new Date(asUtc - ahead(asUtc - ahead(asUtc)))); // twice: the clocks may change in between
}

/** Whether an entry's time lies further ahead than clocks differ. */
export function isAhead(at: string, now: string): boolean {
  return Date.parse(at) - Date.parse(now) > AHEAD_MINUTES * 60_000;
}

/** Whether an entry's time lies more than a day before it is written down: memory mixes days by then (clinical.md E). */
export function isRemembered(at: string, now: string): boolean {
  return Date.parse(now) - Date.parse(at) > DAY_MS;
}
