import { localIso } from '../lib/days.ts';
import { longDay, partOfDay, tellsInEnglish, weekday } from '../lib/when.ts';

/** "Sunday evening", or the date alone in a language in which we can't say the rest. `now` is local time with offset. */
export function dayPart(now: string): string {
  if (!tellsInEnglish()) return longDay(now.slice(0, 10), now);
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
