import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalWords, stateWords } from '../../../static/js/src/journal/state-words.ts';
import { localIso } from '../../../static/js/src/lib/days.ts';
import type { RecordState } from '../../../static/js/src/store/revision.ts';

const SAVED = '2026-11-22T20:31:00Z';
const NOW = localIso(new Date(SAVED));

function words(state: Partial<RecordState>, now = NOW): string {
  return stateWords(state as RecordState, now);
}

test('a record on the server says since when, by this phone’s clock', () => {
  assert.equal(words({ state: 'saved', saved_at: SAVED }), `Saved on the server, ${NOW.slice(11, 16)}`);
  assert.match(words({ state: 'saved', saved_at: SAVED }, '2026-11-25T08:00:00+00:00'), /2[123] November, \d\d:\d\d$/);
  assert.match(words({ state: 'saved', saved_at: SAVED }, '2027-11-25T08:00:00+00:00'), /November 2026, \d\d:\d\d$/);
});

test('one whose time nobody told is on the server all the same', () => {
  assert.equal(words({ state: 'saved' }), 'Saved on the server');
});

test('what is on this phone only says so, and so does what the server did not take', () => {
  assert.equal(words({ state: 'phone' }), 'On this phone only');
  assert.equal(words({ state: 'waiting' }), 'On this phone only');
  assert.equal(words({ state: 'refused' }), 'Not taken by the server');
  assert.equal(words({ state: 'refused', deleted: true }), 'A change to it was not taken by the server');
});

test('a refusal names its field in words', () => {
  assert.equal(
    refusalWords({ field: 'body.leg', message: 'This must be a whole number.' }),
    'Leg pain: This must be a whole number.',
  );
  assert.equal(refusalWords({ field: '', message: 'Too much.' }), 'Too much.');
});
