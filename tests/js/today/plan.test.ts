import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Condition, Library } from '../../../static/js/src/lib/library.ts';
import { plan } from '../../../static/js/src/today/plan.ts';
import { AFTERNOON, cases, type Day, given, library, planned } from './plans.ts';

interface Case {
  what: string;
  given: Day;
  plan: { rule: number; routine: string | null; reason: string };
}

interface Boundary {
  rule: number;
  input: string;
  wins: number;
  loses: number;
  given: Day;
}

interface Turn {
  what: string;
  input: string;
  wins: { value: number; routine: string };
  loses: { value: number; routine: string };
  given: Day;
}

const RULES: Case[] = cases('rules');
const BOUNDARIES: Boundary[] = cases('boundaries');
const OUTCOMES: Turn[] = cases('outcomes');

const without = (n: number): Library => ({
  ...library,
  rules: { ...library.rules, rules: library.rules.rules.filter((rule) => rule.n !== n) },
});
const short = ({ rule, routine, reason }: ReturnType<typeof planned>) => ({
  rule,
  routine: routine?.slug ?? null,
  reason,
});

/** The day with one input at a value; "leg over the usual" is so many points above a week of threes. */
function at(day: Day, input: string, value: number): Day {
  const [pain, over] = input.split(' over ') as [string, string | undefined];
  if (!over) return { ...day, entry: { ...day.entry, [input]: value } };
  return { ...day, usual: { [pain]: 4 - value }, entry: { ...day.entry, [pain]: 4 } };
}

describe('a rule', () => {
  for (const { what, given: day, plan: expected } of RULES) {
    it(`${expected.rule}: ${what}`, () => {
      assert.deepEqual(short(planned(day)), expected);
    });

    it(`${expected.rule}, and no other: ${what}`, () => {
      if (expected.rule === library.rules.rules.length)
        return assert.throws(() => planned(day, without(expected.rule)));
      const other = short(planned(day, without(expected.rule)));
      assert.notDeepEqual([other.routine, other.reason], [expected.routine, expected.reason]);
    });
  }

  it('has a case, whichever it is', () => {
    assert.deepEqual(
      [...new Set(RULES.map(({ plan }) => plan.rule))],
      library.rules.rules.map(({ n }) => n),
    );
  });

  it('has a case for each of its sayings', () => {
    const sayings = library.rules.rules.flatMap(({ say }) => say.map(({ words }) => words));
    const heard = RULES.map(({ plan }) => plan.reason);
    for (const words of sayings) {
      const pattern = new RegExp(`^${words.replace(/[.?]/g, '\\$&').replace(/\{\w+\}/g, '[\\d.]+')}$`);
      assert.ok(
        heard.some((reason) => pattern.test(reason)),
        words,
      );
    }
  });
});

describe('a boundary', () => {
  for (const { rule, input, wins, loses, given: day } of BOUNDARIES) {
    it(`of rule ${rule}: ${input} ${wins} is in, ${loses} is out`, () => {
      assert.equal(planned(at(day, input, wins)).rule, rule);
      assert.notEqual(planned(at(day, input, loses)).rule, rule);
    });
  }

  for (const { what, input, wins, loses, given: day } of OUTCOMES) {
    it(`between routines: ${what}`, () => {
      assert.equal(planned(at(day, input, wins.value)).routine?.slug, wins.routine);
      assert.equal(planned(at(day, input, loses.value)).routine?.slug, loses.routine);
    });
  }

  it('has a case, whichever number it stands at', () => {
    const asked = library.rules.rules.flatMap((rule) => numbers(rule.if).map((number) => `${rule.n}: ${number}`));
    const shown = BOUNDARIES.map(({ rule, input, wins }) => `${rule}: ${input} ${wins}`);
    const told = asked.filter((one) => !shown.includes(one));
    // 6 and 11 stand at what is not a number of their own: less than 5 is 4, and what is due has its minutes.
    assert.deepEqual(told, ['6: minutes 5', '11: minutes due_minutes']);
  });
});

