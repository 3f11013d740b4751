// A month as a calendar: pure. Months are "YYYY-MM", days "YYYY-MM-DD"; weekdays count from Monday = 1 to Sunday = 7.
import { addDays, isDay } from '../lib/days.ts';
import { type EventMark, within } from '../lib/event-marks.ts';
import type { Body, RecordState } from '../store/revision.ts';
import type { Day } from './diary.ts';

export interface Cell {
  date: string;
  /** The worst leg pain that was written down, 0–10; null when none was. */
  worst: number | null;
  entries: number;
  sessions: number;
  events: number;
  /** Weekly questions, answers to the warning signs, days of rest. */
  others: number;
}

/** What the chart draws of a day. */
export interface Reading {
  date: string;
  /** The highest number that was written down, 0–10; null when none was. */
  leg: number | null;
  back: number | null;
  sessions: number;
}

export function isMonth(text: string): boolean {
  return isDay(`${text}-01`);
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month `count` months later; earlier when negative. */
export function addMonths(month: string, count: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** First and last day of a month. */
export function endsOf(month: string): [string, string] {
  return [`${month}-01`, addDays(`${addMonths(month, 1)}-01`, -1)];
}

/** 1–7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}

/** The month's days in weeks that begin on `firstWeekday`; null where a week reaches into another month. */
export function weeksOf(month: string, firstWeekday: number): (string | null)[][] {
  const dates = datesOf(month);
  const lead = (weekdayOf(dates[0]!) - firstWeekday + 7) % 7;
  const cells = [...Array<null>(lead).fill(null), ...dates];
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, i) => cells[week * 7 + i] ?? null),
  );
}

/** What lies on a day, counted. `lasting` are the events that began on another day and last over this one. */
export function cellOf(date: string, day: Day | undefined, lasting = 0): Cell {
  const records = day?.records ?? [];
  const of = (kind: string) => records.filter((record) => record.kind === kind);
  const [entries, sessions] = [of('entry').length, of('practice').length];
  const events = of('event').filter(({ fields }) => !isRest(fields)).length;
  return {
    date,
    worst: highest(records, 'leg'),
    entries,
    sessions,
    events: events + lasting,
    others: records.length - entries - sessions - events,
  };
}

/** All days of a month in their order, those on which nothing was written too. */
export function readingsOf(month: string, days: ReadonlyMap<string, Day>): Reading[] {
  return datesOf(month).map((date) => {
    const records = days.get(date)?.records ?? [];
    const sessions = records.filter(({ kind }) => kind === 'practice').length;
    return { date, leg: highest(records, 'leg'), back: highest(records, 'back'), sessions };
  });
}

/** How many events began before a day and last over it. */
export function lasting(marks: readonly EventMark[], date: string): number {
  return within(marks, date, date).filter(({ at }) => at !== date).length;
}

/** A day that was set aside for rest: it is in the journal, and no event to flag. */
export function isRest({ what }: Body): boolean {
  return what === 'rest-day';
}

/** The day to which a key moves in the calendar, in whichever month; null when it is none of the calendar's keys. */
export function dayAfterKey(key: string, day: string, firstWeekday: number): string | null {
  const intoWeek = (weekdayOf(day) - firstWeekday + 7) % 7;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -intoWeek,
    End: 6 - intoWeek,
  };
  if (key in steps) return addDays(day, steps[key]!);
  if (key === 'PageUp') return sameDayIn(addMonths(monthOf(day), -1), day);
  return key === 'PageDown' ? sameDayIn(addMonths(monthOf(day), 1), day) : null;
}

function datesOf(month: string): string[] {
  const [first, last] = endsOf(month);
  return Array.from({ length: Number(last.slice(8)) }, (_, i) => addDays(first, i));
}

/** The 31st of a shorter month is its last day. */
function sameDayIn(month: string, day: string): string {
  const [, last] = endsOf(month);
  const same = `${month}${day.slice(7)}`;
  return same < last ? same : last;
}

function highest(records: RecordState[], pain: 'leg' | 'back'): number | null {
  const written = records.flatMap(({ kind, fields }) => {
    const value = fields[pain];
    return kind === 'entry' && typeof value === 'number' ? [value] : [];
  });
  return written.length > 0 ? Math.max(...written) : null;
}
