import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOf, minutesLeft, written } from '../../../../static/js/src/learn/discussion/moments.ts';

const at = (iso: string) => Date.parse(iso) / 1000;
const NOW = at('2026-11-22T21:30:00');

test('when something was written, in words', () => {
  const cases: [string, string][] = [
    ['2026-11-22T21:29:30', 'just now'],
    ['2026-11-22T21:31:00', 'just now'], // another clock runs ahead
    ['2026-11-22T21:29:00', 'a minute ago'],
    ['2026-11-22T20:31:00', '59 minutes ago'],
    ['2026-11-22T08:05:00', 'today at 08:05'],
    ['2026-11-21T23:00:00', '21 November'],
    ['2025-11-21T23:00:00', '21 November 2025'],
  ];
  for (const [moment, words] of cases) assert.equal(written(at(moment), NOW), words);
  assert.equal(asOf('2026-11-22T08:05:00', NOW), 'as of today at 08:05');
});

test('what is left of the fifteen minutes is never promised too long', () => {
  assert.deepEqual([899, 120, 119, 59].map(minutesLeft), ['14 minutes', '2 minutes', '1 minute', 'less than a minute']);
});
