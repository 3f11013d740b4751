import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted, nounOf } from '../../../static/js/src/lib/nouns.ts';

test('records of several kinds are counted by what they are', () => {
  assert.equal(counted({ entry: 1 }), '1 entry');
  assert.equal(counted({ entry: 2, practice: 1 }), '2 entries and 1 session');
  assert.equal(counted({ practice: 2, event: 1, measure: 1 }), '2 sessions, 1 event and 1 weekly answer');
});

test('settings of every kind are changes, and are added up', () => {
  assert.equal(counted({ preferences: 1, programme: 1 }), '2 changes');
  assert.equal(nounOf('constructor'), 'change');
});
