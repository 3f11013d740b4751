/**
 * A kind rhythm: the days of this week, a goal that the person set, and weeks in a row. Pure. Rest and flare days are kept
 * days; a pause freezes everything; nothing is ever lost or owed. Days are those of the person's present zone (rulings.md,
 * "Journal"), and a session belongs to the day on which it began.
 */
import { addDays, dayIn, daysBetween } from '../lib/days.ts';
import { FLARE_DAY } from '../lib/facts.ts';
import { isSession } from '../lib/practised.ts';
import type { Written } from '../lib/usual.ts';
import { REST_DAY } from './rest-day.ts';

/** What freezes the rhythm: an event of this name with `pause`, from its day on until the day `until`, which counts again. */
export const PAUSES = ['holiday', 'operation', 'illness'] as const;
export type PauseName = (typeof PAUSES)[number];

/** A flare that began on its day and lasts until `until`; one that nobody ended counts for two weeks: ours. */
const FLARE = 'flare';
const FLARE_DAYS = 14;

const WEEK = 7;
/** Weeks that are looked back on, besides those that a pause took whole. */
export const WEEKS_READ = 12;
/** Days in which a pause may have begun that still goes on, or ended lately. */
export const PAUSE_DAYS = 365;

export type Mark = 'practised' | 'flare' | 'rest' | 'paused' | 'open';

export interface Day {
  day: string;
  mark: Mark;
}

export interface Pause {
  record: string;
  what: PauseName;
  from: string;
}

export interface Rhythm {
  /** Monday to Sunday. */
  days: Day[];
  today: string;
  kept: number;
  /** Days that the person set for a week, fewer in a week with a pause; null while none is set. */
  goal: number | null;
  reached: boolean;
  /** Weeks in a row, this one too once it is reached; a week that is still going on never ends them. */
  weeks: number;
  /** The pause that today lies in. */
  pause: Pause | null;
}

/** An event as the store lists it. */
export interface Happened extends Written {
  record: string;
}

export interface Kept {
  practices: readonly Written[];
  events: readonly Happened[];
  /** 1–7; null while the person has set none. */
  goal: number | null;
  /** What it was set to, oldest first: a week that is over is held to the goal of its time, so a new one takes none away. */
  goals?: readonly Goal[];
}

export interface Goal {
  day: string;
  /** Days a week; null: taken back. */
  goal: number | null;
}

/** `now` is a moment; `zone` names a time zone as Intl does. */
export function rhythm(kept: Kept, now: Date, zone: string): Rhythm {
  const today = dayIn(zone, now)!;
  const marks = new Marks(kept, zone, today);
  const monday = mondayOf(today);
  const days = weekFrom(monday, marks);
  const goal = goalOf(days, kept.goal);
  const reached = goal !== null && goal > 0 && keptDays(days) >= goal;
  return {
    days,
    today,
    kept: keptDays(days),
    goal,
    reached,
    weeks: before(monday, marks, kept) + Number(reached),
    pause: marks.pauseOn(today),
  };
}

/** The first day whose sessions matter: so many weeks back, and further by all that was paused. */
export function readFrom(events: readonly Happened[], now: Date, zone: string): string {
  const today = dayIn(zone, now)!;
  const marks = new Marks({ practices: [], events }, zone, today);
  const year = Array.from({ length: PAUSE_DAYS }, (_, ago) => addDays(today, -ago));
  const paused = year.filter((day) => marks.pauseOn(day) !== null).length;
  return addDays(mondayOf(today), -WEEK * (WEEKS_READ + Math.ceil(paused / WEEK)));
}

/** The Monday of a day's week. 2024-01-01 was one. */
export function mondayOf(day: string): string {
  const since = daysBetween('2024-01-01', day);
  return addDays(day, -(((since % WEEK) + WEEK) % WEEK));
}

function weekFrom(monday: string, marks: Marks): Day[] {
  return Array.from({ length: WEEK }, (_, n) => addDays(monday, n)).map((day) => ({ day, mark: marks.on(day) }));
}

const KEPT: readonly Mark[] = ['practised', 'flare', 'rest'];

const keptDays = (days: readonly Day[]): number => days.filter(({ mark }) => KEPT.includes(mark)).length;

/** A week with a pause asks for as large a share of the days that are left. */
function goalOf(days: readonly Day[], goal: number | null): number | null {
  const open = days.filter(({ mark }) => mark !== 'paused').length;
  return goal === null ? null : Math.ceil((goal * open) / WEEK);
}

/** Weeks before this one that were kept, without a gap; a week that was paused from end to end is passed over. */
function before(monday: string, marks: Marks, kept: Kept): number {
  let weeks = 0;
  for (let back = 1; weeks < WEEKS_READ && back <= WEEKS_READ + PAUSE_DAYS / WEEK; back++) {
    const days = weekFrom(addDays(monday, -WEEK * back), marks);
    const asked = goalOf(days, goalAt(days.at(-1)!.day, kept));
    if (asked === null || keptDays(days) < asked) break;
    if (asked > 0) weeks++;
  }
  return weeks;
}

/** The goal that stood on a day; before the first was set, the first. */
function goalAt(day: string, { goal, goals = [] }: Kept): number | null {
  const stood = goals.findLast((one) => one.day <= day) ?? goals[0];
  return stood ? stood.goal : goal;
}

/** What each day was, read once. */
class Marks {
  readonly #days = new Map<string, Mark>();
  readonly #pauses: (Pause & Span)[];
  readonly #flares: Span[];

  constructor({ practices, events }: Pick<Kept, 'practices' | 'events'>, zone: string, today: string) {
    const dayOf = ({ fields }: Written) => dayIn(zone, new Date(String(fields.at)));
    this.#pauses = events.flatMap((event) => pauseOf(event, dayOf(event)));
    this.#flares = events.flatMap((event) => flareOf(event, dayOf(event), today));
    for (const event of events) this.#mark(dayOf(event), MARKS[String(event.fields.what)]);
    for (const practice of practices) if (isSession(practice)) this.#mark(dayOf(practice), 'practised');
  }

  #mark(day: string | null, mark: Mark | undefined): void {
    if (day && mark) this.#days.set(day, mark);
  }

  on(day: string): Mark {
    const marked = this.#days.get(day) ?? (this.#flares.some((span) => isIn(span, day)) ? 'flare' : null);
    return marked ?? (this.pauseOn(day) ? 'paused' : 'open');
  }

  pauseOn(day: string): Pause | null {
    const found = this.#pauses.find((span) => isIn(span, day));
    return found ? { record: found.record, what: found.what, from: found.from } : null;
  }
}

const MARKS: Record<string, Mark> = { [FLARE_DAY]: 'flare', [REST_DAY]: 'rest' };
const NEVER = '9999-12-31';

interface Span {
  from: string;
  /** The first day that is ordinary again. */
  to: string;
}

const isIn = ({ from, to }: Span, day: string): boolean => from <= day && day < to;

/** A flare's days up to today: nobody knows what tomorrow is. */
function flareOf({ fields }: Happened, from: string | null, today: string): Span[] {
  if (fields.what !== FLARE || !from) return [];
  const until = typeof fields.until === 'string' ? fields.until : addDays(from, FLARE_DAYS);
  const tomorrow = addDays(today, 1);
  return [{ from, to: until < tomorrow ? until : tomorrow }];
}

function pauseOf({ record, fields }: Happened, from: string | null): (Pause & Span)[] {
  const what = PAUSES.find((one) => one === fields.what);
  if (!what || !from || fields.pause !== true) return [];
  return [{ record, what, from, to: typeof fields.until === 'string' ? fields.until : NEVER }];
}
