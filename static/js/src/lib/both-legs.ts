// When an entry leads to the warning-sign check instead of on (rulings.md, "Warning signs"; body.json names the signs): pure.
import { addDays, dayOf } from './days.ts';
import type { Json } from './json.ts';
import { LADDER } from './ladder.ts';
import type { Body as Facts } from './library.ts';
import type { Written } from './usual.ts';

/** "New means it started or got worse in the last 2 weeks" (warning-signs.json). */
export const NEW_DAYS = 14;

type Fields = Written['fields'];

const SIDES = ['left', 'right'] as const;

/** Whether both legs are in it: the ladder, or a mark on the map, from the thigh downwards on each side. */
export function bothLegs(fields: Fields, { regions }: Facts): boolean {
  const marked = (side: string) =>
    regions.some(({ slug, rung }) => isLeg(rung) && isMark(fields[`regions.${slug}.${side}`]));
  return SIDES.every((side) => isLeg(fields[`ladder.${side}`]) || marked(side));
}

/**
 * Whether trouble in both legs has to be asked about: the sign was not answered since this entry's time, nor since the first
 * entry of the two weeks before that says so too. While it lasts, it is asked again every two weeks.
 * `earlier` are other entries, `screens` the lists of warning signs, in any order.
 */
export function newInBothLegs(
  fields: Fields,
  earlier: readonly Written[],
  screens: readonly Written[],
  facts: Facts,
): boolean {
  if (!bothLegs(fields, facts)) return false;
  const at = String(fields['at'] ?? '');
  const since = addDays(dayOf(at) ?? '1970-01-01', -NEW_DAYS);
  const before = earlier.filter((one) => isBetween(one.fields['at'], since, at) && bothLegs(one.fields, facts));
  const first = Math.min(...[{ fields }, ...before].map((one) => Date.parse(String(one.fields['at']))));
  const answer = `answers.${facts.both_legs_opens}`;
  return !screens.some((one) => answer in one.fields && Date.parse(String(one.fields['at'])) >= first);
}

/** Whatever a newer phone may say of a place, it is marked. */
function isMark(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false;
}

function isBetween(at: unknown, since: string, until: string): boolean {
  const day = dayOf(at);
  return day !== null && day >= since && Date.parse(String(at)) < Date.parse(until);
}

function isLeg(rung: unknown): boolean {
  return (LADDER as readonly unknown[]).indexOf(rung) >= LADDER.indexOf('thigh');
}
