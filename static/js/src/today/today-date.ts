import { localIso } from '../lib/days.ts';
import { partOfDay, weekday } from '../lib/when.ts';

/** "Sunday evening". `now` is local time with offset. */
export function dayPart(now: string): string {
  return `${weekday(now.slice(0, 10))} ${partOfDay(Number(now.slice(11, 13)))}`;
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
