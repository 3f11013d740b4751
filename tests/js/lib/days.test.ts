import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { addDays, dayOf, daysBetween, isDay, liveIn, localIso, today } from '../../../static/js/src/lib/days.ts';

const home = process.env.TZ;

afterEach(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

function inZone(zone: string): void {
  process.env.TZ = zone;
}

test('a moment is written in local time with its offset', () => {
  const moment = new Date('2026-01-15T23:45:10.900Z');
  inZone('Asia/Kathmandu');
  assert.equal(localIso(moment), '2026-01-16T05:30:10+05:45');
  inZone('America/St_Johns');
  assert.equal(localIso(moment), '2026-01-15T20:15:10-03:30');
  inZone('UTC');
  assert.equal(localIso(moment), '2026-01-15T23:45:10+00:00');
});

test('a zone that the person set goes before the phone’s, in summer, in winter and in the night of the change', () => {
  inZone('America/New_York');
  liveIn('Europe/Vienna');
  assert.equal(localIso(new Date('2026-01-15T23:45:10.900Z')), '2026-01-16T00:45:10+01:00');
  assert.equal(localIso(new Date('2026-07-15T23:45:10Z')), '2026-07-16T01:45:10+02:00');
  assert.equal(localIso(new Date('2026-10-25T00:59:59Z')), '2026-10-25T02:59:59+02:00');
  assert.equal(localIso(new Date('2026-10-25T01:00:00Z')), '2026-10-25T02:00:00+01:00');
  assert.equal(today(new Date('2026-11-22T23:30:00Z')), '2026-11-23');
  liveIn('Asia/Kathmandu');
  assert.equal(localIso(new Date('1969-12-31T23:59:59.500Z')), '1970-01-01T05:29:59+05:30');
  liveIn(null);
  assert.equal(today(new Date('2026-11-22T23:30:00Z')), '2026-11-22');
});

test('a written moment is the same instant, summer and winter', () => {
  inZone('Europe/London');
  for (const instant of [
    '2026-03-29T00:59:59Z',
    '2026-03-29T01:00:00Z',
    '2026-10-25T00:30:00Z',
    '2026-10-25T01:30:00Z',
  ]) {
    assert.equal(Date.parse(localIso(new Date(instant))), Date.parse(instant));
  }
});

test('the day of a moment is the date written in it, wherever the phone is now', () => {
  inZone('Pacific/Auckland');
  assert.equal(dayOf('2026-03-01T23:50:00-08:00'), '2026-03-01');
  assert.equal(today(new Date('2026-03-01T12:00:00Z')), '2026-03-02');
});

test('what holds no day has none', () => {
  for (const nonsense of [
    '',
    'yesterday',
    '2026-02-30T10:00:00Z',
    '2026-13-01',
    '2026-03-01x',
    20260301,
    null,
    undefined,
  ]) {
    assert.equal(dayOf(nonsense), null, String(nonsense));
  }
});

test('days are counted without clocks: a change of the hour makes no day shorter', () => {
  inZone('America/New_York');
  assert.equal(addDays('2026-03-07', 2), '2026-03-09');
  assert.equal(addDays('2024-03-01', -1), '2024-02-29');
  assert.equal(daysBetween('2026-03-07', '2026-03-09'), 2);
  assert.equal(daysBetween('2026-03-09', '2026-03-07'), -2);
  assert.equal(daysBetween('2025-12-31', '2026-12-31'), 365);
});

test('a day that does not exist is refused by name', () => {
  assert.ok(!isDay('2026-02-29'));
  assert.throws(() => addDays('soon', 1), /"soon" is not a day/);
});
