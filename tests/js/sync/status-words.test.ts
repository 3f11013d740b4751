import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lineOf, lostLine, sentWords } from '../../../static/js/src/sync/status-words.ts';
import type { SyncState } from '../../../static/js/src/sync/sync.ts';
import { pause } from '../../../static/js/src/sync/when.ts';

const REFUSED = [{ record: 'r', kind: 'entry' }];

function line(state: Partial<SyncState>) {
  return lineOf({ phase: 'idle', waiting: {}, refused: [], last_ok: null, ...state }, '/journal/entry?id=1');
}

test('all saved, or about to be: nothing is said', () => {
  assert.equal(line({}), null);
  assert.equal(line({ phase: 'sending', waiting: { entry: 3 } }), null);
  assert.equal(line({ phase: 'offline' }), null);
});

test('what waits is counted', () => {
  assert.equal(line({ phase: 'offline', waiting: { entry: 1 } })?.words, '1 entry waits on this phone.');
  assert.equal(line({ phase: 'trouble', waiting: { entry: 2 } })?.words, '2 entries wait on this phone.');
  const mixed = line({ phase: 'offline', waiting: { entry: 2, practice: 1 } });
  assert.equal(mixed?.words, '2 entries and 1 session wait on this phone.');
  assert.equal(mixed?.deed, 'send');
});

test('signed out by the server, the way back in leads here again', () => {
  const shown = line({ phase: 'signed-out', waiting: { entry: 2 } });
  assert.equal(shown?.words, '2 entries wait on this phone.');
  assert.deepEqual(shown?.link, { href: '/sign-in?next=%2Fjournal%2Fentry%3Fid%3D1', words: 'Sign in again to send' });
});

test('another person comes before all else, a refusal before what waits', () => {
  assert.match(line({ phase: 'other-user', waiting: { entry: 2 }, refused: REFUSED })?.words ?? '', /Somebody else/);
  assert.match(line({ phase: 'offline', waiting: { entry: 2 }, refused: REFUSED })?.words ?? '', /could not be sent/);
});

test('what could not be sent leads to where it can be mended, or read and taken along', () => {
  assert.deepEqual(line({ refused: REFUSED })?.link, { href: '/journal/versions?id=r', words: 'Have a look' });
  const session = line({ refused: [{ record: 's', kind: 'practice' }, ...REFUSED] });
  assert.equal(session?.words, '1 session and 1 entry could not be sent as written.');
  assert.equal(session?.link?.href, '/journal/versions?id=s');
});

test('after Send now it is said what came of it', () => {
  const said = (phase: SyncState['phase'], waiting: SyncState['waiting'] = { entry: 1 }) =>
    sentWords({ phase, waiting, refused: [], last_ok: null });
  assert.equal(said('idle', {}), 'All of it is sent.');
  assert.match(said('offline'), /^No network/);
  assert.match(said('trouble'), /tried again by itself/);
  assert.match(said('idle'), /^Not all of it/);
});

test('a copy that the browser cleared is spoken of until it is here and the person has read that', () => {
  assert.match(lostLine({ fetched: false }, 'sending').words, /being fetched again/);
  assert.match(lostLine({ fetched: false }, 'offline').words, /when there is a network/);
  const done = lostLine({ fetched: true }, 'idle');
  assert.match(done.words, /here again/);
  assert.equal(done.deed, 'understood');
});

test('after failures each pause is longer, up to five minutes, and never the same on all phones', () => {
  const pauses = Array.from({ length: 12 }, (_, i) => pause('stopped', i + 1, 0.5));
  assert.deepEqual(pauses.slice(0, 4), [2000, 4000, 8000, 16000]);
  assert.equal(pauses.at(-1), 300_000);
  assert.deepEqual([pause('stopped', 1, 0), pause('stopped', 1, 1)], [1000, 3000]);
  assert.equal(pause('busy', 0, 0.5), 2000);
  assert.equal(pause('done', 0, 0.5), 300_000);
});
