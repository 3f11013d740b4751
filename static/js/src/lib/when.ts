/** Days and parts of days in words. A day is "2026-11-22" and is told as it is written, wherever the phone is. Pure. */

const WEEKDAY = { weekday: 'long', timeZone: 'UTC' } as const;
const LONG_DAY = { ...WEEKDAY, day: 'numeric', month: 'long' } as const;
const ONLY_WEEKDAY = new Intl.DateTimeFormat('en-GB', WEEKDAY);
const THIS_YEAR = new Intl.DateTimeFormat('en-GB', LONG_DAY);
const OTHER_YEAR = new Intl.DateTimeFormat('en-GB', { ...LONG_DAY, year: 'numeric' });
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const DATE_OF_YEAR = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** "Wednesday". */
export const weekday = (day: string): string => ONLY_WEEKDAY.format(noon(day));

/** "Wednesday 18 November", with the year when it is not the year of `today`. */
export function longDay(day: string, today: string): string {
  const words = day.slice(0, 4) === today.slice(0, 4) ? THIS_YEAR : OTHER_YEAR;
  return words.format(noon(day)).replace(',', '');
}

/** "18 November", with the year when it is not the year of `today`. */
export function dateWords(day: string, today: string): string {
  return (day.slice(0, 4) === today.slice(0, 4) ? DATE : DATE_OF_YEAR).format(noon(day));
}

/** `hour` 0–23. */
export function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' | 'night' {
  if (hour < 5 || hour >= 21) return 'night';
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}
