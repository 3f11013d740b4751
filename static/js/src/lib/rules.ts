/** The rules of the plan as /library.json holds them: conditions over what is known of a day, and what follows. */

import type { Direction, Position } from './library.ts';

export type Value = number | string | boolean;
/** A comparison with an unknown input is false. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { input: string; op: '==' | '!=' | '<' | '<=' | '>' | '>=' | 'has'; value: Value }
  | { input: string; op: '<' | '<=' | '>' | '>='; of: string; plus: number };

/** What a rule leads to; the first whose `if` holds. */
export type Outcome = { if?: Condition } & ({ stop: 'red' | 'orange' } | { due: true } | { routine: string });

/** The first whose `if` holds is the reason, with the facts that decided in braces. */
export interface Saying {
  if?: Condition;
  words: string;
}

export interface Rule {
  n: number;
  if: Condition;
  then: Outcome[];
  say: Saying[];
  /** Only gentle routines are offered besides. */
  sore?: boolean;
}

export interface Adjustment {
  if: Condition;
  because: string;
  /** Why a pose is done in another form, where `because` does not say it. */
  form?: string;
  drop?: { neural_load?: number; poses?: string[]; direction?: Direction };
  variants?: Record<string, string>;
}

export interface LyingDay {
  if: Condition;
  because: string;
  positions: Position[];
  swaps: Record<string, { tags: Record<string, string>; otherwise: string }>;
  transition_factor: number;
}

export interface Rules {
  check_in_hours: number;
  strength: string[];
  inputs: Record<
    string,
    { kind: 'choice' | 'number' | 'truth' | 'tags'; values?: string[]; min?: number; max?: number }
  >;
  /** What the rules go by while the person has not said. */
  assumed: Record<'minutes' | 'place', { value: number | string; words: string }>;
  /** Routines offered besides on a sore day, best first. */
  gentle: string[];
  rules: Rule[];
  adjust: Adjustment[];
  lying_day: LyingDay;
  leg_worse: { neural_load_at_least: number; keep_direction: Direction; ends_at: number };
}
