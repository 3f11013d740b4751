import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RecordState } from '../../../static/js/src/store/revision.ts';
import { clashesOf } from '../../../static/js/src/ui/clashes.ts';

const NOW = '2026-11-22T22:30:00+01:00';

test('a clash tells both values, whose they are, and when', () => {
  const state: RecordState = {
    record: 'r',
    kind: 'entry',
    deleted: false,
    restored: false,
    fields: { leg: 6 },
    leaves: ['a', 'b'],
    state: 'phone',
    clashes: { leg: [{ value: 4, revision: 'b', made_at: '2026-11-22T22:10:00+01:00', device: 'theirs' }] },
    changed_at: NOW,
  };
  const version = {
    revision: 'a',
    made_at: '2026-11-22T21:30:00+01:00',
    device: 'mine',
    deleted: false,
    parents: [],
    before: {},
    changes: { leg: 6 },
    fields: {},
    replaced: false,
  };
  assert.deepEqual(clashesOf(state, [version], 'mine', NOW), [
    {
      field: 'leg',
      choices: [
        { value: 6, source: 'this phone, 21:30' },
        { value: 4, source: 'other phone, 22:10' },
      ],
    },
  ]);
});

test('a clash may be between a value and nothing', () => {
  const state: RecordState = {
    record: 'r',
    kind: 'entry',
    deleted: false,
    restored: false,
    fields: {},
    leaves: ['a', 'b'],
    state: 'phone',
    clashes: { note: [{ value: 'hm', revision: 'b', made_at: '2026-11-21T22:10:00+01:00', device: 'theirs' }] },
    changed_at: NOW,
  };
  const [clash] = clashesOf(state, [], 'mine', NOW);
  assert.deepEqual(
    clash!.choices.map(({ value, source }) => `${value}, ${source}`),
    ['null, shown now', 'hm, other phone, Last night, 22:10'],
  );
});