/** The comparisons with numbers in a condition, as `leg 8` or `leg over the usual 2`. */
function numbers(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(numbers);
  if ('any' in condition) return condition.any.flatMap(numbers);
  const { input } = condition;
  if ('of' in condition)
    return [condition.of.endsWith('_med7') ? `${input} over the usual ${condition.plus}` : `${input} ${condition.of}`];
  return typeof condition.value === 'number' ? [`${input} ${condition.value}`] : [];
}

describe('the plan', () => {
  it('assumes ten minutes and the floor where nothing was said, and says so', () => {
    const { assumed, unknown, routine } = planned({});
    assert.deepEqual([assumed, unknown, routine?.slug], [{ minutes: 10, place: 'floor' }, ['leg', 'back'], 'wall-10']);
  });

  it('assumes the minutes a person usually has', () => {
    assert.deepEqual(planned({ minutes: 15 }).assumed, { minutes: 15, place: 'floor' });
    assert.deepEqual(planned({ minutes: 15, entry: { minutes: 6, place: 'bed', leg: 1, back: 1 } }).assumed, {});
  });

  it('never takes what is not known for a number', () => {
    assert.equal(planned({ entry: { leg: 5 }, usual: {} }).rule, 17, 'no usual is known, so nothing is above it');
    assert.equal(planned({ entry: { leg: 2, minutes: 8 } }).rule, 18, 'easily set off or not: nobody said');
  });

  it('goes by a check-in for a day and a half, and by minutes and place for three hours', () => {
    const hours = (entry: string) =>
      planned({ now: AFTERNOON, earlier: { at: entry, leg: 7, minutes: 25, place: 'desk' } });
    assert.equal(hours('2026-11-21T02:00:00+00:00').rule, 5);
    assert.equal(hours('2026-11-21T01:59:00+00:00').rule, 17);
    assert.deepEqual(hours('2026-11-22T11:00:00+00:00').assumed, {});
    assert.deepEqual(hours('2026-11-22T10:59:00+00:00').assumed, { minutes: 10, place: 'floor' });
  });

  it('takes an answer about the last session for no later one', () => {
    const told: Day = { entry: { settle: 'over24h' } };
    const practice = { routine: 'flare-8', finished: true };
    assert.equal(planned({ ...told, practices: [{ ago: 1, ...practice }] }).rule, 4);
    const after = '2026-11-22T14:00:01+00:00';
    assert.equal(planned({ ...told, practices: [{ ago: 0, ...practice, at: after }] }).rule, 17);
  });

  it('offers two others, on a sore day gentle ones only, and none after a stop', () => {
    for (const { given: day, plan: expected } of RULES) {
      const { alternatives } = planned(day);
      assert.equal(alternatives.length, expected.rule < 3 ? 0 : 2);
      assert.ok(alternatives.every(({ slug }) => slug !== expected.routine));
      if ([3, 4, 5].includes(expected.rule))
        assert.ok(alternatives.every(({ slug }) => library.rules.gentle.includes(slug)));
    }
  });

  it('leaves the whole list open, but for a sign: rest after an orange one, nothing after a red', () => {
    assert.equal(planned({}).allowed.length, library.routines.length);
    assert.deepEqual(planned({ level: 'orange' }).allowed, ['rest-3']);
    assert.deepEqual(planned({ level: 'red' }).allowed, []);
  });

  it('starts nothing while the signs have to be answered, and lets old answers decide nothing', () => {
    const asked = given({ entry: { leg: 2, minutes: 10 } });
    const { stop, routine, allowed } = plan({ ...asked, standing: { routines: 'ask', level: 'orange' } }, library);
    assert.deepEqual([stop, routine?.slug, allowed], [null, 'wall-10', []]);
  });

  it('says that today is a flare day only where it was marked', () => {
    assert.equal(planned({ events: ['flare-day'] }).flare_day, true);
    assert.equal(planned({ entry: { leg: 7 } }).flare_day, false);
  });

  it('has the person’s substitutes in the routine already', () => {
    const { routine } = planned({ entry: { leg: 2, minutes: 5 }, tags: ['glaucoma'] });
    assert.ok(routine!.steps.every(({ pose }) => pose !== 'legs-up-the-wall'));
  });
});
