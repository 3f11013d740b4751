import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missing } from '../../../static/js/src/accounts/length.ts';

test('nothing is said before anything is typed', () => {
  assert.equal(missing('', 15), '');
});

test('it counts down to long enough', () => {
  assert.equal(missing('a'.repeat(5), 15), '10 more characters.');
  assert.equal(missing('a'.repeat(14), 15), '1 more character.');
  assert.equal(missing('a'.repeat(15), 15), 'Long enough.');
  assert.equal(missing('a'.repeat(99), 15), 'Long enough.');
});

test('a character is one however it is stored: emoji, and letters typed with two keys', () => {
  assert.equal(missing('🦵'.repeat(14), 15), '1 more character.');
  assert.equal(missing('e\u0301'.repeat(14), 15), '1 more character.');
});
