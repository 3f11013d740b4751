import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago } from '../../../static/js/src/accounts/moments.ts';
import { liveIn } from '../../../static/js/src/lib/days.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z') / 1000;
const DAY = 86_400;

test('how long ago is said in days of the calendar', () => {
  liveIn('Europe/Vienna');
  assert.equal(ago(NOW - 60, NOW), 'just now');
  assert.equal(ago(NOW - 3600, NOW), 'today');
  assert.equal(ago(NOW - 14 * 3600, NOW), 'yesterday');
  assert.equal(ago(NOW - 12 * DAY, NOW), '12 days ago');
  assert.equal(ago(NOW - 203 * DAY, NOW), 'on 3 May 2026');
  liveIn('Pacific/Auckland');
  assert.equal(ago(NOW - 3600, NOW), 'today');
  liveIn('America/New_York');
  assert.equal(ago(NOW - 8 * 3600, NOW), 'yesterday');
  liveIn(null);
});
