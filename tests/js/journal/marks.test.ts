import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOf, markOf, placesOf, placeWords, told } from '../../../static/js/src/journal/marks.ts';
import type { Region } from '../../../static/js/src/lib/library.ts';

const REGIONS: Region[] = [
  { slug: 'calf-back', name: 'back of calf', rung: 'calf', views: ['back'], sides: true },
  { slug: 'saddle', name: 'private parts', views: ['front'], sides: false, opens: 'E1' },
];

test('a place with sides is two places, one on the midline is one', () => {
  assert.deepEqual(placesOf(REGIONS).map(fieldOf), [
    'regions.calf-back.left',
    'regions.calf-back.right',
    'regions.saddle',
  ]);
});

test('a mark says what was said, and what was not said stays open', () => {
  assert.deepEqual(markOf(true), { sensation: null, strength: null });
  assert.deepEqual(markOf({ sensation: 'numb', strength: 0 }), { sensation: 'numb', strength: 0 });
  assert.deepEqual(markOf({ sensation: 7, strength: 11 }), { sensation: null, strength: null });
  assert.deepEqual([markOf(null), markOf(false)], [null, null]);
});

test('saying one thing keeps the other and what a newer phone put beside them', () => {
  assert.deepEqual(told({ sensation: 'numb', depth: 'deep' }, { strength: 4 }), {
    sensation: 'numb',
    depth: 'deep',
    strength: 4,
  });
});

test('with everything taken back the place is still marked', () => {
  assert.equal(told({ strength: 4 }, { strength: null }), true);
});

test('a place is called by its name and side; one that the library lacks by its slug', () => {
  assert.equal(placeWords({ slug: 'calf-back', side: 'left' }, REGIONS), 'back of calf, left');
  assert.equal(placeWords({ slug: 'saddle', side: null }, REGIONS), 'private parts');
  assert.equal(placeWords({ slug: 'new-place', side: 'right' }, REGIONS), 'new place, right');
});
