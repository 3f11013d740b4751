/** When something was, in words. */
import { daysBetween, localIso } from '../lib/days.ts';
import { dates } from '../lib/when.ts';

/** "just now", "today", "yesterday", "12 days ago", "on 3 May 2026". Both are seconds since 1970; days are the person's. */
export function ago(then: number, now: number): string {
  if (now - then < 600) return 'just now';
  const [day, today] = [dayOf(then), dayOf(now)];
  const days = daysBetween(day, today);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 31) return `${days} days ago`;
  return `on ${dates({ dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))}`;
}

const dayOf = (moment: number): string => localIso(new Date(moment * 1000)).slice(0, 10);
