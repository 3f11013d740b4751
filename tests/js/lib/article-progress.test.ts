import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isUnderWay, placeOf, progressAt } from '../../../static/js/src/lib/article-progress.ts';

/** Four sections, the last of them long. */
const PAGE = { tops: [100, 300, 500, 900], end: 1900 };

test('each section counts alike, however long it is', () => {
  assert.equal(progressAt(PAGE, 100), 0);
  assert.equal(progressAt(PAGE, 200), 0.125);
  assert.equal(progressAt(PAGE, 300), 0.25);
  assert.equal(progressAt(PAGE, 1400), 0.875);
});

test('above the first section is nothing, and below the last one is the end', () => {
  assert.equal(progressAt(PAGE, 0), 0);
  assert.equal(progressAt(PAGE, 1900), 1);
  assert.equal(progressAt(PAGE, 5000), 1);
});

test('a share leads back to the same place on a screen of another size', () => {
  for (const line of [100, 260, 499, 700, 1888]) {
    const progress = progressAt(PAGE, line);
    const { section, within } = placeOf(progress, 4);
    const ends = [...PAGE.tops.slice(1), PAGE.end];
    const back = PAGE.tops[section]! + within * (ends[section]! - PAGE.tops[section]!);
    assert.ok(Math.abs(back - line) < 5, `${line} became ${back}`);
  }
  assert.deepEqual(placeOf(1, 4), { section: 3, within: 1 });
});

test('a glance is no reading, and what is finished is not under way', () => {
  assert.deepEqual([0, 0.01, 0.2, 0.999, 1].map(isUnderWay), [false, false, true, true, false]);
});
