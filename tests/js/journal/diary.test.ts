import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atOf, days } from '../../../static/js/src/journal/diary.ts';
import type { RecordState } from '../../../static/js/src/store/revision.ts';

function record(id: string, at: unknown, more: Partial<RecordState> = {}): RecordState {
  return {
    record: id,
    kind: 'entry',
    deleted: false,
    restored: false,
    fields: { at } as RecordState['fields'],
    clashes: {},
    leaves: [id],
    state: 'saved',
    changed_at: '2026-11-20T12:00:00+01:00',
    ...more,
  };
}

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
