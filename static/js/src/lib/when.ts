/**
 * Days and parts of days in words, in the language that the person set for dates. A day is "2026-11-22" and is told as it is
 * written, wherever the phone is.
 */

const WEEKDAY = { weekday: 'long', timeZone: 'UTC' } as const;
const LONG_DAY = { ...WEEKDAY, day: 'numeric', month: 'long' } as const;
const DATE = { day: 'numeric', month: 'long', timeZone: 'UTC' } as const;

/** The app speaks British English, and so do its dates until somebody sets another language. */
const USUAL = 'en-GB';
let language = USUAL;
const made = new Map<string, Intl.DateTimeFormat>();

/** From now on dates are told in this language, a tag such as "de" (BCP 47); one that nobody can read is the usual. */
export function tellDatesIn(tag: string | null): void {
  language = tag !== null && isLanguage(tag) ? tag : USUAL;
}

/** How dates look in that language. */
export function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const format = made.get(name) ?? new Intl.DateTimeFormat(language, options);
  made.set(name, format);
  return format;
}

/** Whether words of ours may stand beside a weekday's name. */
export const tellsInEnglish = (): boolean => language.startsWith('en');

function isLanguage(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** "Wednesday". */
export const weekday = (day: string): string => dates(WEEKDAY).format(noon(day));

/** "Wednesday 18 November", with the year when it is not the year of `today`. */
export function longDay(day: string, today: string): string {
  const words = dates(isYearOf(day, today) ? LONG_DAY : { ...LONG_DAY, year: 'numeric' }).format(noon(day));
  return language === USUAL ? words.replace(',', '') : words;
}

/** "18 November", with the year when it is not the year of `today`. */
export function dateWords(day: string, today: string): string {
  return dates(isYearOf(day, today) ? DATE : { ...DATE, year: 'numeric' }).format(noon(day));
}

const isYearOf = (day: string, today: string): boolean => day.slice(0, 4) === today.slice(0, 4);

/** `hour` 0–23. */
export function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' | 'night' {
  if (hour < 5 || hour >= 21) return 'night';
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}
