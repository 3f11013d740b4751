import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { answerWords, ladderLines, lengthWords, titled } from '../../../static/js/src/journal/words.ts';
import { LADDER } from '../../../static/js/src/lib/ladder.ts';

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
