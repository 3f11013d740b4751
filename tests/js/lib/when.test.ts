import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dateWords,
  dayWords,
  longDay,
  partOfDay,
  tellDatesIn,
  weekday,
  whenWords,
} from '../../../static/js/src/lib/when.ts';

const NOW = '2026-11-22T21:30:00+01:00';

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

test('today is told by its part of the day', () => {
  assert.equal(whenWords(NOW, NOW), 'Tonight, 21:30');
  assert.equal(whenWords('2026-11-22T08:05:00+01:00', NOW), 'This morning, 08:05');
  assert.equal(whenWords('2026-11-22T13:00:00+01:00', NOW), 'This afternoon, 13:00');
  assert.equal(whenWords('2026-11-22T18:59:00+01:00', NOW), 'This evening, 18:59');
});

test('the small hours are tonight only until the morning', () => {
  assert.equal(whenWords('2026-11-22T02:10:00+01:00', '2026-11-22T02:12:00+01:00'), 'Tonight, 02:10');
  assert.equal(whenWords('2026-11-22T02:10:00+01:00', NOW), 'Early this morning, 02:10');
  assert.equal(whenWords('2026-11-21T02:10:00+01:00', NOW), 'Yesterday, 02:10');
});

test('yesterday and earlier days have their names', () => {
  assert.equal(whenWords('2026-11-21T18:20:00+01:00', NOW), 'Yesterday evening, 18:20');
  assert.equal(whenWords('2026-11-18T07:40:00+01:00', NOW), 'Wednesday 18 November, 07:40');
  assert.equal(dayWords('2025-12-31', '2026-01-02'), 'Wednesday 31 December 2025');
  assert.equal(dayWords('2025-12-31', '2026-01-01'), 'Yesterday');
});

test('an entry stays on its own evening, wherever it is read', () => {
  assert.equal(whenWords('2026-11-22T23:50:00-08:00', '2026-11-23T09:00:00+01:00'), 'Last night, 23:50');
});

test('the nights when clocks change have one date each', () => {
  assert.equal(dayWords('2026-03-28', '2026-03-29'), 'Yesterday');
  assert.equal(dayWords('2026-10-24', '2026-10-25'), 'Yesterday');
  assert.equal(dayWords('2028-02-29', '2028-03-01'), 'Yesterday');
});
