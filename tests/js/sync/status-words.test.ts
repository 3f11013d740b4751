import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf } from '../../../static/js/src/sync/status-words.ts';
import type { SyncState } from '../../../static/js/src/sync/sync.ts';
import { pause } from '../../../static/js/src/sync/when.ts';

function line(state: Partial<SyncState>) {
  return lineOf({ phase: 'idle', pending: 0, refused: 0, last_ok: null, ...state }, '/journal/entry?id=1');
}

test('all saved, or about to be: nothing is said', () => {
  assert.equal(line({}), null);
  assert.equal(line({ phase: 'sending', pending: 3 }), null);
  assert.equal(line({ phase: 'offline' }), null);
});

test('what waits is counted', () => {
  assert.equal(line({ phase: 'offline', pending: 1 })?.words, '1 entry waits on this phone.');
  assert.equal(line({ phase: 'trouble', pending: 2 })?.words, '2 entries wait on this phone.');
});

test('signed out by the server, the way back in leads here again', () => {
  const shown = line({ phase: 'signed-out', pending: 2 });
  assert.equal(shown?.words, '2 entries wait on this phone.');
  assert.deepEqual(shown?.link, { href: '/sign-in?next=%2Fjournal%2Fentry%3Fid%3D1', words: 'Sign in again to send' });
});

test('another person comes before all else, a refusal before what waits', () => {
  assert.match(line({ phase: 'other-user', pending: 2, refused: 1 })?.words ?? '', /Somebody else/);
  assert.match(line({ phase: 'offline', pending: 2, refused: 1 })?.words ?? '', /could not be sent/);
});

test('after failures each pause is longer, up to five minutes, and never the same on all phones', () => {
  const pauses = Array.from({ length: 12 }, (_, i) => pause('stopped', i + 1, 0.5));
  assert.deepEqual(pauses.slice(0, 4), [2000, 4000, 8000, 16000]);
  assert.equal(pauses.at(-1), 300_000);
  assert.deepEqual([pause('stopped', 1, 0), pause('stopped', 1, 1)], [1000, 3000]);
  assert.equal(pause('busy', 0, 0.5), 2000);
  assert.equal(pause('done', 0, 0.5), 300_000);
});
