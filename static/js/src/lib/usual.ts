/** What is usual for a person: the middle of their own numbers. Pure. */
import { dayOf, daysBetween } from './days.ts';
import type { Json } from './json.ts';
import { median } from './statistics.ts';

/** Days with a number that a middle needs (clinical.md D, "Choosing today's routine"). */
export const LEAST_DAYS = 3;

export interface Written {
  fields: Readonly<Record<string, Json>>;
}

/** The middle of `field` (0–10) in the `days` days that end with the day `last`; null with fewer than three days rated. */
export function usual(entries: readonly Written[], field: string, days: number, last: string): number | null {
  const rated = entries.filter(({ fields }) => typeof fields[field] === 'number' && isWithin(fields.at, days, last));
  const on = new Set(rated.map(({ fields }) => dayOf(fields.at)));
  return on.size < LEAST_DAYS ? null : median(rated.map(({ fields }) => fields[field] as number));
}

/** Whether a moment lies within the `days` days that end with `last`. */
export function isWithin(at: Json | undefined, days: number, last: string): boolean {
  const day = dayOf(at);
  if (day === null) return false;
  const ago = daysBetween(day, last);
  return ago >= 0 && ago < days;
}
