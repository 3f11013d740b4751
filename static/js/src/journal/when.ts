// The time of an entry as it is chosen. An `at` is local time with its offset ("2026-11-22T21:30:00+01:00"). Pure.

import { localIso } from '../lib/days.ts';

/** How far ahead of this phone's clock an entry may lie: two phones' clocks are never quite the same. */
export const AHEAD_MINUTES = 5;

const DAY_MS = 86_400_000;

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
