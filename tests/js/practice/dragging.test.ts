import assert from 'node:assert/strict';
import { it } from 'node:test';
import { placeOf } from '../../../static/js/src/practice/dragging.ts';

const rows = [100, 100, 200, 100].map((height, n, all) => ({
  height,
  top: all.slice(0, n).reduce((sum, one) => sum + one, 0),
}));

it('a dragged row passes another when its middle passes the other’s, and stays within the list', () => {
  assert.deepEqual(
    [0, 99, 101, 249, 251, 451, 9000].map((by) => placeOf(rows, 0, by)),
    [0, 0, 1, 1, 2, 3, 3],
  );
  assert.deepEqual(
    [0, -149, -151, -251, -9000].map((by) => placeOf(rows, 2, by)),
    [2, 2, 1, 0, 0],
  );
});
