import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateWords, longDay, partOfDay, tellDatesIn, weekday } from '../../../static/js/src/lib/when.ts';

test('a day is told as it is written, with its year when it is another one', () => {
  assert.equal(weekday('2026-11-22'), 'Sunday');
  assert.equal(longDay('2026-11-18', '2026-11-22'), 'Wednesday 18 November');
  assert.equal(longDay('2025-11-18', '2026-11-22'), 'Tuesday 18 November 2025');
});

test('dates are told in the language that was set', () => {
  tellDatesIn('de');
  assert.equal(weekday('2026-11-22'), 'Sonntag');
  assert.equal(longDay('2026-11-18', '2026-11-22'), 'Mittwoch, 18. November');
  tellDatesIn('en-US');
  assert.equal(dateWords('2025-11-18', '2026-11-22'), 'November 18, 2025');
  tellDatesIn(null);
  assert.equal(dateWords('2026-11-18', '2026-11-22'), '18 November');
});

test('a day has four parts, and the night goes round midnight', () => {
  const parts = [0, 4, 5, 11, 12, 16, 17, 20, 21, 23].map(partOfDay);
  const [night, morning, afternoon, evening] = ['night', 'morning', 'afternoon', 'evening'];
  assert.deepEqual(parts, [night, night, morning, morning, afternoon, afternoon, evening, evening, night, night]);
});
