import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Facts } from '../../../static/js/src/lib/conditions.ts';
import { outcomeOf, ruleFor } from '../../../static/js/src/today/plan.ts';
import { filled, reasonOf } from '../../../static/js/src/today/reason.ts';
import { library } from './plans.ts';

type Values = Facts[string][];

/** Both sides of every number in the rules, and what is not known. */
const INPUTS: Record<string, Values> = {
  leg: [null, 0, 3, 5, 6, 8],
  back: [null, 4, 6, 8],
  leg_med7: [null, 3],
  back_med7: [null, 4],
  spread: [null, 'further-down'],
  settle: [null, 'over24h'],
  irritable: [null, true, false],
  energy: [null, 1, 3],
  minutes: [3, 5, 9, 11, 15],
  place: ['floor', 'desk', 'bed'],
  context: ['morning', 'evening', 'after-run', 'after-sitting', 'none'],
  flare_day: [false, true],
  strength_yesterday: [false, true],
};
const PROGRAMME: Facts[] = [
  { program_week: null, due_minutes: null, easing: null },
  { program_week: 1, due_minutes: 5, easing: false },
  { program_week: 5, due_minutes: 18, easing: true },
];

/** All combinations, each given to `look` in the same object. */
function sweep(
  look: (facts: Facts) => void,
  inputs = Object.entries(INPUTS),
  facts: Record<string, Facts[string]> = {},
): void {
  const [first, ...rest] = inputs;
  if (!first) {
    look(facts);
    return;
  }
  for (const value of first[1]) {
    facts[first[0]] = value;
    sweep(look, rest, facts);
  }
}

describe('the rules, over all inputs', () => {
  it('a red answer always wins, and an orange one over everything else', () => {
    const some = Object.entries({ ...INPUTS, leg: [null, 8], back: [null, 8], minutes: [3, 15] });
    sweep((facts) => {
      if (ruleFor({ ...facts, level: 'red' }, library).n !== 1) assert.fail(JSON.stringify(facts));
      if (ruleFor({ ...facts, level: 'orange' }, library).n !== 2) assert.fail(JSON.stringify(facts));
    }, some);
  });

  it('some routine is chosen, and the reason names no number that is not known', () => {
    const slugs = new Set(library.routines.map(({ slug }) => slug));
    const seen = new Set<string>();
    const look = (facts: Facts) => {
      const rule = ruleFor(facts, library);
      const outcome = outcomeOf(rule, facts);
      const chosen = 'routine' in outcome && slugs.has(outcome.routine);
      const due = 'due' in outcome && typeof facts.due_minutes === 'number';
      if (!chosen && !due) assert.fail(JSON.stringify(facts));
      reasonOf(rule, facts, library.routines[0]!);
      seen.add(`${rule.n}`);
    };
    const well = { ...INPUTS, spread: [null], settle: [null], flare_day: [false] };
    const sore = {
      ...INPUTS,
      energy: [null],
      minutes: [3, 15],
      context: ['none', 'evening'],
      strength_yesterday: [false],
    };
    for (const programme of PROGRAMME)
      for (const inputs of [well, sore])
        sweep((facts) => look(Object.assign(facts, programme, { level: 'clear' })), Object.entries(inputs));
    assert.equal(seen.size, library.rules.rules.length - 2, 'every rule below the stops is reached');
  });

  it('a yellow answer changes nothing', () => {
    const some = Object.entries({ ...INPUTS, back: [null, 6], minutes: [5, 15] });
    sweep((facts) => {
      if (ruleFor({ ...facts, level: 'yellow' }, library) !== ruleFor({ ...facts, level: 'clear' }, library))
        assert.fail(JSON.stringify(facts));
    }, some);
  });
});

describe('words with numbers in them', () => {
  it('are never filled with what nobody knows', () => {
    assert.throws(() => filled('Leg {leg}.', { leg: null }), /nothing is known of leg/);
    assert.equal(filled('Leg {leg}.', { leg: 0 }), 'Leg 0.');
  });
});
