/**
 * The twelve weeks: what this week asks, what was done of it, and when pain asks for a step back (clinical.md D). Pure.
 * The numbers are the library's. What was not written down is missing, never zero, and is told as missing.
 */
import { addDays, dayOf, daysBetween } from './days.ts';
import type { Json } from './json.ts';
import type { Programme, Routine } from './library.ts';
import { isLivedThrough } from './practised.ts';
import type { Screening } from './screening.ts';
import { usual, type Written } from './usual.ts';

export const WEEK_DAYS = 7;

/** Where a person stands; moments are local times with their offset. */
export interface Standpoint {
  week: number;
  joined: string;
  /** When this week began, or was begun again. */
  began: string;
  /** Since when the gentle routine takes the week's place; null when it does not. */
  easing: string | null;
}

/** Records as the store lists them. */
export interface Diary {
  entries: Written[];
  practices: Written[];
  screens: Screening[];
}

export interface Session {
  routine: string;
  planned: number;
  done: number;
}

/** Reads the programme record; null for who has not joined. */
export function standpoint(fields: Record<string, Json> | null): Standpoint | null {
  const { week, joined, began, easing } = fields ?? {};
  if (!Number.isInteger(week) || (week as number) < 1 || (week as number) > 12 || !dayOf(joined)) return null;
  return {
    week: week as number,
    joined: joined as string,
    began: dayOf(began) ? (began as string) : (joined as string),
    easing: dayOf(easing) ? (easing as string) : null,
  };
}

/** What the record says after joining, a repeated week, the next one, easing, and starting again a week earlier. */
export const joined = (now: string) => ({ week: 1, joined: now, began: now, easing: null });
export const repeated = (now: string) => ({ began: now });
export const moved = ({ week }: Standpoint, now: string) => ({ week: week + 1, began: now });
export const eased = (now: string) => ({ easing: now });
export const restarted = ({ week }: Standpoint, { step_back }: Programme, now: string) => ({
  week: Math.max(1, week - step_back.weeks),
  began: now,
  easing: null,
});

/** The first day of which anything is asked: two weeks of the gate, and two before this week or its easing began. */
export function readFrom(at: Standpoint | null, today: string): string {
  const began = [today, dayOf(at?.began), dayOf(at?.easing)].filter((day) => day !== null).sort();
  return addDays(began[0]!, -2 * WEEK_DAYS);
}

/** This week's sessions and how often each was done since the week began. */
export function sessions(programme: Programme, at: Standpoint, diary: Diary, routines: Routine[]): Session[] {
  const since = Date.parse(at.began);
  const recent = diary.practices.filter(({ fields }) => Date.parse(String(fields.at)) >= since);
  return Object.entries(programme.weeks[at.week - 1]!.sessions).map(([routine, planned]) => ({
    routine,
    planned,
    done: recent.filter((one) => counts(one, routine, routines)).length,
  }));
}

/** The session that is least done this week, the first of equals; null when nothing of the week is left. */
export function due(week: readonly Session[]): Session | null {
  const open = week.filter(({ planned, done }) => done < planned);
  const share = ({ planned, done }: Session) => done / planned;
  return open.reduce<Session | null>((least, one) => (least && share(least) <= share(one) ? least : one), null);
}

/** Whether seven days have passed since the week began. */
export function isOver({ began }: Standpoint, today: string): boolean {
  return daysBetween(dayOf(began)!, today) >= WEEK_DAYS;
}

/** The day on which the week has passed. */
export const endOf = ({ began }: Standpoint): string => addDays(dayOf(began)!, WEEK_DAYS);

/** Whether the week is the last of its phase, after which the gate stands; the last of all has none. */
export function isGated({ phases, weeks }: Programme, { week }: Standpoint): boolean {
  return week < weeks.length && phases.some((phase) => phase.weeks[1] === week);
}

/** The phase that the next gate opens; null in the last one. */
export function nextPhase({ phases }: Programme, { week }: Standpoint): Programme['phases'][number] | null {
  return phases.find((phase) => phase.weeks[0] > week) ?? null;
}

/** The pain that rose by as much as asks for a step back; null when none did, or too little is written down. */
export function risen({ step_back }: Programme, { entries }: Diary, today: string): 'leg' | 'back' | null {
  const { rise, days } = step_back;
  return (
    (['leg', 'back'] as const).find((field) => {
      const [before, last] = lastTwo(entries, field, days, today);
      return before !== null && last !== null && last - before >= rise;
    }) ?? null
  );
}

/** Whether pain is again near where it was before the week that led to easing. */
export function hasSettled(
  { step_back }: Programme,
  { easing }: Standpoint,
  { entries }: Diary,
  today: string,
): boolean {
  const { rise, days } = step_back;
  const since = dayOf(easing);
  if (since === null) return true;
  return (['leg', 'back'] as const).every((field) => {
    const [before] = lastTwo(entries, field, days, since);
    const [, last] = lastTwo(entries, field, days, today);
    return before === null || (last !== null && last - before < rise);
  });
}

/** Whether a session of this routine counts for a week. */
export function counts(practice: Written, slug: string, routines: Routine[]): boolean {
  return practice.fields.routine === slug && isLivedThrough(practice, routines);
}

/** Medians of the `days` days before and of the last `days` days up to `today`; null for too few days. */
export function lastTwo(entries: Diary['entries'], field: 'leg' | 'back', days: number, today: string) {
  return [addDays(today, -days), today].map((last) => usual(entries, field, days, last)) as [
    number | null,
    number | null,
  ];
}
