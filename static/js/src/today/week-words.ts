/** What is said of a week: what was kept, never what was not. Pure. */
import { daysBetween } from '../lib/days.ts';
import { weekday } from '../lib/when.ts';
import { type Day, type Mark, mondayOf, type PauseName, type Rhythm, WEEKS_READ } from './rhythm.ts';

/** One letter for a dot. */
export const letter = ({ day }: Day): string => weekday(day).charAt(0);

const MARKS: Record<Mark, string> = {
  practised: 'practised',
  flare: 'a flare day, it counts',
  rest: 'a rest day, it counts',
  paused: 'paused',
  open: 'nothing noted',
};

/** What a screen reader is told of a dot. */
export function dotWords({ day, mark }: Day, today: string): string {
  const state = mark === 'open' && day >= today ? 'still to come' : MARKS[mark];
  return `${weekday(day)}${day === today ? ', today' : ''}: ${state}`;
}

/** "3 of your 4 so far. Wednesday’s rest counts." */
export function weekWords(week: Rhythm): string {
  if (week.pause) return pauseWords(week);
  return [countWords(week), restWords(week.days), rowWords(week.weeks)].filter(Boolean).join(' ');
}

function countWords({ kept, goal, reached }: Rhythm): string {
  if (goal === null) return kept === 0 ? 'A new week.' : `${days(kept)} this week.`;
  if (reached)
    return kept > goal ? `${days(kept)} this week; your goal was ${goal}.` : `${kept} of your ${goal} this week.`;
  return kept === 0 ? `A new week of ${days(goal)}.` : `${kept} of your ${goal} so far.`;
}

function restWords(week: Day[]): string {
  const last = week.findLast(({ mark }) => mark === 'rest' || mark === 'flare');
  if (!last) return '';
  return `${weekday(last.day)}’s ${last.mark === 'rest' ? 'rest' : 'flare day'} counts.`;
}

function rowWords(weeks: number): string {
  if (weeks < 2) return '';
  return weeks >= WEEKS_READ ? `${WEEKS_READ} weeks in a row, or more.` : `${weeks} weeks in a row.`;
}

const REASONS: Record<PauseName, string> = {
  holiday: 'while you are away',
  operation: 'for your operation',
  illness: 'while you are ill',
};

function pauseWords({ pause, today }: Rhythm): string {
  const { what, from } = pause!;
  const ago = daysBetween(from, today);
  const since =
    ago === 0 ? 'from today' : mondayOf(from) === mondayOf(today) ? `since ${weekday(from)}` : `for ${days(ago)}`;
  return `Paused ${since}, ${REASONS[what]}. Your week waits for you.`;
}

const days = (count: number): string => `${count} day${count === 1 ? '' : 's'}`;
