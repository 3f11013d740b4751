/** Plans for the days that tests/cases/plan describes: an entry now, one an hour before, and a week that is usual. */
import { readFileSync } from 'node:fs';
import { NOBODY } from '../../../static/js/src/lib/cautions.ts';
import { addDays } from '../../../static/js/src/lib/days.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';
import type { Library } from '../../../static/js/src/lib/library.ts';
import type { Finding } from '../../../static/js/src/lib/warning-signs.ts';
import { type Given, type Plan, plan } from '../../../static/js/src/today/plan.ts';
import { library as shelf } from '../player/shelf.ts';

type Fields = Record<string, Json>;

export interface Day {
  /** Local time; a Sunday afternoon unless said. */
  now?: string;
  level?: Finding;
  /** The check-in of this moment. */
  entry?: Fields;
  /** An entry from yesterday. */
  earlier?: Fields;
  /** The middle of the seven days before. */
  usual?: { leg?: number; back?: number };
  practices?: ({ ago: number } & Fields)[];
  /** What happened today. */
  events?: string[];
  tags?: string[];
  /** `<pose>.<tag>` that their clinician agreed to. */
  agreed?: string[];
  left_out?: string[];
  /** Poses in which the leg got worse today. */
  worse?: string[];
  first_wall?: boolean;
  /** `done`: how often each session was done this week. */
  programme?: { week: number; easing?: boolean; done?: Record<string, number> };
  minutes?: number;
}

/** tests/cases/plan/rules.json: a day, and what is planned for it. */
export interface Case {
  what: string;
  given: Day;
  plan: { rule: number; routine: string | null; reason: string };
}

/** tests/cases/plan/boundaries.json: a rule wins with one value of an input, and not with the next. */
export interface Boundary {
  rule: number;
  input: string;
  wins: Json;
  loses: Json;
  given: Day;
}

/** tests/cases/plan/outcomes.json: a rule leads to one routine with one value of an input, and to another with the next. */
export interface Turn {
  what: string;
  rule: number;
  input: string;
  wins: { value: Json; routine: string };
  loses: { value: Json; routine: string };
  given: Day;
}

/** The day with one input at a value; "leg over the usual" is so many points above the week before. */
export function at(day: Day, input: string, value: Json): Day {
  const [pain, over] = input.split(' over ') as [string, string | undefined];
  if (!over) return { ...day, entry: { ...day.entry, [input]: value } };
  return { ...day, usual: { ...day.usual, [pain]: 4 - (value as number) }, entry: { ...day.entry, [pain]: 4 } };
}

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));

export const cases = (name: string) => data(`tests/cases/plan/${name}.json`);
export const library: Library = { ...shelf, programme: data('app/library/data/programme.json') };
export const signs = data('app/library/data/warning-signs.json');
export const AFTERNOON = '2026-11-22T14:00:00+00:00';

const ROUTINES = { none: 'none', clear: 'all', yellow: 'all', orange: 'rest', red: 'none' } as const;

export function given(day: Day): Given {
  const now = day.now ?? AFTERNOON;
  const at = (ago: number) => `${addDays(now.slice(0, 10), -ago)}${now.slice(10)}`;
  const entries = [{ at: now, ...day.entry }, { at: at(1), ...day.earlier }, ...week(day.usual ?? {}, at)];
  const fields = (rows: Fields[]) => rows.map((row) => ({ fields: row }));
  return {
    person: {
      ...NOBODY,
      tags: new Set(day.tags),
      agreed: new Set(day.agreed),
      left_out: new Set(day.left_out),
      worse_today: new Set(day.worse),
      first_wall: day.first_wall === true,
      recent: {
        now,
        entries: fields(entries),
        practices: fields((day.practices ?? []).map(({ ago, ...row }) => ({ at: at(ago), ...row }))),
        events: fields((day.events ?? []).map((what) => ({ at: at(0), what }))),
      },
    },
    standing: { routines: ROUTINES[day.level ?? 'clear'], level: day.level ?? 'clear' },
    programme: day.programme ? inProgramme(day.programme, now) : null,
    minutes: day.minutes ?? null,
  };
}

export const planned = (day: Day, on = library): Plan => plan(given(day), on);

/** Three days whose middle is what is usual. */
function week(usual: NonNullable<Day['usual']>, at: (ago: number) => string): Fields[] {
  return [2, 3, 7].map((ago) => ({ at: at(ago), ...usual }));
}

function inProgramme({ week, easing, done = {} }: NonNullable<Day['programme']>, now: string): Given['programme'] {
  const asked = Object.entries(library.programme.weeks[week - 1]!.sessions);
  return {
    at: { week, joined: now, began: now, easing: easing ? now : null },
    week: asked.map(([routine, times]) => ({ routine, planned: times, done: done[routine] ?? 0 })),
    eases: easing === true,
  };
}
