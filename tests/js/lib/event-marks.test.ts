import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventMarks, within } from '../../../static/js/src/lib/event-marks.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';

const NAMES = [
  { slug: 'flare', name: 'Flare', lasts: true },
  { slug: 'injection', name: 'Injection' },
  { slug: 'own', name: 'Something else', lasts: true },
];
const TODAY = '2026-03-01';
const event = (record: string, fields: Record<string, Json>) => ({ record, fields });
const marks = (...events: { record: string; fields: Record<string, Json> }[]) => eventMarks(events, NAMES, TODAY);

test('a flare is a span up to the day before it was over', () => {
  const [flare] = marks(event('a', { at: '2026-02-20T23:30:00-05:00', what: 'flare', until: '2026-03-01' }));
  assert.deepEqual(flare, {
    record: 'a',
    at: '2026-02-20',
    until: '2026-02-28',
    kind: 'flare',
    label: 'Flare',
    open: false,
  });
});

test('a flare that goes on reaches today', () => {
  const [flare] = marks(event('a', { at: '2026-02-20T08:00:00+00:00', what: 'flare' }));
  assert.deepEqual([flare?.until, flare?.open], [TODAY, true]);
});

test('an injection is a day, and what is the person’s own goes by their name', () => {
  const [one, other] = marks(
    event('b', { at: '2026-02-21T08:00:00+00:00', what: 'own', name: ' Moved house ' }),
    event('a', { at: '2026-02-20T08:00:00+00:00', what: 'injection' }),
  );
  assert.deepEqual([one?.label, one?.until], ['Injection', undefined]);
  assert.deepEqual([other?.label, other?.until], ['Moved house', undefined]);
});

test('an end before the beginning makes one day of it', () => {
  const [flare] = marks(event('a', { at: '2026-02-20T08:00:00+00:00', what: 'flare', until: '2026-02-01' }));
  assert.equal(flare?.until, '2026-02-20');
});

test('what a newer phone wrote is named by its slug; what has no day or no kind is left out', () => {
  const found = marks(
    event('a', { at: '2026-02-20T08:00:00+00:00', what: 'new-physio' }),
    event('b', { what: 'flare' }),
    event('c', { at: '2026-02-20T08:00:00+00:00' }),
    event('d', { at: '2026-02-20T08:00:00+00:00', what: 'flare-day' }),
  );
  assert.deepEqual(
    found.map(({ label }) => label),
    ['New physio'],
  );
});

test('a chart gets what touches its days', () => {
  const all = marks(
    event('a', { at: '2026-01-30T08:00:00+00:00', what: 'flare', until: '2026-02-02' }),
    event('b', { at: '2026-02-10T08:00:00+00:00', what: 'injection' }),
  );
  const records = (from: string, to: string) => within(all, from, to).map(({ record }) => record);
  assert.deepEqual(records('2026-02-01', '2026-02-09'), ['a']);
  assert.deepEqual(records('2026-02-02', '2026-02-10'), ['b']);
});
