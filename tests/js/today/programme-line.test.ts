import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../../../static/js/src/lib/days.ts';
import type { Diary, Standpoint } from '../../../static/js/src/lib/programme.ts';
import { progressLine } from '../../../static/js/src/today/programme-line.ts';
import { library as shelf, signs } from './plans.ts';

const library = { ...shelf, signs };
const TODAY = '2026-11-22';
const at = (ago: number, hour = 9) => `${addDays(TODAY, -ago)}T${String(hour).padStart(2, '0')}:00:00+01:00`;
const stand = (week: number, began: number, easing: number | null = null): Standpoint => ({
  week,
  joined: at(60),
  began: at(began),
  easing: easing === null ? null : at(easing),
});
const NOTHING: Diary = { entries: [], practices: [], screens: [] };
const legs = (...scores: number[]): Diary => ({
  ...NOTHING,
  entries: scores.map((leg, ago) => ({ fields: { at: at(ago), leg } })),
});
const line = (where: Standpoint, diary = NOTHING) => progressLine(where, diary, library, new Date(at(0, 20)), TODAY);

/** Two weeks that open the gate after week 4. */
function steady(): Diary {
  const days = Array.from({ length: 14 }, (_, ago) => ago);
  const { weeks } = library.programme;
  const asked = [weeks[2]!, weeks[3]!].flatMap(({ sessions }) => Object.entries(sessions));
  const done = asked.flatMap(([routine, times]) => Array.from({ length: times }, () => routine));
  const answers = Object.fromEntries(signs.signs.map(({ id }: { id: string }) => [`answers.${id}`, 'no']));
  const fields = { at: at(1), list: 'full', under_18: 'no', ...answers };
  return {
    entries: days.map((ago) => ({ fields: { at: at(ago, 19), leg: 2, settle: 'none' } })),
    practices: done.map((routine, n) => ({ fields: { at: at(n % 14), routine, finished: true } })),
    screens: [{ record: 'screen', deleted: false, clashes: {}, changed_at: at(1), fields }],
  };
}

describe('the line about the programme', () => {
  it('tells the week, and how much of the way to the next part is done', () => {
    assert.equal(line(stand(2, 3)), 'Week 2 of 12. On the way to Build: 0 of 4 met.');
    assert.equal(line(stand(4, 3), steady()), 'Week 4 of 12. On the way to Build: 4 of 4 met.');
    assert.equal(line(stand(10, 3)), 'Week 10 of 12.');
  });

  it('says when the next week can begin, and after a part only once its gate is open', () => {
    assert.equal(line(stand(2, 7)), 'Week 2 of 12 is over. Week 3 can begin.');
    assert.equal(line(stand(4, 7)), 'Week 4 of 12 is over. On the way to Build: 0 of 4 met.');
    assert.equal(line(stand(4, 7), steady()), 'Week 4 of 12 is over. Week 5 can begin.');
    assert.equal(line(stand(12, 9)), 'Week 12 of 12 is over.');
  });

  it('says that pain is higher, and waits with the week while it is eased', () => {
    const higher = legs(5, 5, 5, 5, 5, 5, 5, 2, 2, 2, 2, 2, 2, 2);
    assert.equal(
      line(stand(6, 7), higher),
      'Week 6 of 12. Your leg pain is higher than the week before: see the gentler way.',
    );
    assert.equal(line(stand(6, 9, 0), higher), 'Week 6 of 12 waits while you take the gentle routine.');
    const settled = legs(2, 2, 2, 2, 2, 2, 2, 5, 5, 5, 5, 5, 5, 5, 2, 2, 2, 2, 2, 2, 2);
    assert.match(line(stand(6, 20, 7), settled), /near where they were before: see the way on\.$/);
  });
});
