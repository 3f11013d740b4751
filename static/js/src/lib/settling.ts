/** The question that nobody can answer on the day itself: how long did extra pain last after the last session? Pure. */
import { dayOf, daysBetween } from './days.ts';
import type { Json } from './json.ts';
import type { Written } from './usual.ts';

/** Days after a session for which a person can still say how it settled: ours. */
const REMEMBERED = 3;

/** Whether to ask: from the day after the last session on, until it was answered; `now` is local time. */
export function settleIsDue(practices: readonly Written[], entries: readonly Written[], now: string): boolean {
  const last = latest(practices.map(({ fields }) => fields.at));
  if (last === null) return false;
  const answered = entries.filter(({ fields }) => typeof fields.settle === 'string');
  const told = latest(answered.map(({ fields }) => fields.at));
  const ago = daysBetween(dayOf(last)!, now.slice(0, 10));
  return ago >= 1 && ago <= REMEMBERED && (told === null || Date.parse(told) <= Date.parse(last));
}

function latest(moments: (Json | undefined)[]): string | null {
  const known = moments.filter((at): at is string => dayOf(at) !== null);
  return known.reduce<string | null>(
    (last, at) => (last === null || Date.parse(at) > Date.parse(last) ? at : last),
    null,
  );
}
