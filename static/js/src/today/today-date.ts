import { localIso } from '../lib/days.ts';

const DAY: Intl.DateTimeFormatOptions = { weekday: 'long' };

/** "Sunday evening". `now` is local time with offset. */
export function dayPart(now: string): string {
  const weekday = new Intl.DateTimeFormat('en-GB', { ...DAY, timeZone: 'UTC' }).format(
    new Date(`${now.slice(0, 10)}T12:00Z`),
  );
  const hour = Number(now.slice(11, 13));
  const part = hour < 5 || hour >= 21 ? 'night' : hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
  return `${weekday} ${part}`;
}

/** `<today-date>`: the day and its part, which only the phone knows. */
export class TodayDate extends HTMLElement {
  connectedCallback() {
    this.tell();
    document.addEventListener('visibilitychange', this.tell);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.tell);
  }

  private tell = () => {
    this.textContent = dayPart(localIso());
  };
}
