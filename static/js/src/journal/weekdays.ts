// The week as this person's phone knows it. Weekdays count from Monday = 1 to Sunday = 7.
import { dates } from '../lib/when.ts';

interface WeekInfo {
  firstDay: number;
}

const MONDAY = 1;

/** The weekday that weeks begin on where the person lives; Monday where the browser can't tell. */
export function firstWeekday(language: string = navigator.language): number {
  const locale = new Intl.Locale(language) as Intl.Locale & { getWeekInfo?(): WeekInfo; weekInfo?: WeekInfo };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? MONDAY;
}

/** The seven names in the week's order: short to see, long to hear, in the language that the person set for dates. */
export function weekdayNames(first: number): { short: string; long: string }[] {
  const named = (style: 'narrow' | 'long') => dates({ weekday: style, timeZone: 'UTC' });
  const [short, long] = [named('narrow'), named('long')];
  return Array.from({ length: 7 }, (_, i) => {
    const day = new Date(Date.UTC(2026, 5, first + i)); // the first of June 2026 is a Monday
    return { short: short.format(day), long: long.format(day) };
  });
}
