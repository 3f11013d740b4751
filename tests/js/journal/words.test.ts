import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { clashesOf } from '../../../static/js/src/journal/clash.ts';
import { valueWords } from '../../../static/js/src/journal/field-words.ts';
import { answerWords, ladderLines, lengthWords, titled } from '../../../static/js/src/journal/words.ts';
import { LADDER } from '../../../static/js/src/lib/ladder.ts';
import type { RecordState } from '../../../static/js/src/store/revision.ts';

const NOW = '2026-11-22T22:30:00+01:00';

test('the ladder is the library’s', () => {
  const { ladder } = JSON.parse(readFileSync(new URL('../../../app/library/data/body.json', import.meta.url), 'utf8'));
  assert.deepEqual(
    [...LADDER],
    ladder.map(({ slug }: { slug: string }) => slug),
  );
});

test('only the legs that were touched are told', () => {
  assert.deepEqual(ladderLines('calf', 'none'), ['Left leg: calf', 'Right leg: none']);
  assert.deepEqual(ladderLines(undefined, 'none'), ['Right leg: none']);
  assert.deepEqual(ladderLines(undefined, undefined), []);
});

test('a stored name reads as words', () => {
  assert.equal(titled('new-medicine'), 'New medicine');
});

test('lengths', () => {
  assert.deepEqual([45, 300, 270, 754].map(lengthWords), ['45 s', '5 min', '4 min 30 s', '12 min']);
  assert.equal(lengthWords(119.7), '2 min');
});

test('answers are counted and not judged', () => {
  assert.equal(answerWords({ at: NOW, 'answers.E1': 'no', 'answers.E2': 'no' }), 'You answered No to 2 signs.');
  assert.equal(
    answerWords({ 'answers.E1': 'yes', 'answers.E2': 'unsure', 'answers.E3': 'no' }),
    'Yes to 1, Not sure about 1.',
  );
});

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
    clash!.choices.map(({ value, source }) => `${valueWords('note', value, NOW)}, ${source}`),
    ['nothing, shown now', 'hm, other phone, Last night, 22:10'],
  );
});
