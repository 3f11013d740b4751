/**
 * Whether tests/cases/plan pins every comparison of the rules: each is bent in every way that could matter, and some case
 * of the table has to notice. A number is moved to both sides; any comparison is made to hold always, and never.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Library } from '../../../static/js/src/lib/library.ts';
import type { Condition, Rule } from '../../../static/js/src/lib/rules.ts';
import type { Plan } from '../../../static/js/src/today/plan.ts';
import { at, type Boundary, type Case, cases, library, planned, type Turn } from './plans.ts';

type Comparison = Exclude<Condition, { all: unknown } | { any: unknown }>;

interface Check {
  rule: number;
  what: string;
  holds(on: Library): boolean;
}

const short = ({ rule, routine, reason }: Plan) => ({ rule, routine: routine?.slug ?? null, reason });

/** A plan that can't be made, for instance because its reason names what nobody knows, is noticed as well. */
function shows(what: string, rule: number, see: (on: Library) => boolean): Check {
  const holds = (on: Library) => {
    try {
      return see(on);
    } catch {
      return false;
    }
  };
  return { rule, what, holds };
}

const CHECKS: Check[] = [
  ...(cases('rules') as Case[]).map(({ what, given, plan }) =>
    shows(what, plan.rule, (on) => JSON.stringify(short(planned(given, on))) === JSON.stringify(plan)),
  ),
  ...(cases('boundaries') as Boundary[]).flatMap(({ rule, input, wins, loses, given }) => [
    shows(`${rule}: ${input} ${wins}`, rule, (on) => planned(at(given, input, wins), on).rule === rule),
    shows(`${rule}: ${input} ${loses}`, rule, (on) => planned(at(given, input, loses), on).rule !== rule),
  ]),
  ...(cases('outcomes') as Turn[]).flatMap(({ what, rule, input, wins, loses, given }) =>
    [wins, loses].map(({ value, routine }) =>
      shows(what, rule, (on) => planned(at(given, input, value), on).routine?.slug === routine),
    ),
  ),
];

const ALWAYS: Condition = { all: [] };
const NEVER: Condition = { any: [] };

/** The condition with each of its comparisons, one at a time, put through `bend`. */
function bent(condition: Condition, bend: (one: Comparison) => Condition[]): Condition[] {
  if ('all' in condition) return inside(condition.all, bend).map((all) => ({ all }));
  if ('any' in condition) return inside(condition.any, bend).map((any) => ({ any }));
  return bend(condition);
}

function inside(parts: Condition[], bend: (one: Comparison) => Condition[]): Condition[][] {
  return parts.flatMap((part, n) => bent(part, bend).map((other) => parts.with(n, other)));
}

/** Medians lie half-way between whole numbers too; what lies outside the input's own bounds can't be met. */
function moved(one: Comparison): Condition[] {
  if ('of' in one) {
    const step = one.of.endsWith('_med7') ? 0.5 : 1;
    return [-step, step].map((by) => ({ ...one, plus: one.plus + by }));
  }
  const { value, input } = one;
  if (typeof value !== 'number') return [];
  const { min = 0, max = 0 } = library.rules.inputs[input]!;
  const isTold = (other: number) => other >= min && other <= max;
  return [value - 1, value + 1].filter(isTold).map((other) => ({ ...one, value: other }));
}

const bend = (one: Comparison): Condition[] => [ALWAYS, NEVER, ...moved(one)];

/** The rule with one comparison bent: in what it asks, in what it leads to, or in what it says. */
function mutants(rule: Rule): Rule[] {
  return [
    ...bent(rule.if, bend).map((other) => ({ ...rule, if: other })),
    ...listed(rule, 'then'),
    ...listed(rule, 'say'),
  ];
}

function listed(rule: Rule, part: 'then' | 'say'): Rule[] {
  const list: { if?: Condition }[] = rule[part];
  return list.flatMap((one, n) => {
    const others = one.if ? bent(one.if, bend) : [];
    return others.map((other) => ({ ...rule, [part]: list.with(n, { ...one, if: other }) }));
  });
}

function having(rule: Rule): Library {
  const rules = library.rules.rules.map((one) => (one.n === rule.n ? rule : one));
  return { ...library, rules: { ...library.rules, rules } };
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Where the rule is another: `say.1: {"input":"leg","op":">=","value":7}`. */
function difference(rule: Rule, mutant: Rule): string {
  const parts = ({ if: asked, then, say }: Rule) => [
    ['if', asked] as const,
    ...then.map((one, n) => [`then.${n}`, one.if] as const),
    ...say.map((one, n) => [`say.${n}`, one.if] as const),
  ];
  const [name, condition] = parts(mutant).find((part, n) => !isSame(part, parts(rule)[n]))!;
  return `${name}: ${JSON.stringify(condition)}`;
}

/** What no case can tell apart, because an earlier rule has taken every such day. */
const TAKEN: Record<number, string[]> = {
  11: ['"back","op":"<=","value":6'], // rule 5 has every back of 6
  15: ['"minutes","op":">=","value":5', '"irritable","op":"!=","value":true},{"all":[]}'], // rules 7 and 8 have every 5 minutes
};

describe('the table of cases', () => {
  it('holds for the rules as they are', () => {
    assert.deepEqual(
      CHECKS.filter(({ holds }) => !holds(library)).map(({ what }) => what),
      [],
    );
  });

  for (const rule of library.rules.rules)
    it(`notices when any comparison of rule ${rule.n} is another`, () => {
      const own = CHECKS.filter((check) => check.rule === rule.n);
      const nearestFirst = new Set([...own, ...CHECKS]);
      const unseen = mutants(rule).filter(
        (mutant) => !isSame(mutant, rule) && [...nearestFirst].every(({ holds }) => holds(having(mutant))),
      );
      const taken = TAKEN[rule.n] ?? [];
      const told = unseen.map((mutant) => difference(rule, mutant));
      assert.deepEqual(
        told.filter((one) => !taken.some((part) => one.includes(part))),
        [],
      );
      assert.equal(told.length, taken.length, told.join());
    });
});
