import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Library } from '../../../static/js/src/lib/library.ts';
import { plan } from '../../../static/js/src/today/plan.ts';
import {
  AFTERNOON,
  at,
  type Boundary,
  type Case,
  cases,
  type Day,
  given,
  library,
  planned,
  type Turn,
} from './plans.ts';

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
});

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
