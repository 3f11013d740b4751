/**
 * One sitting with the warning signs, as it was saved: what it says of a sign. What is missing or can't be read counts
 * as not answered, never as No, and of two phones' answers the worse counts.
 */
import { isDay } from './days.ts';
import type { Json } from './json.ts';

export type Answer = 'yes' | 'no' | 'unsure';

/**
 * A `screen` record as the store gives it: `list` ("full" or "gate"), `answers.E1`, `since.E1`, `checked.E1` (a day),
 * `unchanged.E1` (true), `gate` (any red sign that is new?), `under_18`, `guardian` (the day on which it was agreed).
 */
export interface Screening {
  record: string;
  deleted: boolean;
  fields: Record<string, Json>;
  clashes: Record<string, { value: Json }[]>;
  changed_at: string;
}

/** A screening and its moment, in milliseconds since 1970. */
export interface Dated {
  screen: Screening;
  at: number;
}

/** Phones' clocks differ by minutes; an all-clear from further ahead would outlive every later answer. */
const AHEAD_MS = 5 * 60_000;

export function isRaised(answer: unknown): boolean {
  return answer === 'yes' || answer === 'unsure';
}

/** The worst of the answers two phones may have given; undefined when one of them is missing or can't be read. */
export function answerTo(screen: Screening, id: string): Answer | undefined {
  const given = values(screen, `answers.${id}`);
  if (given.some(isRaised)) return given.includes('yes') ? 'yes' : 'unsure';
  return given.every((answer) => answer === 'no') ? 'no' : undefined;
}

/** A doctor checked this red sign, or it has been the same for months. */
export function isSettled(screen: Screening, id: string): boolean {
  return isChecked(screen, id) || values(screen, `unchanged.${id}`).every((value) => value === true);
}

export function isChecked(screen: Screening, id: string): boolean {
  return values(screen, `checked.${id}`).every((value) => typeof value === 'string' && isDay(value));
}

/** A field's value and those that clash with it; never empty. */
export function values({ fields, clashes }: Screening, field: string): unknown[] {
  return [fields[field], ...(clashes[field] ?? []).map(({ value }) => value)];
}

/** Whether it is a sitting with the whole list, whose own time can be read. */
export function isFullList({ fields, clashes }: Screening, now: Date): boolean {
  const at = typeof fields['at'] === 'string' ? Date.parse(fields['at']) : Number.NaN;
  return fields['list'] === 'full' && !clashes['list'] && at <= now.getTime() + AHEAD_MS;
}

/** What is not deleted, oldest first. */
export function inOrder(screens: Screening[], now: Date): Dated[] {
  return screens
    .filter(({ deleted }) => !deleted)
    .map((screen) => ({ screen, at: momentOf(screen, now) }))
    .sort((one, other) => one.at - other.at);
}

/** A screen whose own time can't be read takes its last change's place, and never one in the future. */
function momentOf({ fields, changed_at }: Screening, now: Date): number {
  const moments = [fields['at'], changed_at].map((at) => (typeof at === 'string' ? Date.parse(at) : Number.NaN));
  const known = moments.find((moment) => !Number.isNaN(moment)) ?? now.getTime();
  return Math.min(known, now.getTime());
}
