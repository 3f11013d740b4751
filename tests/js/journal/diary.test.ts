import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOf, days, patched } from '../../../static/js/src/journal/diary.ts';
import type { RecordState } from '../../../static/js/src/store/revision.ts';
import { record } from './records.ts';

function outline(records: RecordState[]) {
  return days(records).map(({ date, records }) => [date, records.map(({ record }) => record).join('')]);
}

test('days and what is in them come newest first', () => {
  const records = [
    record('a', '2026-11-20T08:00:00+01:00'),
    record('b', '2026-11-21T08:00:00+01:00'),
    record('c', '2026-11-20T20:00:00+01:00'),
  ];
  assert.deepEqual(outline(records), [
    ['2026-11-21', 'b'],
    ['2026-11-20', 'ca'],
  ]);
});

test('a day is the date written in the record, not the reader’s', () => {
  assert.deepEqual(outline([record('a', '2026-11-20T23:50:00-08:00')]), [['2026-11-20', 'a']]);
});

test('what was deleted is not listed', () => {
  assert.deepEqual(outline([record('a', '2026-11-20T08:00:00+01:00', { deleted: true })]), []);
});

test('a record without a time that can be read is placed by its last change', () => {
  for (const at of [undefined, 7, 'soon', '2026-13-45T08:00:00+01:00']) {
    assert.equal(atOf(record('a', at)), '2026-11-20T12:00:00+01:00');
  }
});

test('the two half past twos of an autumn night stand in the order in which they came', () => {
  const [first, second] = ['2026-10-25T02:30:00+02:00', '2026-10-25T02:30:00+01:00'];
  assert.deepEqual(outline([record('a', first), record('b', second)]), [['2026-10-25', 'ba']]);
});

test('a night without its half past two loses nothing, and February has its 29th', () => {
  const records = [
    record('a', '2026-03-29T01:59:00+01:00'),
    record('b', '2026-03-29T03:00:00+02:00'),
    record('c', '2028-02-29T23:59:59+01:00'),
  ];
  assert.deepEqual(outline(records), [
    ['2028-02-29', 'c'],
    ['2026-03-29', 'ba'],
  ]);
});

test('a flight over midnight and back leaves each entry on the day it was written', () => {
  const records = [
    record('a', '2026-11-20T23:30:00+01:00'),
    record('b', '2026-11-20T18:00:00-05:00'), // half an hour after the one before, and its day is no other
    record('c', '2026-11-21T09:00:00+13:00'), // before both of them, and on the day after
  ];
  assert.deepEqual(outline(records), [
    ['2026-11-21', 'c'],
    ['2026-11-20', 'ba'],
  ]);
});

test('a record whose hour can’t be read stays on the day it names', () => {
  assert.deepEqual(outline([record('a', '2026-03-01Tsoon')]), [['2026-03-01', 'a']]);
});

test('days are put in place of those that changed, and one that lost everything is gone', () => {
  const held = days([record('a', '2026-03-01T08:00:00Z'), record('b', '2026-03-02T08:00:00Z')]);
  const fresh = days([record('c', '2026-03-03T08:00:00Z')]);
  const dates = patched(held, new Set(['2026-03-01', '2026-03-03']), fresh).map(({ date }) => date);
  assert.deepEqual(dates, ['2026-03-03', '2026-03-02']);
});
