import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lengthsIn } from '../../../static/js/src/lib/lengths.ts';

const MOVE = 'Move the hips 20 to 40 cm from the wall';

test('a length is told in the unit that was asked for', () => {
  assert.equal(lengthsIn('cm', MOVE), MOVE);
  assert.equal(lengthsIn('inches', MOVE), 'Move the hips 8 to 16 inches from the wall');
  assert.equal(lengthsIn('inches', 'About 3 cm'), 'About 1 inch');
});

test('other numbers stay as they are', () => {
  assert.equal(lengthsIn('inches', 'In for 4 counts, 30 seconds, 3 cmos'), 'In for 4 counts, 30 seconds, 3 cmos');
});
