/**
 * When our questions are offered: three every week, and every four weeks the one of change (clinical.md E). Pure.
 * Offered, never asked for: at most once a day, not on a day for which the person said "Not today", and never once they
 * said "Never"; nor on the first day, which asks enough already. What was answered on another phone counts. Days are "YYYY-MM-DD".
 */
import { addDays, dayOf } from './days.ts';
import type { Json } from './json.ts';

export const WEEK_DAYS = 7;
/** Days after which change is asked, and asked again. */
export const CHANGE_DAYS = 28;

export interface Due {
  weekly: boolean;
  change: boolean;
}

export interface Answered {
  fields: Readonly<Record<string, Json>>;
}

/** What the person's preferences say about being asked, as stored: anything may stand there. */
export interface Wishes {
  off?: Json | undefined;
  later?: Json | undefined;
}

const NOTHING: Due = { weekly: false, change: false };

/**
 * `measures` are those of the last four weeks, or more; `began` is the day of the first thing that was ever written here,
 * null while there is none.
 */
export function due(measures: readonly Answered[], began: string | null, today: string, wishes: Wishes = {}): Due {
  if (began === null || began >= today || wishes.off === true || wishes.later === today) return NOTHING;
  if (measures.some(({ fields }) => dayOf(fields['at']) === today && (hasWeekly(fields) || hasChange(fields))))
    return NOTHING;
  const isRecent = (days: number) => (one: Answered) => (dayOf(one.fields['at']) ?? '') > addDays(today, -days);
  return {
    weekly: !measures.filter(isRecent(WEEK_DAYS)).some(({ fields }) => hasWeekly(fields)),
    change:
      began <= addDays(today, -CHANGE_DAYS) &&
      !measures.filter(isRecent(CHANGE_DAYS)).some(({ fields }) => hasChange(fields)),
  };
}

/** Whether any of the three was answered. */
export function hasWeekly(fields: Answered['fields']): boolean {
  return Object.entries(fields).some(([field, value]) => field.startsWith('weekly.') && value !== null);
}

function hasChange(fields: Answered['fields']): boolean {
  return typeof fields['change'] === 'string';
}
