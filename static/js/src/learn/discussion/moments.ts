/** When something was written, in words. Pure. */
import { localIso } from '../../lib/days.ts';
import { dateWords } from '../../lib/when.ts';

/** "just now", "5 minutes ago", "today at 21:04", "18 November". Both are seconds since 1970. */
export function written(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`;
  const [then, today] = [at, now].map((seconds) => localIso(new Date(seconds * 1000)));
  const isToday = then!.slice(0, 10) === today!.slice(0, 10);
  return isToday ? `today at ${then!.slice(11, 16)}` : dateWords(then!.slice(0, 10), today!.slice(0, 10));
}

/** "as of today at 21:04": for what was kept on the phone. */
export function asOf(iso: string, now: number): string {
  return `as of ${written(Math.floor(Date.parse(iso) / 1000), now)}`;
}

/** "14 minutes": rounded down, so that nobody is promised more than there is. */
export function minutesLeft(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return 'less than a minute';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
