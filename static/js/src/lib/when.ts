/**
 * Days, parts of days and moments in words, in the language that the person set for dates. A day is "2026-11-22" and is told
 * as it is written, wherever the phone is. So is a moment, local time with its offset ("2026-11-22T21:30:00+01:00"): its own
 * clock and calendar are what is shown, so that an entry stays on its evening wherever it is read.
 */
import { daysBetween } from './days.ts';

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

/** "21:30". */
export function clockOf(at: string): string {
  return at.slice(11, 16);
}

/** "Today", "Yesterday", "Wednesday 18 November", with the year when it is another one. Days are "YYYY-MM-DD". */
export function dayWords(day: string, today: string): string {
  const ago = daysBetween(day, today);
  if (ago === 0) return 'Today';
  if (ago === 1) return 'Yesterday';
  return longDay(day, today);
}

/** "Tonight, 21:30", "Yesterday evening, 18:20", "Wednesday 18 November, 07:40". Both times local with offset. */
export function whenWords(at: string, now: string): string {
  const hour = Number(at.slice(11, 13));
  const day = dayWords(at.slice(0, 10), now.slice(0, 10));
  if (day === 'Today') return `${thisPart(hour, Number(now.slice(11, 13)))}, ${clockOf(at)}`;
  if (day === 'Yesterday' && hour >= 21) return `Last night, ${clockOf(at)}`;
  return `${day}${day === 'Yesterday' && hour >= 5 ? ` ${partOfDay(hour)}` : ''}, ${clockOf(at)}`;
}

function thisPart(hour: number, nowHour: number): string {
  if (hour < 5) return nowHour < 5 ? 'Tonight' : 'Early this morning';
  return hour >= 21 ? 'Tonight' : `This ${partOfDay(hour)}`;
}
