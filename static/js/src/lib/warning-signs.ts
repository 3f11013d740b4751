/** What a person's answers to the warning signs allow (clinical.md B, rulings.md "Warning signs"). "Not sure" counts as Yes. */
import { isDay } from './days.ts';
import type { Level, Sign, Signs } from './library.ts';
import { isDayOver, openGate, openOranges, openReds } from './open-signs.ts';
import {
  answerTo,
  type Dated,
  inOrder,
  isChecked,
  isFullList,
  isRaised,
  isSettled,
  type Screening,
  values,
} from './screening.ts';

export type Answers = Record<string, unknown>;
export type Finding = Level | 'clear';

export interface Standing {
  /** `ask`: the full list has to be answered before any routine starts. */
  routines: 'ask' | 'none' | 'rest' | 'all';
  /** What was found; null when nothing was answered in full. */
  level: Finding | null;
  screen: Sign['screen'] | null;
  /** The raised signs that decide, in the list's order. */
  signs: string[];
  /** When each of them began, as the person wrote it. */
  since: Record<string, string>;
  /** The record that each of them was raised in: where a doctor's all-clear for it is written. */
  records: Record<string, string>;
  /** The record whose gate question was not answered No, while nobody has said which sign it is. */
  unnamed: string | null;
  /** Under 18: a parent or guardian, and a clinician, have to be asked before any routine starts. */
  guardian: boolean;
}

const HOUR_MS = 3_600_000;

/** What the answers, by sign id, come to; null while some are missing. A red sign does not wait for the others. */
export function level(answers: Answers, { signs }: Signs): Finding | null {
  const raised = new Set(signs.filter(({ id }) => isRaised(answers[id])).map((sign) => sign.level));
  if (raised.has('red')) return 'red';
  if (!signs.every(({ id }) => isRaised(answers[id]) || answers[id] === 'no')) return null;
  return raised.has('orange') ? 'orange' : raised.has('yellow') ? 'yellow' : 'clear';
}

/** Where a person stands by all screens they ever answered, in any order; `screens` are the store's `screen` records. */
export function standing(screens: Screening[], now: Date, signs: Signs): Standing {
  const all = inOrder(screens, now);
  const reds = openReds(all, signs);
  if (reds.size > 0) return locked(reds, signs);
  const unnamed = openGate(all, signs);
  if (unnamed) return { ...nothing('none'), level: 'red', screen: 'red', unnamed };
  const lists = all.filter(({ screen }) => isFullList(screen, now));
  const last = lists.at(-1);
  return last ? unlocked(last, lists, all, now, signs) : nothing('ask');
}

function locked(open: Map<string, Screening>, { signs }: Signs): Standing {
  const found = signs.filter(({ id }) => open.has(id));
  const screen = found.every((sign) => sign.screen === 'crisis') ? 'crisis' : 'red';
  return { ...nothing('none'), level: 'red', screen, ...told(found.map(({ id }) => [id, open.get(id)!])) };
}

/** No red sign is open: the last full list decides, and what an earlier one closed for the rest of its day. */
function unlocked(last: Dated, lists: Dated[], all: Dated[], now: Date, signs: Signs): Standing {
  const found = answered(last.screen, signs);
  const oranges = found.level === null ? new Map<string, Dated>() : openOranges(lists, signs);
  const held = oranges.size > 0 ? { ...found, ...resting(oranges, found.routines, signs) } : found;
  const isOver = [...oranges.values()].some((raised) => isDayOver(raised, now.getTime(), signs));
  return isOver || isDue(all.slice(all.indexOf(last)), now, signs) ? { ...held, routines: 'ask' } : held;
}

/** What a full list allows by itself, but for its orange signs. */
function answered(screen: Screening, signs: Signs): Standing {
  const found = level(countedAnswers(screen, signs), signs);
  if (found === null || !isAged(screen)) return nothing('ask');
  const guardian = needsGuardian(screen);
  const base = { ...nothing(guardian ? 'ask' : 'all'), level: found, guardian };
  if (found === 'clear') return base;
  const raised = signs.signs.filter((sign) => sign.level === found && isRaised(answerTo(screen, sign.id)));
  return { ...base, screen: found, ...told(raised.map(({ id }) => [id, screen])) };
}

/** Rest positions only; where something has to be asked first, it still has. */
function resting(
  open: Map<string, Dated>,
  routines: Standing['routines'],
  { signs, levels }: Signs,
): Partial<Standing> {
  const found = signs.filter(({ id }) => open.has(id));
  return {
    routines: routines === 'ask' ? 'ask' : levels.orange.routines,
    level: 'orange',
    screen: 'orange',
    ...told(found.map(({ id }) => [id, open.get(id)!.screen])),
  };
}

function nothing(routines: Standing['routines']): Standing {
  return { routines, level: null, screen: null, unnamed: null, guardian: false, ...told([]) };
}

function isAged(screen: Screening): boolean {
  return values(screen, 'under_18').every((answer) => answer === 'no' || isRaised(answer));
}

function needsGuardian(screen: Screening): boolean {
  const agreed = values(screen, 'guardian').every((day) => typeof day === 'string' && isDay(day));
  return values(screen, 'under_18').some(isRaised) && !agreed;
}

/** The answers that still count: a settled sign no longer does. */
function countedAnswers(screen: Screening, { signs }: Signs): Answers {
  return Object.fromEntries(
    signs.map(({ id, level }) => [id, level === 'red' && isSettled(screen, id) ? 'no' : answerTo(screen, id)]),
  );
}

/**
 * A doctor's all-clear since the last full list holds for a day; a sign that has been the same for months is not asked
 * about again by itself.
 */
function isDue(since: Dated[], now: Date, { signs, levels }: Signs): boolean {
  const age = (levels.red.ask_again_hours ?? 24) * HOUR_MS;
  return since.some(({ screen, at }) => now.getTime() - at >= age && signs.some(({ id }) => isChecked(screen, id)));
}

/** The raised signs with what is known of each. */
function told(raised: [string, Screening][]): Pick<Standing, 'signs' | 'since' | 'records'> {
  const began = raised.map(([id, { fields }]) => [id, fields[`since.${id}`]] as const);
  return {
    signs: raised.map(([id]) => id),
    since: Object.fromEntries(began.filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
    records: Object.fromEntries(raised.map(([id, { record }]) => [id, record])),
  };
}
