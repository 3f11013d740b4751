// The calendar in words.
import { dates, longDay } from '../lib/when.ts';
import type { Cell } from './month.ts';

const MONTH = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** "March 2026". */
export function monthWords(month: string): string {
  return dates(MONTH).format(new Date(`${month}-01T12:00:00Z`));
}

/** "Wednesday 4 March: worst leg pain 6, 2 entries, 1 session". */
export function cellWords({ date, worst, entries, sessions, events, others }: Cell): string {
  const found = [
    worst === null ? '' : `worst leg pain ${worst}`,
    counted(entries, 'entry', 'entries'),
    counted(sessions, 'session', 'sessions'),
    counted(events, 'event', 'events'),
    counted(others, 'more thing', 'more things'),
  ].filter(Boolean);
  return `${longDay(date, date)}: ${found.join(', ') || 'nothing written'}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
