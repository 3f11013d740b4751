import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EntryDesk } from '../../../static/js/src/journal/entry-desk.ts';
import { FormDesk } from '../../../static/js/src/journal/form-desk.ts';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import { StoreFull } from '../../../static/js/src/store/errors.ts';
import type { Store } from '../../../static/js/src/store/store.ts';
import { arrive, desk, NOW, saved, store } from './writing.ts';

test('a save is on this phone first, then on the server', async () => {
  const entry = await saved({ leg: 6, note: '<b>x</b>' });
  assert.equal(entry.saved, 'phone');
  const state = await store.get(entry.record!);
  assert.deepEqual(state!.fields, { at: NOW, leg: 6, note: '<b>x</b>' });
  await arrive();
  await entry.follow();
  assert.equal(entry.saved, 'server');
});

test('an entry that was only opened says nothing about saving', async () => {
  const { record } = await saved({ leg: 6 });
  const again = await desk(record);
  assert.equal(again.saved, 'no');
  await arrive();
  await again.follow();
  assert.equal(again.saved, 'no');
});

test('with nothing touched there is nothing to save, and it says so', async () => {
  const entry = await desk();
  await entry.save();
  assert.match(entry.problem!.message, /Nothing to save yet/);
  assert.equal(await store.pending(), 0);
});

test('a time to come is refused and everything stays', async () => {
  const entry = await desk();
  await entry.touch('leg', 6);
  await entry.touch('at', '2026-11-23T08:00:00+01:00');
  await entry.save();
  assert.equal(entry.problem!.field, 'at');
  assert.equal(entry.form.edits['leg'], 6);
  await entry.touch('at', '2026-11-22T08:00:00+01:00');
  await entry.save();
  assert.equal((await store.get(entry.record!))!.fields['at'], '2026-11-22T08:00:00+01:00');
});

test('a second tap while saving writes once', async () => {
  const entry = await desk();
  await entry.touch('leg', 6);
  await Promise.all([entry.save(), entry.save()]);
  assert.equal((await store.list('entry')).length, 1);
});

test('an edit names the leaves it was filled from and sends only what changed', async () => {
  const { record } = await saved({ leg: 6, back: 3 });
  const [before] = (await store.get(record!))!.leaves;
  const again = await desk(record);
  await again.touch('leg', 5);
  await again.save();
  const [newest] = await store.history(record!);
  assert.deepEqual(newest!.changes, { leg: 5 });
  assert.notEqual(newest!.revision, before);
  assert.equal((await store.get(record!))!.leaves.length, 1);
});

test('a draft survives a reload, with its time, and is gone once saved', async () => {
  const before = await desk();
  await before.touch('note', 'half a sen');
  const after = await desk(null, '2026-11-23T07:00:00+01:00');
  assert.equal(after.form.edits['note'], 'half a sen');
  assert.equal(after.at, NOW);
  await after.save();
  assert.deepEqual((await desk()).form.edits, {});
});

test('a draft is let go by a tap, for a new entry and for an edit', async () => {
  await (await desk()).touch('note', 'half a sen');
  const later = '2026-11-23T07:00:00+01:00';
  const fresh = await desk(null, later);
  assert.ok(fresh.resumed);
  await fresh.startAfresh();
  assert.deepEqual([fresh.form.edits, fresh.at, fresh.resumed], [{}, later, false]);
  const { record } = await saved({ leg: 6 });
  await (await desk(record)).touch('leg', 2);
  const edit = await desk(record);
  assert.ok(edit.resumed);
  await edit.startAfresh();
  assert.deepEqual([edit.form.edits, edit.form.base['leg'], edit.resumed], [{}, 6, false]);
  assert.equal(await store.draft(`entry/${record}`), null);
});

test('what is taken back by hand leaves no draft', async () => {
  const entry = await desk();
  await entry.touch('leg', 6);
  await entry.touch('leg', null);
  assert.equal(await store.draft('entry/new'), null);
});

test('a full phone keeps the words on the screen and says so', async () => {
  const full = Object.create(store, {
    save: { value: () => Promise.reject(new StoreFull(null)) },
    draft: { value: () => Promise.resolve(null) },
    keepDraft: { value: () => Promise.reject(new StoreFull(null)) },
    list: { value: () => Promise.resolve([]) },
  }) as Store;
  const entry = new EntryDesk(full, () => NOW);
  await entry.open(null);
  await entry.touch('note', 'a long night');
  assert.match(entry.problem!.message, /no room left.*Keep this page open/);
  await entry.save();
  assert.match(entry.problem!.message, /no room left.*still here/);
  assert.equal(entry.form.edits['note'], 'a long night');
  assert.equal(entry.saved, 'no');
});

