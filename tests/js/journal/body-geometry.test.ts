import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Point, VIEWS } from '../../../static/js/src/journal/anatomy.ts';
import { middleOf, placeAt, places, softPath } from '../../../static/js/src/journal/body-geometry.ts';
import { fieldOf } from '../../../static/js/src/journal/marks.ts';
import type { Region } from '../../../static/js/src/lib/library.ts';

const DATA = new URL('../../../app/library/data/body.json', import.meta.url);
const { regions } = JSON.parse(readFileSync(DATA, 'utf8')) as { regions: Region[] };
const [FRONT, BACK, SOLE] = VIEWS as [(typeof VIEWS)[0], (typeof VIEWS)[0], (typeof VIEWS)[0]];

test('every region lies on every view that the library names for it, and on no other', () => {
  for (const view of VIEWS) {
    const drawn = [...view.areas, ...view.middle].map(({ slug }) => slug).sort();
    const named = regions.filter(({ views }) => views.includes(view.name)).map(({ slug }) => slug);
    assert.deepEqual(drawn, named.sort(), view.name);
  }
});

test('a region has two sides on the map where the library says it has, and none where it has none', () => {
  for (const view of VIEWS) {
    for (const { slug, side } of places(view)) {
      assert.equal(side !== null, regions.find((region) => region.slug === slug)!.sides, slug);
    }
  }
});

test('somebody who faces you has their left on your right; seen from behind it is on your left', () => {
  assert.equal(fieldOf(placeAt(FRONT, [230, 310])!), 'regions.shin-outer.left');
  assert.equal(fieldOf(placeAt(FRONT, [90, 310])!), 'regions.shin-outer.right');
  assert.equal(fieldOf(placeAt(BACK, [190, 310])!), 'regions.calf-back.right');
  assert.equal(fieldOf(placeAt(BACK, [130, 310])!), 'regions.calf-back.left');
  assert.equal(fieldOf(placeAt(SOLE, [110, 260])!), 'regions.heel.left');
});

test('a tap on the middle of a place means that place', () => {
  for (const view of VIEWS) {
    for (const place of places(view)) {
      const hit = placeAt(view, middleOf(place.points));
      assert.equal(hit && fieldOf(hit), fieldOf(place), `${view.name}: ${fieldOf(place)}`);
    }
  }
});

test('no place is smaller than a fingertip needs: 24 px of it lie side by side somewhere', () => {
  for (const view of VIEWS) {
    const meant = steps(view.height).map((y) => steps(view.width).map((x) => meantAt(view, [x, y])));
    for (const place of places(view)) {
      assert.ok(widest(meant, fieldOf(place)) >= 24, `${view.name}: ${fieldOf(place)}`);
    }
  }
});

test('between two places a tap means the nearest, and far from all of them nothing', () => {
  assert.equal(fieldOf(placeAt(FRONT, [206, 470])!), 'regions.big-toe.left');
  assert.equal(placeAt(FRONT, [160, 40]), null, 'the belly is no region');
  assert.equal(placeAt(BACK, [20, 20]), null, 'nor is the paper');
});

test('where a tap could mean the saddle or a neighbour, it means the saddle', () => {
  assert.equal(placeAt(FRONT, [160, 130])!.slug, 'saddle');
  assert.equal(placeAt(BACK, [160, 135])!.slug, 'saddle');
});

test('soft corners never reach outside the polygon’s own corners', () => {
  const square: Point[] = [
    [0, 0],
    [40, 0],
    [40, 40],
    [0, 40],
  ];
  const numbers = softPath(square)
    .match(/-?\d+(\.\d+)?/g)!
    .map(Number);
  assert.ok(numbers.every((number) => number >= 0 && number <= 40));
  assert.match(softPath(square), /^M0 11Q0 0 11 0L29 0Q40 0 40 11L/);
});

function meantAt(view: (typeof VIEWS)[number], point: Point): string | null {
  const place = placeAt(view, point);
  return place && fieldOf(place);
}

/** The longest run of units in one row or column that all mean the place. `meant`: rows of what each unit means. */
function widest(meant: (string | null)[][], field: string): number {
  const rows = meant.map((row) => run(row.map((one) => one === field)));
  const columns = meant[0]!.map((_, x) => run(meant.map((row) => row[x] === field)));
  return Math.min(Math.max(...rows), Math.max(...columns)) * STEP;
}

const STEP = 4;

function steps(length: number): number[] {
  return Array.from({ length: Math.floor(length / STEP) }, (_, i) => i * STEP);
}

function run(hits: boolean[]): number {
  let [best, now] = [0, 0];
  for (const hit of hits) {
    now = hit ? now + 1 : 0;
    best = Math.max(best, now);
  }
  return best;
}
