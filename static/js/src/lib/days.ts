/**
 * Days and moments as the journal writes them. A moment is local time with its offset, `2026-03-01T07:30:00+01:00`;
 * its day is the date written in it, wherever the phone is now. A day is `2026-03-01` and is counted without clocks.
 */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;
const MS_A_MINUTE = 60_000;
const CLOCK = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;

/** The zone that the person set; null: the phone's own. */
let chosen: string | null = null;

/** From now on "now" and "today" are those of this zone, named as Intl does; a name that Intl does not know is the phone's. */
export function liveIn(zone: string | null): void {
  chosen = zone !== null && isZone(zone) ? zone : null;
}

/** The time zone that the person lives by: the one they set, else the one that this phone is in now. */
export const zoneHere = (): string => chosen ?? zoneOfPhone();

export const zoneOfPhone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The moment `date` in the person's zone, to the second. */
export function localIso(date: Date = new Date()): string {
  const away = chosen === null ? -date.getTimezoneOffset() : minutesAway(chosen, date);
  const local = new Date(date.getTime() + away * 60_000).toISOString().slice(0, 19);
  return `${local}${away < 0 ? '-' : '+'}${two(Math.abs(away) / 60)}:${two(Math.abs(away) % 60)}`;
}

/** The day of a moment, as written in it; null when there is none. */
export function dayOf(at: unknown): string | null {
  if (typeof at !== 'string') return null;
  const day = at.slice(0, 10);
  return isDay(day) && (at.length === 10 || at[10] === 'T') ? day : null;
}

/** Today in the person's zone. */
export function today(now: Date = new Date()): string {
  return localIso(now).slice(0, 10);
}

/** The day on which a moment falls in a time zone, named as Intl does; null for no moment. */
export function dayIn(zone: string, moment: Date): string | null {
  if (Number.isNaN(moment.getTime())) return null;
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(moment);
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  return DAY.test(text) && dayAt(text, 0) === text;
}

/** The day `count` days later (earlier when negative). Throws a RangeError when `day` is not a day. */
export function addDays(day: string, count: number): string {
  const moved = dayAt(day, count);
  if (moved === null) throw new RangeError(`"${day}" is not a day`);
  return moved;
}

/** Whole days from one day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(addDays(to, 0)) - Date.parse(addDays(from, 0))) / MS_A_DAY);
}

function dayAt(day: string, count: number): string | null {
  const midnight = DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(midnight) ? null : new Date(midnight + count * MS_A_DAY).toISOString().slice(0, 10);
}

function isZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** How many minutes a zone's clocks are ahead of UTC at a moment; negative when they are behind. */
function minutesAway(zone: string, date: Date): number {
  const clock = new Intl.DateTimeFormat('en', { timeZone: zone, hourCycle: 'h23', ...CLOCK }).formatToParts(date);
  const part = (name: string) => Number(clock.find(({ type }) => type === name)!.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((shown - Math.floor(date.getTime() / MS_A_MINUTE) * MS_A_MINUTE) / MS_A_MINUTE);
}

function two(count: number): string {
  return String(Math.trunc(count)).padStart(2, '0');
}
