import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atLocal, chosenTime, isAhead } from '../../../static/js/src/journal/when.ts';
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

test('two phones’ clocks may differ by five minutes, not by more', () => {
  assert.equal(isAhead('2026-11-22T21:35:00+01:00', NOW), false);
  assert.equal(isAhead('2026-11-22T21:35:01+01:00', NOW), true);
  assert.equal(isAhead('2026-11-22T20:36:00+00:00', NOW), true, 'the offset counts');
});
