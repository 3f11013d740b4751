import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addDays } from '../../../static/js/src/lib/days.ts';
import { gate, isOpen, progressWords } from '../../../static/js/src/lib/gate.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';
import type { Programme, Signs } from '../../../static/js/src/lib/library.ts';
import {
  type Diary,
  hasSettled,
  isGated,
  isOver,
  joined,
  moved,
  nextPhase,
  readFrom,
  restarted,
  risen,
  type Standpoint,
  sessions,
  standpoint,
} from '../../../static/js/src/lib/programme.ts';
import { median } from '../../../static/js/src/lib/statistics.ts';
import { library } from '../player/shelf.ts';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../app/library/data/${name}`, import.meta.url), 'utf8'));
const programme = read('programme.json') as Programme;
const signs = read('warning-signs.json') as Signs;
const { routines } = library;

const TODAY = '2026-11-22';
const NOW = new Date(`${TODAY}T20:00:00+01:00`);
const at = (ago: number) => `${addDays(TODAY, -ago)}T09:00:00+01:00`;
const week4: Standpoint = { week: 4, joined: at(30), began: at(7), easing: null };
const row = (fields: Record<string, Json>) => ({ fields });
const entry = (ago: number, fields: Record<string, Json>) => row({ at: at(ago), ...fields });
const evening = (ago: number, settle: string) => row({ at: `${addDays(TODAY, -ago)}T19:00:00+01:00`, settle });
const practice = (ago: number, routine: string, finished = true, seconds = 600) =>
  row({ at: at(ago), routine, finished, seconds });
const screen = (ago: number, fields: Record<string, Json> = {}) => ({
  record: `screen-${ago}`,
  deleted: false,
  clashes: {},
  changed_at: at(ago),
  fields: {
    at: at(ago),
    list: 'full',
    ...Object.fromEntries(signs.signs.map(({ id }) => [`answers.${id}`, 'no'])),
    ...fields,
  },
});

/** Two weeks in which everything went as the gate asks. */
const steady: Diary = {
  entries: Array.from({ length: 14 }, (_, ago) => [entry(ago, { leg: 3, back: 3 }), evening(ago, 'under1h')]).flat(),
  practices: [
    ...Array.from({ length: 10 }, (_, ago) => practice(ago, 'settle-12')),
    ...[1, 3].map((ago) => practice(ago, 'nerve-6')),
    ...[0, 2, 4, 8].map((ago) => practice(ago, 'wall-10')),
  ],
  screens: [screen(2)],
};
const checks = (diary: Diary, stand = week4) => gate(programme, stand, diary, routines, signs, NOW, TODAY);
const met = (diary: Diary) => checks(diary).map((check) => check.met);

describe('the programme record', () => {
  it('says where a person stands, and nothing for who has not joined or holds nonsense', () => {
    assert.deepEqual(standpoint(joined(at(0))), { week: 1, joined: at(0), began: at(0), easing: null });
    const nonsense: (Record<string, Json> | null)[] = [
      null,
      {},
      { week: 13, joined: at(0) },
      { week: 1 },
      { week: '1', joined: at(0) },
    ];
    for (const fields of nonsense) assert.equal(standpoint(fields), null);
  });

  it('moves on, and starts again one week earlier but never before the first', () => {
    assert.equal(moved(week4, at(0)).week, 5);
    assert.equal(restarted(week4, programme, at(0)).week, 3);
    assert.equal(restarted({ ...week4, week: 1 }, programme, at(0)).week, 1);
  });

  it('has a gate after weeks 4 and 8 and nowhere else', () => {
    const gated = programme.weeks.map(({ week }) => week).filter((week) => isGated(programme, { ...week4, week }));
    assert.deepEqual(gated, [4, 8]);
  });
});

describe('a week', () => {
  const first: Standpoint = { week: 1, joined: at(3), began: at(3), easing: null };
  const done = (practices: Diary['practices'], stand = first) =>
    sessions(programme, stand, { ...steady, practices }, routines).map((one) => [one.routine, one.planned, one.done]);

  it('counts its sessions since it began', () => {
    const practices = [
      practice(4, 'settle-12'),
      practice(2, 'settle-12'),
      practice(1, 'wall-5'),
      practice(0, 'wall-10'),
    ];
    assert.deepEqual(done(practices), [
      ['settle-12', 4, 1],
      ['wall-5', 3, 1],
    ]);
  });

  it('counts a session that was stopped after half of it, and none that was stopped sooner', () => {
    assert.equal(done([practice(1, 'settle-12', false, 360)])[0]![2], 1);
    assert.equal(done([practice(1, 'settle-12', false, 359)])[0]![2], 0);
  });

  it('does not count a session whose end was reached by skipping', () => {
    assert.equal(done([practice(1, 'settle-12', true, 359)])[0]![2], 0);
    assert.equal(done([practice(1, 'settle-12', true, 360)])[0]![2], 1);
  });

  it('counts one that was eased because the leg got worse, and then finished', () => {
    const fields = { at: at(1), routine: 'settle-12', finished: true, seconds: 200 };
    const worse = [{ pose: 'cat-cow', after: 80, left_out: ['nerve-glide'] }];
    assert.equal(done([row({ ...fields, worse })])[0]![2], 1);
    assert.equal(done([row({ ...fields, worse: [] })])[0]![2], 0);
  });

  it('begins at nothing when it is repeated, and nothing is lost', () => {
    const again = { ...first, began: at(0) };
    assert.equal(done([practice(1, 'settle-12')], again)[0]![2], 0);
    assert.equal(again.week, 1);
  });

  it('is over after seven days', () => {
    assert.equal(isOver({ ...first, began: at(6) }, TODAY), false);
    assert.equal(isOver({ ...first, began: at(7) }, TODAY), true);
  });
});

describe('the gate', () => {
  it('opens when all four hold', () => {
    assert.deepEqual(met(steady), [true, true, true, true]);
    assert.ok(isOpen(checks(steady)));
  });

  it('fills its numbers into its words', () => {
    for (const { asked, found } of checks(steady)) assert.doesNotMatch(asked + found, /[{}]|undefined|NaN/);
    assert.match(checks(steady)[1]!.asked, /60 percent.*14 days/);
  });

  it('says what is missing, and holds, when nothing was written down', () => {
    const empty: Diary = { entries: [], practices: [], screens: [] };
    assert.deepEqual(met(empty), [null, false, null, null]);
    assert.equal(isOpen(checks(empty)), false);
    for (const { found } of checks(empty)) assert.ok(found.length > 5);
  });

  it('holds for a red sign of the last 14 days, for one still open, and for answers that are too old', () => {
    const red = signs.signs.find(({ level }) => level === 'red')!.id;
    const raised = (ago: number, more = {}) => screen(ago, { [`answers.${red}`]: 'unsure', ...more });
    const first = (screens: Diary['screens']) => met({ ...steady, screens })[0];
    assert.equal(first([raised(13, { [`checked.${red}`]: addDays(TODAY, -12) }), screen(1)]), false);
    assert.equal(first([raised(20), screen(1)]), false);
    assert.equal(first([raised(20, { [`checked.${red}`]: addDays(TODAY, -19) }), screen(1)]), true);
    assert.equal(first([raised(5, { [`unchanged.${red}`]: true })]), true);
    assert.equal(first([screen(14)]), null);
  });

  it('asks for sixty percent of the planned, and no routine makes up for another', () => {
    const only = (times: number) => Array.from({ length: times }, (_, n) => practice(n % 14, 'settle-12'));
    const second = (practices: Diary['practices']) => checks({ ...steady, practices })[1]!;
    assert.deepEqual([second(only(30)).met, second(only(30)).found], [true, '10 of 16 done.']);
    assert.equal(second(only(9)).met, false);
  });

  it('asks for a middle leg pain of 4 or less that is not higher than the week before', () => {
    const legs = (last: number, before: number) =>
      Array.from({ length: 14 }, (_, ago) => entry(ago, { leg: ago < 7 ? last : before }));
    const third = (entries: Diary['entries']) => met({ ...steady, entries })[2];
    assert.equal(third(legs(4, 4)), true);
    assert.equal(third(legs(5, 6)), false);
    assert.equal(third(legs(4, 3)), false);
    assert.equal(third(legs(4, 4).filter((_, n) => n < 7 || n > 11)), null);
  });

  it('asks that pain settled within a day after eight sessions of ten, whatever else was answered', () => {
    const days = (good: number, bad: number) => [
      ...Array.from({ length: good }, (_, ago) => evening(ago, 'under24h')),
      ...Array.from({ length: bad }, (_, n) => evening(good + n, 'over24h')),
    ];
    const fourth = (entries: Diary['entries'], sessions = 10) =>
      checks({
        ...steady,
        entries,
        practices: Array.from({ length: sessions }, (_, ago) => practice(ago, 'wall-5')),
      })[3]!;
    assert.equal(fourth(days(8, 2)).met, true);
    assert.equal(fourth(days(7, 3)).met, false);
    assert.equal(fourth(days(8, 2), 0).met, null, 'answers to no session');
    assert.equal(fourth([entry(0, { leg: 2 })]).met, null);
    assert.equal(fourth(days(5, 0)).met, true);
    assert.deepEqual(fourth(days(4, 0)), {
      met: null,
      asked: fourth(days(4, 0)).asked,
      found: 'After 4 of the 4 that you told us about, of 10 sessions. It needs word of half of them.',
    });
  });

  it('lets one answer tell of one day, and the last answer about it decide', () => {
    const two = [practice(2, 'wall-5'), practice(1, 'wall-5'), practice(1, 'settle-12')];
    const fourth = (entries: Diary['entries']) => checks({ ...steady, entries, practices: two })[3]!.found;
    assert.match(
      fourth([evening(1, 'none'), evening(0, 'none')]),
      /^After 2 of the 2 /,
      'both of yesterday, once each',
    );
    assert.match(fourth([evening(1, 'none'), evening(0, 'over24h')]), /^After 0 of the 2 /);
    assert.match(fourth([evening(2, 'none'), evening(1, 'none')]), /^After 3 of the 3 /);
  });
});

describe('the step back', () => {
  const pains = (pairs: [from: number, to: number, leg: number, back: number][]): Diary => ({
    ...steady,
    entries: pairs.flatMap(([from, to, leg, back]) =>
      Array.from({ length: to - from + 1 }, (_, n) => entry(from + n, { leg, back })),
    ),
  });

  it('is offered when the middle leg or back pain rose by two, and not on too few days', () => {
    assert.equal(
      risen(
        programme,
        pains([
          [0, 6, 5, 3],
          [7, 13, 3, 3],
        ]),
        TODAY,
      ),
      'leg',
    );
    assert.equal(
      risen(
        programme,
        pains([
          [0, 6, 3, 6],
          [7, 13, 3, 3],
        ]),
        TODAY,
      ),
      'back',
    );
    assert.equal(
      risen(
        programme,
        pains([
          [0, 6, 4, 4],
          [7, 13, 3, 3],
        ]),
        TODAY,
      ),
      null,
    );
    assert.equal(
      risen(
        programme,
        pains([
          [0, 1, 9, 9],
          [7, 13, 3, 3],
        ]),
        TODAY,
      ),
      null,
    );
  });

  it('has settled when pain is near where it was before it rose, not when it merely rises no more', () => {
    const easing = { ...week4, easing: at(14) };
    assert.equal(
      hasSettled(
        programme,
        easing,
        pains([
          [0, 20, 6, 3],
          [21, 27, 3, 3],
        ]),
        TODAY,
      ),
      false,
    );
    assert.equal(
      hasSettled(
        programme,
        easing,
        pains([
          [0, 6, 4, 3],
          [7, 20, 6, 3],
          [21, 27, 3, 3],
        ]),
        TODAY,
      ),
      true,
    );
  });
});

describe('a median', () => {
  it('is the middle, half-way between two, and nothing of nothing', () => {
    assert.deepEqual([median([3, 1, 2]), median([4, 1, 2, 3]), median([])], [2, 2.5, null]);
    assert.equal(median([10, 9, 2]), 9);
  });
});

describe('the way to the next part', () => {
  it('leads to the part after this one, and from the last to none', () => {
    const next = (week: number) => nextPhase(programme, { ...week4, week })?.name;
    assert.deepEqual([1, 4, 5, 8, 9, 12].map(next), ['Build', 'Build', 'Return', 'Return', undefined, undefined]);
  });

  it('is told by how many conditions are met; what is not known is not', () => {
    const build = nextPhase(programme, week4)!;
    assert.equal(progressWords(checks(steady), build), 'On the way to Build: 4 of 4 met');
    assert.equal(progressWords(checks({ ...steady, entries: [] }), build), 'On the way to Build: 2 of 4 met');
  });

  it('looks back two weeks, before today and before the week or its easing began', () => {
    assert.equal(readFrom(null, TODAY), '2026-11-08');
    assert.equal(readFrom({ ...week4, began: at(3), easing: null }, TODAY), '2026-11-05');
    assert.equal(readFrom({ ...week4, easing: at(20) }, TODAY), '2026-10-19');
  });
});
