import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atLocal, chosenTime, dayWords, isAhead, whenWords } from '../../../static/js/src/journal/when.ts';
import { liveIn, localIso } from '../../../static/js/src/lib/days.ts';

const NOW = '2026-11-22T21:30:00+01:00';

/** A clock of that zone, as the phone's would show a moment. */
function clockIn(zone: string): (moment: Date) => string {
  return (moment) => {
    liveIn(zone);
    const shown = localIso(moment);
    liveIn(null);
    return shown;
  };
}

test('a time that is put right stays in the clock in which the entry was written', () => {
  const berlin = clockIn('Europe/Berlin');
  const auckland = clockIn('Pacific/Auckland');
  assert.equal(chosenTime('2026-11-22T20:15', NOW, berlin), '2026-11-22T20:15:00+01:00');
  assert.equal(chosenTime('2026-11-22T20:15', NOW, auckland), '2026-11-22T20:15:00+01:00');
  assert.equal(chosenTime('2026-07-22T20:15', NOW, berlin), '2026-07-22T20:15:00+02:00', 'summer time is still known');
});

test('a time of the person’s own zone is that time there, in both halves of the year, wherever the phone is', () => {
  for (const zone of ['Europe/Berlin', 'Pacific/Auckland', 'America/St_Johns', 'UTC']) {
    for (const time of ['2026-01-15T12:00', '2026-07-15T23:59', '2026-10-25T00:30', '2024-02-29T07:05'])
      assert.equal(atLocal(time, clockIn(zone)).slice(0, 16), time, zone);
  }
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

test('two phones’ clocks may differ by five minutes, not by more', () => {
  assert.equal(isAhead('2026-11-22T21:35:00+01:00', NOW), false);
  assert.equal(isAhead('2026-11-22T21:35:01+01:00', NOW), true);
  assert.equal(isAhead('2026-11-22T20:36:00+00:00', NOW), true, 'the offset counts');
});
