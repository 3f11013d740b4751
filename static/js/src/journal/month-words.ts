// The calendar in words: pure.
import type { Cell } from './month.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** "March 2026". */
export function monthWords(month: string): string {
  return MONTH.format(new Date(`${month}-01T12:00:00Z`));
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
  const day = DAY.format(new Date(`${date}T12:00:00Z`)).replace(',', '');
  return `${day}: ${found.join(', ') || 'nothing written'}`;
}

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`;
}