test('an entry whose draft could not be cleared is saved once, however often Save is tapped', async () => {
  let fails = false;
  const stubborn = Object.create(store, {
    save: { value: store.save.bind(store) },
    get: { value: store.get.bind(store) },
    list: { value: store.list.bind(store) },
    refused: { value: store.refused.bind(store) },
    draft: { value: () => Promise.resolve(null) },
    keepDraft: { value: () => (fails ? Promise.reject(new StoreFull(null)) : Promise.resolve()) },
  }) as Store;
  const entry = new EntryDesk(stubborn, () => NOW);
  await entry.open(null);
  await entry.touch('leg', 6);
  fails = true;
  await entry.save();
  fails = false;
  await entry.touch('leg', 5);
  await entry.save();
  const kept = await store.list('entry');
  assert.deepEqual(
    kept.map(({ fields }) => fields.leg),
    [5],
  );
});

test('yesterday’s last values are hints and are never filled in', async () => {
  await store.save('entry', { at: '2026-11-21T08:00:00+01:00', leg: 7, back: 5 });
  await store.save('entry', { at: '2026-11-21T20:00:00+01:00', leg: 4 });
  const entry = await desk();
  assert.deepEqual(entry.hints, { leg: 4, back: 5, 'ladder.left': null, 'ladder.right': null });
  assert.deepEqual(entry.form.edits, {});
});

test('an entry that is not on this phone is not opened', async () => {
  assert.equal(await new EntryDesk(store, () => NOW).open(uuid7()), false);
});

test('a session is written the same way: its own kind, its own draft, and what the player recorded stays', async () => {
  const recorded = await store.save('practice', { routine: 'wall-5', finished: true });
  const session = new FormDesk(
    store,
    'practice',
    () => NOW,
    () => null,
  );
  await session.open(recorded.record);
  await session.touch('note', 'calmer than');
  const again = new FormDesk(
    store,
    'practice',
    () => NOW,
    () => null,
  );
  await again.open(recorded.record);
  assert.equal(again.resumed, true);
  await again.save();
  const { kind, fields } = (await store.get(recorded.record))!;
  assert.deepEqual([kind, fields], ['practice', { routine: 'wall-5', finished: true, note: 'calmer than' }]);
});

test('an entry written more than a day later is marked as remembered, with its time', async () => {
  const entry = await desk();
  await entry.touch('leg', 6);
  await entry.touch('at', '2026-11-21T21:00:00+01:00');
  assert.equal(entry.remembered, true);
  await entry.save();
  assert.deepEqual((await store.get(entry.record!))!.fields, {
    at: '2026-11-21T21:00:00+01:00',
    leg: 6,
    remembered: true,
  });
});

test('a time put right takes the mark of memory away, and editing old words does not put it there', async () => {
  const { record } = await saved({ leg: 6 });
  const later = await desk(record, '2026-11-25T08:00:00+01:00');
  await later.touch('note', 'read again');
  await later.save();
  assert.equal((await store.get(record!))!.fields['remembered'], undefined);
  await later.touch('at', '2026-11-20T08:00:00+01:00');
  await later.save();
  assert.equal((await store.get(record!))!.fields['remembered'], true);
  await later.touch('at', '2026-11-25T07:00:00+01:00');
  await later.save();
  assert.equal((await store.get(record!))!.fields['remembered'], undefined);
});

test('yesterday’s ladder is a hint as its numbers are', async () => {
  const before = await desk(null, '2026-11-21T20:00:00+01:00');
  await before.touch('ladder.left', 'calf');
  await before.save();
  const entry = await desk();
  assert.deepEqual(entry.hints, { leg: null, back: null, 'ladder.left': 'calf', 'ladder.right': null });
  assert.deepEqual(entry.form.edits, {});
});

test('while what was typed is on the screen only, the page knows that it must not be left', async () => {
  let full = true;
  const shelf = Object.create(store, {
    list: { value: () => Promise.resolve([]) },
    draft: { value: () => Promise.resolve(null) },
    keepDraft: { value: () => (full ? Promise.reject(new StoreFull(null)) : Promise.resolve()) },
  }) as Store;
  const entry = new EntryDesk(shelf, () => NOW);
  await entry.open(null);
  await entry.touch('note', 'a');
  assert.equal(entry.atRisk, true);
  full = false;
  await entry.touch('note', 'ab');
  assert.equal(entry.atRisk, false);
});
