import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANYTHING, type Facts, fits, queryOf, type Wish, wishOf } from '../../../static/js/src/practice/filtering.ts';

const strength: Facts = { minutes: 15, intensity: 2, positions: ['prone', 'quadruped', 'supine'], props: ['chair'] };
const wall: Facts = { minutes: 5, intensity: 1, positions: ['supine'], props: ['wall'] };
const desk: Facts = { minutes: 4, intensity: 1, positions: ['seated', 'standing'], props: ['chair', 'wall'] };
const fitting = (wish: Partial<Wish>) => [strength, wall, desk].filter((one) => fits({ ...ANYTHING, ...wish }, one));

describe('the filters', () => {
  it('leave everything where nothing is asked for', () => {
    assert.deepEqual(fitting({}), [strength, wall, desk]);
  });

  it('go by minutes, effort, position and what is at hand', () => {
    assert.deepEqual(fitting({ minutes: 5 }), [wall, desk]);
    assert.deepEqual(fitting({ intensity: 1 }), [wall, desk]);
    assert.deepEqual(fitting({ positions: 'lying' }), [wall]);
    assert.deepEqual(fitting({ positions: 'upright' }), [desk]);
    assert.deepEqual(fitting({ positions: 'off-knees' }), [wall, desk]);
    assert.deepEqual(fitting({ without: ['wall'] }), [strength]);
    assert.deepEqual(fitting({ without: ['wall', 'chair'] }), []);
  });

  it('come back from the address as they were put there', () => {
    const wish: Wish = { minutes: 10, intensity: 2, positions: 'off-knees', without: ['wall', 'strap'] };
    assert.deepEqual(wishOf(queryOf(wish)), wish);
    assert.equal(queryOf(ANYTHING), '');
  });

  it('leave out what an address should not hold', () => {
    for (const query of [
      '?minutes=7&intensity=x&position=headstand&without=gun',
      '?position=__proto__',
      '?next=/today',
    ])
      assert.deepEqual(wishOf(query), ANYTHING, query);
  });
});
