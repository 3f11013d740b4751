/** How long extra pain lasted after a session, which nobody can say on the day itself. Pure. */
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

/**
 * What was answered of each session that was told of. An answer tells of the last day with sessions before it, since the
 * pain after two sessions of one day can't be told apart; of two answers about a day the later one knows more.
 */
export function toldOf(practices: readonly Written[], entries: readonly Written[]): string[] {
  const answers = entries
    .filter(({ fields }) => typeof fields.settle === 'string')
    .sort((one, other) => moment(one) - moment(other));
  const told = new Map<Written, string>();
  for (const answer of answers)
    for (const session of toldBy(answer, practices)) told.set(session, answer.fields.settle as string);
  return [...told.values()];
}

function toldBy(answer: Written, practices: readonly Written[]): Written[] {
  const before = practices.filter((one) => moment(one) < moment(answer));
  const day = dayOf(latest(before.map(({ fields }) => fields.at)));
  if (day === null || daysBetween(day, dayOf(answer.fields.at)!) > REMEMBERED) return [];
  return before.filter(({ fields }) => dayOf(fields.at) === day);
}

const moment = ({ fields }: Written): number => Date.parse(String(fields.at));

function latest(moments: (Json | undefined)[]): string | null {
  const known = moments.filter((at): at is string => dayOf(at) !== null);
  return known.reduce<string | null>(
    (last, at) => (last === null || Date.parse(at) > Date.parse(last) ? at : last),
    null,
  );
}
