/**
 * The gate between two parts of the programme, from what was written down (clinical.md D). Pure.
 * The numbers are the library's. What was not written down is missing, never zero, and is told as missing.
 */
import type { Programme, Routine, Signs } from './library.ts';
import { isSession } from './practised.ts';
import { counts, type Diary, lastTwo, type Standpoint, WEEK_DAYS } from './programme.ts';
import { isRaised } from './screening.ts';
import { toldOf } from './settling.ts';
import { isWithin, LEAST_DAYS } from './usual.ts';
import { standing } from './warning-signs.ts';

/** Answers to how long extra pain lasted, the shortest first. */
const SETTLED = ['none', 'under1h', 'under24h', 'over24h'];

export interface Check {
  /** null: what would decide it is not written down. */
  met: boolean | null;
  /** What is asked, and what was found. */
  asked: string;
  found: string;
}

/** The gate's conditions in the order of its words; it opens when all of them are met. */
export function gate(
  programme: Programme,
  at: Standpoint,
  diary: Diary,
  routines: Routine[],
  signs: Signs,
  now: Date,
  today: string,
): Check[] {
  const found = [
    redFree(programme, diary, signs, now, today),
    done(programme, at, diary, routines, today),
    legEased(programme, diary, today),
    settled(programme, diary, today),
  ];
  return found.map((check, n) => ({ ...check, asked: filled(programme.gate.words[n]!, programme) }));
}

/** "On the way to Build: 2 of 4 met". */
export function progressWords(checks: readonly Check[], { name }: Programme['phases'][number]): string {
  return `On the way to ${name}: ${checks.filter(({ met }) => met === true).length} of ${checks.length} met`;
}

export const isOpen = (checks: readonly Check[]): boolean => checks.every(({ met }) => met === true);

type Found = Omit<Check, 'asked'>;

function redFree(
  { gate: { red_free_days } }: Programme,
  { screens }: Diary,
  signs: Signs,
  now: Date,
  today: string,
): Found {
  const recent = screens.filter(({ fields }) => isWithin(fields.at, red_free_days, today));
  const red = signs.signs.filter(({ level }) => level === 'red');
  const raised = recent.some(({ fields, clashes }) =>
    red.some(({ id }) => {
      const given = [fields[`answers.${id}`], ...(clashes[`answers.${id}`] ?? []).map(({ value }) => value)];
      return given.some(isRaised) && fields[`unchanged.${id}`] !== true;
    }),
  );
  if (raised || standing(screens, now, signs).level === 'red') return { met: false, found: 'There was one.' };
  if (!recent.some(({ fields }) => fields.list === 'full'))
    return { met: null, found: 'Your last answers are older. Go through the warning signs once more.' };
  return { met: true, found: 'None in your answers.' };
}

/** The planned sessions of the days looked back on are those of this week and of the weeks before it. */
function done(
  { gate: { done_days, done_share }, weeks }: Programme,
  at: Standpoint,
  { practices }: Diary,
  routines: Routine[],
  today: string,
): Found {
  const recent = practices.filter(({ fields }) => isWithin(fields.at, done_days, today));
  const looked = weeks.slice(Math.max(0, at.week - done_days / WEEK_DAYS), at.week);
  const planned = new Map<string, number>();
  for (const { sessions } of looked)
    for (const [slug, times] of Object.entries(sessions)) planned.set(slug, (planned.get(slug) ?? 0) + times);
  const all = [...planned.values()].reduce((sum, times) => sum + times, 0);
  const made = [...planned].reduce((sum, [slug, times]) => {
    const often = recent.filter((one) => counts(one, slug, routines)).length;
    return sum + Math.min(often, times);
  }, 0);
  return { met: made >= done_share * all, found: `${made} of ${all} done.` };
}

function legEased({ gate: { leg_days, leg_median } }: Programme, { entries }: Diary, today: string): Found {
  const [before, last] = lastTwo(entries, 'leg', leg_days, today);
  if (before === null || last === null)
    return {
      met: null,
      found: `Too little is written down: it needs your leg pain on ${LEAST_DAYS} days of each week.`,
    };
  return { met: last <= leg_median && last <= before, found: `It is ${last}, and was ${before} before.` };
}

/** A session is told of by the answers after it; of those that nobody told of, nothing is assumed. */
function settled(
  { gate: { done_days, settled_share, settled_within, told_share } }: Programme,
  { entries, practices }: Diary,
  today: string,
): Found {
  const recent = practices.filter((one) => isWithin(one.fields.at, done_days, today) && isSession(one));
  const known = toldOf(recent, entries).map((answer) => SETTLED.indexOf(answer));
  if (!known.length) return { met: null, found: 'You have not told us yet how long extra pain lasted.' };
  const gone = known.filter((answer) => answer <= SETTLED.indexOf(settled_within)).length;
  const found = `After ${gone} of the ${known.length} that you told us about`;
  if (gone < settled_share * known.length) return { met: false, found: `${found}.` };
  const enough = known.length >= told_share * recent.length;
  return enough
    ? { met: true, found: `${found}.` }
    : { met: null, found: `${found}, of ${recent.length} sessions. It needs word of half of them.` };
}

function filled(words: string, { gate: limits }: Programme): string {
  const percent = (share: number) => Math.round(100 * share);
  const values: Record<string, number> = {
    ...(limits as unknown as Record<string, number>),
    done_percent: percent(limits.done_share),
    settled_percent: percent(limits.settled_share),
  };
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}
