import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginning, isNothing, questionOf } from '../../../static/js/src/sync/leaving-words.ts';

const COMMENT = { article: 'what-discs-do', text: 'Mine shrank.' };

test('nobody is asked when nothing is on this phone only', () => {
  assert.ok(isNothing({ records: {}, comments: [] }));
  assert.ok(!isNothing({ records: {}, comments: [COMMENT] }));
  assert.ok(!isNothing({ records: { entry: 1 }, comments: [] }));
});

test('an unsent entry is named with what takes it along', () => {
  assert.deepEqual(questionOf({ records: { entry: 1 }, comments: [] }), {
    title: '1 entry is only on this phone',
    records: 'Signing out now would take it away for good. You can wait for the network, or keep a file first.',
    comments: null,
    stay: 'Wait',
    go: 'Sign out anyway',
  });
});

test('a comment that was never sent is named with both ways out', () => {
  assert.deepEqual(questionOf({ records: {}, comments: [COMMENT] }), {
    title: '1 comment is only on this phone',
    records: null,
    comments: 'This comment was never sent. Open it to send it, or let it go.',
    stay: 'Stay signed in',
    go: 'Let it go and sign out',
  });
});

test('entries and comments together are counted in one line and told apart below', () => {
  const asked = questionOf({ records: { entry: 1, practice: 1 }, comments: [COMMENT, COMMENT] });
  assert.equal(asked.title, '1 entry, 1 session and 2 comments are only on this phone');
  assert.match(asked.records!, /take everything here away/);
  assert.equal(asked.comments, 'These comments were never sent. Open them to send them, or let them go.');
  assert.equal(asked.go, 'Sign out anyway');
});

test('a comment is known again by its first words, never cut inside one', () => {
  assert.equal(beginning('  Short,\n and  whole. '), 'Short, and whole.');
  const long = `${'word '.repeat(30)}end`;
  assert.equal(beginning(long), `${'word '.repeat(12).trim()} …`);
  assert.equal(beginning('a'.repeat(100)), `${'a'.repeat(60)} …`);
  assert.equal(beginning('😀'.repeat(100)), `${'😀'.repeat(60)} …`);
});
