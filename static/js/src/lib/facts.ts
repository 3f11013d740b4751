/** What the rules go by, read from what a person wrote lately (rules.json, `inputs`). What is not written is null. Pure. */
import type { Facts } from './conditions.ts';
import { addDays, dayOf } from './days.ts';
import type { Json } from './json.ts';
import { LADDER } from './ladder.ts';
import type { Library } from './library.ts';
import { isLivedThrough } from './practised.ts';
import { usual, type Written } from './usual.ts';

/** What was written in the last days, in any order; `now` is local time with its offset. */
export interface Recent {
  now: string;
  entries: readonly Written[];
  practices: readonly Written[];
  events: readonly Written[];
}

export const NOTHING_RECENT: Recent = { now: '1970-01-01T00:00:00Z', entries: [], practices: [], events: [] };

/** Days before today that are a person's usual (clinical.md D). What is read goes back one day more, for night's sake. */
const USUAL_DAYS = 7;
export const READ_DAYS = USUAL_DAYS + 1;
/** Hours for which minutes, place and what came just before still hold: ours. */
const HERE_HOURS = 3;
const HOUR_MS = 3_600_000;
/** Phones' clocks differ by minutes; an entry from further ahead says nothing about now. */
const AHEAD_MS = 5 * 60_000;
/** What an event is called that marks its day. */
export const FLARE_DAY = 'flare-day';

export function dayFacts(recent: Recent, { rules, routines }: Pick<Library, 'rules' | 'routines'>): Facts {
  const today = recent.now.slice(0, 10);
  const checked = lately(recent.entries, recent.now, rules.check_in_hours);
  const here = lately(recent.entries, recent.now, HERE_HOURS);
  const before = addDays(today, -1);
  return {
    leg: latest(checked, 'leg'),
    back: latest(checked, 'back'),
    leg_med7: usual(recent.entries, 'leg', USUAL_DAYS, before),
    back_med7: usual(recent.entries, 'back', USUAL_DAYS, before),
    spread: spread(recent, rules.check_in_hours),
    settle: settle(recent, checked),
    irritable: latest(checked, 'irritable'),
    energy: latest(checked, 'energy'),
    minutes: latest(here, 'minutes'),
    place: latest(here, 'place'),
    context: latest(here, 'context') ?? partOf(recent.now),
    strength_yesterday: recent.practices.some(
      (one) =>
        dayOf(one.fields.at) === before &&
        rules.strength.includes(String(one.fields.routine)) &&
        isLivedThrough(one, routines),
    ),
    flare_day: recent.events.some(({ fields }) => fields.what === FLARE_DAY && dayOf(fields.at) === today),
  };
}

/** When leg or back pain was last written, within the hours for which a check-in holds; null when it was not. */
export function checkedInAt({ entries, now }: Recent, hours: number): string | null {
  const rated = lately(entries, now, hours).find(
    (one) => latest([one], 'leg') !== null || latest([one], 'back') !== null,
  );
  return rated ? String(rated.fields.at) : null;
}

const momentOf = ({ fields }: Written): number => Date.parse(String(fields.at));

/** Written in the last hours, newest first. */
function lately(written: readonly Written[], now: string, hours: number): Written[] {
  const until = Date.parse(now);
  const since = until - hours * HOUR_MS;
  return newestFirst(written).filter((one) => momentOf(one) >= since && momentOf(one) <= until + AHEAD_MS);
}

function newestFirst(written: readonly Written[]): Written[] {
  return written.filter((one) => !Number.isNaN(momentOf(one))).sort((one, other) => momentOf(other) - momentOf(one));
}

type Plain = number | string | boolean;

/** What was said last; the list is newest first. */
function latest(written: readonly Written[], field: string): Plain | null {
  return written.map(({ fields }) => fields[field]).find(isPlain) ?? null;
}

function isPlain(value: Json | undefined): value is Plain {
  return typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean';
}

/** An answer tells of the session before it: after another session it tells nothing any more. */
function settle({ practices }: Recent, checked: Written[]): Plain | null {
  const last = Math.max(...practices.map(momentOf).filter((moment) => !Number.isNaN(moment)));
  return latest(
    checked.filter((one) => momentOf(one) > last),
    'settle',
  );
}

/** How far down it goes now against the time before, leg by leg; the leg that went further down decides. */
function spread(recent: Recent, hours: number): string | null {
  const moves = (['left', 'right'] as const)
    .map((side) => moved(recent, hours, `ladder.${side}`))
    .filter((move) => move !== null);
  if (!moves.length) return null;
  if (moves.some((move) => move > 0)) return 'further-down';
  return moves.some((move) => move < 0) ? 'further-up' : 'same';
}

/** Rungs down from the check-in before to the last; null when one of them is not written. */
function moved({ entries, now }: Recent, hours: number, field: string): number | null {
  const rungs = newestFirst(entries)
    .filter((one) => momentOf(one) <= Date.parse(now) + AHEAD_MS)
    .map((one) => ({ one, rung: (LADDER as readonly unknown[]).indexOf(one.fields[field]) }))
    .filter(({ rung }) => rung >= 0);
  const [last, before] = rungs;
  if (!last || !before || momentOf(last.one) < Date.parse(now) - hours * HOUR_MS) return null;
  return last.rung - before.rung;
}

/** What the clock says of the day, where nothing else was said: morning from 5, evening from 17, and the small hours neither. */
function partOf(now: string): string {
  const hour = Number(now.slice(11, 13));
  if (hour >= 17) return 'evening';
  return hour >= 5 && hour < 12 ? 'morning' : 'none';
}
