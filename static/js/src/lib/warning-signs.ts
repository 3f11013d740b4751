/**
 * What a person's answers to the warning signs allow (clinical.md B, rulings.md "Warning signs"). "Not sure" counts as
 * Yes. What is missing or can't be read counts as not answered, never as No, and of two phones' answers the worse counts.
 */
import { isDay } from './days.ts';
import type { Json } from './json.ts';
import type { Level, Sign, Signs } from './library.ts';

export type Answer = 'yes' | 'no' | 'unsure';
export type Answers = Record<string, unknown>;
export type Finding = Level | 'clear';

/**
 * A `screen` record as the store gives it: `list` ("full" or "gate"), `answers.E1`, `since.E1`, `checked.E1` (a day),
 * `unchanged.E1` (true), `gate` (any red sign that is new?), `under_18`, `guardian` (the day on which it was agreed).
 */
export interface Screening {
  record: string;
  deleted: boolean;
  fields: Record<string, Json>;
  clashes: Record<string, { value: Json }[]>;
  changed_at: string;
}

export interface Standing {
  /** `ask`: the full list has to be answered before any routine starts. */
  routines: 'ask' | 'none' | 'rest' | 'all';
  /** What was found last; null when nothing was answered in full. */
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

/** Phones' clocks differ by minutes; an all-clear from further ahead would outlive every later answer. */
const AHEAD_MS = 5 * 60_000;
const HOUR_MS = 3_600_000;

export function isRaised(answer: unknown): boolean {
  return answer === 'yes' || answer === 'unsure';
}

/** What the answers, by sign id, come to; null while some are missing. A red sign does not wait for the others. */
export function level(answers: Answers, { signs }: Signs): Finding | null {
  const raised = new Set(signs.filter(({ id }) => isRaised(answers[id])).map((sign) => sign.level));
  if (raised.has('red')) return 'red';
  if (!signs.every(({ id }) => isRaised(answers[id]) || answers[id] === 'no')) return null;
  return raised.has('orange') ? 'orange' : raised.has('yellow') ? 'yellow' : 'clear';
}

/** Where a person stands by all screens they ever answered, in any order; `screens` are the store's `screen` records. */
export function standing(screens: Screening[], now: Date, signs: Signs): Standing {
  const inOrder = screens
    .filter(({ deleted }) => !deleted)
    .map((screen) => ({ screen, at: momentOf(screen, now) }))
    .sort((one, other) => one.at - other.at);
  const all = inOrder.map(({ screen }) => screen);
  const open = openReds(all, signs);
  if (open.size > 0) return locked(open, signs);
  const unnamed = openGate(all, signs);
  if (unnamed) return { ...nothing('none'), level: 'red', screen: 'red', unnamed };
  const last = inOrder.findLastIndex(({ screen }) => screen.fields['list'] === 'full' && isDated(screen, now));
  if (last < 0) return nothing('ask');
  const found = unlocked(inOrder[last]!.screen, now.getTime() - inOrder[last]!.at, signs);
  return isDue(inOrder.slice(last), now, signs) ? { ...found, routines: 'ask' } : found;
}

/** Red signs that were raised and neither checked by a doctor since nor said to be unchanged: a later No does not end one. */
function openReds(screens: Screening[], { signs }: Signs): Map<string, Screening> {
  const open = new Map<string, Screening>();
  for (const screen of screens) {
    for (const { id, level } of signs) {
      if (level !== 'red') continue;
      if (isSettled(screen, id)) open.delete(id);
      else if (isRaised(answerTo(screen, id))) open.set(id, screen);
    }
  }
  return open;
}

/** A gate that was not answered No holds until each red sign has an answer of its own, there or later. */
function openGate(screens: Screening[], { signs }: Signs): string | null {
  const reds = signs.filter(({ level }) => level === 'red');
  let open: string | null = null;
  for (const screen of screens) {
    if (reds.every(({ id }) => answerTo(screen, id) !== undefined)) open = null;
    else if (values(screen, 'gate').some(isRaised)) open = screen.record;
  }
  return open;
}

function locked(open: Map<string, Screening>, { signs }: Signs): Standing {
  const found = signs.filter(({ id }) => open.has(id));
  const screen = found.every((sign) => sign.screen === 'crisis') ? 'crisis' : 'red';
  return { ...nothing('none'), level: 'red', screen, ...told(found.map(({ id }) => [id, open.get(id)!])) };
}

/** What the last full list allows; `age` in milliseconds. */
function unlocked(screen: Screening, age: number, signs: Signs): Standing {
  const found = level(countedAnswers(screen, signs), signs);
  if (found === null || !isAged(screen)) return nothing('ask');
  const guardian = needsGuardian(screen);
  if (found === 'clear') return { ...nothing(guardian ? 'ask' : 'all'), level: 'clear', guardian };
  const ids = signs.signs
    .filter((sign) => sign.level === found && isRaised(answerTo(screen, sign.id)))
    .map(({ id }) => id);
  const { routines, ask_again_hours: hours } = signs.levels[found];
  const due = hours !== undefined && hours !== null && age >= hours * HOUR_MS;
  const left = due || guardian ? 'ask' : routines;
  return { ...nothing(left), level: found, screen: found, guardian, ...told(ids.map((id) => [id, screen])) };
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
function isDue(since: { screen: Screening; at: number }[], now: Date, { signs, levels }: Signs): boolean {
  const age = (levels.red.ask_again_hours ?? 24) * HOUR_MS;
  return since.some(({ screen, at }) => now.getTime() - at >= age && signs.some(({ id }) => isChecked(screen, id)));
}

/** A doctor checked this red sign, or it has been the same for months. */
export function isSettled(screen: Screening, id: string): boolean {
  return isChecked(screen, id) || values(screen, `unchanged.${id}`).every((value) => value === true);
}

function isChecked(screen: Screening, id: string): boolean {
  return values(screen, `checked.${id}`).every((value) => typeof value === 'string' && isDay(value));
}

/** The worst of the answers two phones may have given; undefined when one of them is missing or can't be read. */
export function answerTo(screen: Screening, id: string): Answer | undefined {
  const given = values(screen, `answers.${id}`);
  if (given.some(isRaised)) return given.includes('yes') ? 'yes' : 'unsure';
  return given.every((answer) => answer === 'no') ? 'no' : undefined;
}

/** A field's value and those that clash with it; never empty. */
function values({ fields, clashes }: Screening, field: string): unknown[] {
  return [fields[field], ...(clashes[field] ?? []).map(({ value }) => value)];
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

function isDated({ fields, clashes }: Screening, now: Date): boolean {
  const at = typeof fields['at'] === 'string' ? Date.parse(fields['at']) : Number.NaN;
  return !clashes['list'] && at <= now.getTime() + AHEAD_MS;
}

/** A screen whose own time can't be read takes its last change's place, and never one in the future. */
function momentOf({ fields, changed_at }: Screening, now: Date): number {
  const moments = [fields['at'], changed_at].map((at) => (typeof at === 'string' ? Date.parse(at) : Number.NaN));
  const known = moments.find((moment) => !Number.isNaN(moment)) ?? now.getTime();
  return Math.min(known, now.getTime());
}
