/**
 * The plan for today: the first rule of rules.json that holds decides (clinical.md D, rulings.md "The plan"). Pure.
 * What a pose must be changed for is resolved in lib/resolving.ts; here a routine is chosen, and the reason told.
 */
import { personFacts } from '../lib/adjusting.ts';
import { mayStart } from '../lib/allowed.ts';
import type { Person } from '../lib/cautions.ts';
import { type Facts, holds } from '../lib/conditions.ts';
import type { Library, Routine } from '../lib/library.ts';
import { due, type Session, type Standpoint } from '../lib/programme.ts';
import { type Change, resolve } from '../lib/resolving.ts';
import type { Outcome, Rule } from '../lib/rules.ts';
import type { Finding, Standing } from '../lib/warning-signs.ts';
import { reasonOf } from './reason.ts';

/** All that the plan goes by. */
export interface Given {
  person: Person;
  /** Where the person stands by the warning signs. */
  standing: Pick<Standing, 'routines'> & { level: Finding | null };
  /**
   * Where the person stands in the programme, this week's sessions, and whether its gentle routine takes their place, by
   * their choice or because pain rose; null: not in it.
   */
  programme: { at: Standpoint; week: Session[]; eases: boolean } | null;
  /** The minutes that the person usually has; null while they have not said. */
  minutes: number | null;
}

/** A routine that may be taken instead. */
export interface Offer {
  slug: string;
  name: string;
  minutes: number;
}

/** What was put in place of what the person has not said: `{minutes: 10}`. */
export type Assumed = Partial<Record<'minutes' | 'place', number | string>>;

export interface Plan {
  /** Number of the rule that decided. */
  rule: number;
  stop: 'red' | 'orange' | null;
  /** The routine as this person does it today; after an orange sign a rest, after a red one null. */
  routine: Routine | null;
  /** What is another in it for this person today. */
  changes: Change[];
  reason: string;
  assumed: Assumed;
  /** What was not said and is not assumed: it counted for nothing. */
  unknown: ('leg' | 'back')[];
  /** The person marked today as a flare day. */
  flare_day: boolean;
  /** Two, but none after a stop. */
  alternatives: Offer[];
  /** Slugs of the routines that may be started now; none before the warning signs are answered. */
  allowed: string[];
}

export function plan(given: Given, library: Library): Plan {
  const said = factsOf(given, library);
  const assumed = assumedFor(said, given, library);
  const facts: Facts = { ...said, ...assumed };
  const rule = ruleFor(facts, library);
  const outcome = outcomeOf(rule, facts);
  const stop = 'stop' in outcome ? outcome.stop : null;
  const allowed = library.routines.filter((one) => mayStart(one, given.standing, library));
  const chosen = stop ? (allowed[0] ?? null) : routineOf(outcome, given, library);
  const resolved = chosen && resolve(chosen, library, given.person);
  return {
    rule: rule.n,
    stop,
    routine: resolved?.routine ?? null,
    changes: resolved?.changes ?? [],
    reason: reasonOf(rule, facts, chosen),
    assumed,
    unknown: (['leg', 'back'] as const).filter((field) => said[field] === null),
    flare_day: said.flare_day === true,
    alternatives: chosen && !stop ? offers(rule, chosen, facts, given, library) : [],
    allowed: allowed.map(({ slug }) => slug),
  };
}

/** The first rule that holds; the last holds for everybody. */
export function ruleFor(facts: Facts, { rules }: Pick<Library, 'rules'>): Rule {
  return rules.rules.find((one) => holds(one.if, facts))!;
}

/** Everything known of today; what was not said is null. */
function factsOf(given: Given, library: Library): Facts {
  const { person, standing, programme } = given;
  return {
    ...personFacts(person, library),
    // Answers that have to be given again decide nothing; until then nothing starts.
    level: standing.routines === 'ask' ? null : standing.level,
    program_week: programme?.at.week ?? null,
    easing: programme?.eases ?? null,
    due_minutes: dueRoutine(given, library)?.minutes ?? null,
  };
}

function assumedFor(said: Facts, { minutes }: Given, { rules }: Library): Assumed {
  const usual = { minutes: minutes ?? rules.assumed.minutes.value, place: rules.assumed.place.value };
  const missing = (['minutes', 'place'] as const).filter((field) => said[field] === null);
  return Object.fromEntries(missing.map((field) => [field, usual[field]]));
}

export function outcomeOf({ then }: Rule, facts: Facts): Outcome {
  return then.find((one) => !one.if || holds(one.if, facts))!; // the last has no condition
}

function routineOf(outcome: Outcome, given: Given, library: Library): Routine | null {
  if ('stop' in outcome) return null;
  return 'due' in outcome ? dueRoutine(given, library) : named(outcome.routine, library);
}

/** What the programme asks for next: while it eases, its gentle routine. */
function dueRoutine({ programme }: Given, library: Library): Routine | null {
  if (programme?.eases) return named(library.programme.step_back.routine, library);
  const next = due(programme?.week ?? []);
  return next && named(next.routine, library);
}

function named(slug: string, { routines }: Library): Routine {
  const found = routines.find((one) => one.slug === slug);
  if (!found) throw new RangeError(`no routine is called ${slug}`);
  return found;
}

const OFFERED = 2;

/** What the rules below would have chosen, and gentle routines; on a sore day only these. */
function offers(rule: Rule, chosen: Routine, facts: Facts, given: Given, library: Library): Offer[] {
  const { rules } = library;
  const below = rule.sore ? [] : rules.rules.filter((one) => one.n > rule.n && holds(one.if, facts));
  const next = below.map((one) => routineOf(outcomeOf(one, facts), given, library));
  const gentle = rules.gentle.map((slug) => named(slug, library));
  const others = [...next, ...gentle].filter((one) => one !== null && one !== chosen) as Routine[];
  return [...new Set(others)].slice(0, OFFERED).map(({ slug, name, minutes }) => ({ slug, name, minutes }));
}
