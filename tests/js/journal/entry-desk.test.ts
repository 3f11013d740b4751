import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { EntryDesk } from '../../../static/js/src/journal/entry-desk.ts';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import { StoreFull } from '../../../static/js/src/store/errors.ts';
import { Store } from '../../../static/js/src/store/store.ts';

const NOW = '2026-11-22T21:30:00+01:00';
let store: Store;

beforeEach(() => {
  store = new Store(uuid7(), 'this-phone');
});

afterEach(() => store.close());

async function desk(record: string | null = null, now = NOW): Promise<EntryDesk> {
  const opened = new EntryDesk(store, () => now);
  assert.ok(await opened.open(record));
  return opened;
}

/** The server numbers everything that is waiting. */
async function arrive() {
  const rows = await store.exchange.offer(0, { rows: 200, bytes: 1e6 });
  await store.exchange.settle(rows.map(({ id }, i) => ({ id, seq: i + 1 })));
}

/** A revision from another phone comes in with a pull. */
async function elsewhere(record: string, parents: string[], body: Record<string, number | string>) {
  const row = {
    id: uuid7(),
    record,
    kind: 'entry',
    parents,
    body,
    made_at: '2026-11-22T22:10:00+01:00',
    device: 'other',
    seq: 9,
  };
  await store.exchange.receive([row], { after: 9, at: row.id, epoch: 'e' });
}

async function saved(fields: Record<string, number | string>) {
  const first = await desk();
  for (const [field, value] of Object.entries(fields)) await first.touch(field, value);
  await first.save();
  return first;
}

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

test('the same field written on two phones is a clash that one tap ends', async () => {
  const first = await saved({ leg: 6 });
  await arrive();
  const { leaves } = (await store.get(first.record!))!;
  const entry = await desk(first.record);
  await entry.touch('leg', 7);
  await elsewhere(first.record!, leaves, { leg: 4, back: 2 });
  await entry.follow();
  assert.equal(entry.form.edits['leg'], 7, 'what was touched stays');
  await entry.save();
  const [clash] = entry.clashes;
  assert.deepEqual(
    clash!.choices.map(({ value }) => value),
    [7, 4],
  );
  assert.match(clash!.choices[0]!.source, /this phone/);
  assert.match(clash!.choices[1]!.source, /other phone/);
  await entry.choose('leg', 4);
  assert.deepEqual(entry.clashes, []);
  const state = (await store.get(first.record!))!;
  assert.deepEqual([state.fields['leg'], state.fields['back']], [4, 2]);
});

test('choosing in a clash keeps what is being typed elsewhere on the form', async () => {
  const first = await saved({ leg: 6 });
  await elsewhere(first.record!, [], { leg: 4 });
  const entry = await desk(first.record);
  await entry.touch('note', 'still typing');
  await entry.choose('leg', 4);
  assert.equal(entry.form.edits['note'], 'still typing');
  assert.equal(entry.saved, 'no');
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

test('a refused entry tells why, and saving mends it with all that it said', async () => {
  const entry = await saved({ leg: 6, note: 'too new' });
  const [row] = await store.exchange.offer(0, { rows: 1, bytes: 1e6 });
  await store.exchange.settle([{ id: row!.id, error: { field: 'body.note', message: 'This is too long.' } }]);
  await entry.follow();
  assert.deepEqual(entry.problem, { field: 'note', message: 'The note: This is too long.' });
  assert.equal(entry.saved, 'no');
  await entry.touch('note', 'short');
  await entry.save();
  const state = (await store.get(entry.record!))!;
  assert.equal(state.state, 'phone');
  assert.deepEqual(state.fields, { at: NOW, leg: 6, note: 'short' });
});

test('an entry deleted elsewhere says so, and a saved change brings it back', async () => {
  const first = await saved({ leg: 6 });
  await store.remove(first.record!);
  const entry = await desk(first.record);
  assert.ok(entry.deleted);
  await entry.touch('leg', 5);
  await entry.save();
  assert.equal(entry.deleted, false);
  assert.equal((await store.list('entry')).length, 1);
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
  const session = new EntryDesk(store, () => NOW, 'practice');
  await session.open(recorded.record);
  await session.touch('note', 'calmer than');
  const again = new EntryDesk(store, () => NOW, 'practice');
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

test('an edit keeps the fields that this phone does not know', async () => {
  const { record } = await saved({ leg: 6 });
  const state = await store.get(record!);
  await elsewhere(record!, state!.leaves, { 'aura.left': 'blue' });
  const again = await desk(record);
  await again.touch('regions.calf-back.left', { sensation: 'numb', strength: 4 });
  await again.save();
  const { fields } = (await store.get(record!))!;
  assert.deepEqual(
    [fields['aura.left'], fields['regions.calf-back.left']],
    ['blue', { sensation: 'numb', strength: 4 }],
  );
});

/** The server takes no row that was saved first of this record. */
async function refuseFirst(field: string) {
  const [row] = await store.exchange.offer(0, { rows: 1, bytes: 1e6 });
  await store.exchange.settle([{ id: row!.id, error: { field, message: 'No.' } }]);
}

test('what mends a refused entry counts above what was written on it meanwhile, and nothing leaves its history', async () => {
  const first = await saved({ leg: 6, note: 'A' });
  await first.touch('note', 'B');
  await first.save();
  await refuseFirst('body.note');
  const mending = await desk(first.record);
  assert.equal(mending.form.base['note'], 'B');
  await mending.touch('note', 'C');
  await mending.save();
  const state = (await store.get(first.record!))!;
  assert.deepEqual([state.state, state.fields, state.clashes], ['phone', { at: NOW, leg: 6, note: 'C' }, {}]);
  const notes = (await store.history(first.record!)).map(({ changes }) => changes['note']);
  assert.deepEqual(new Set(notes), new Set(['A', 'B', 'C']));
});

test('what mends an entry and is refused again is mended everywhere it was said', async () => {
  const first = await saved({ leg: 6, note: 'A' });
  await first.touch('note', 'B');
  await first.save();
  await refuseFirst('body.note');
  for (const note of ['still wrong', 'right']) {
    const mending = await desk(first.record);
    await mending.touch('note', note);
    await mending.save();
    if (note !== 'right') await refuseFirst('body.note');
  }
  const offered = await store.exchange.offer(0, { rows: 9, bytes: 1e6 });
  assert.deepEqual(
    offered.map(({ body }) => body!['note']),
    ['right', 'B', 'right'],
  );
});

test('a clash is ended by one tap while a row of the entry is refused', async () => {
  const entry = await saved({ leg: 6 });
  await arrive();
  const { leaves } = (await store.get(entry.record!))!;
  await entry.follow();
  await entry.touch('leg', 5);
  await entry.save();
  await elsewhere(entry.record!, leaves, { leg: 8 });
  await refuseFirst('body.leg');
  for (const choice of [5, 8]) {
    const clashing = await desk(entry.record);
    if (choice === 5) assert.equal(clashing.clashes.length, 1);
    await clashing.choose('leg', choice);
    assert.deepEqual(clashing.clashes, []);
    assert.equal((await store.get(entry.record!))!.fields['leg'], choice);
  }
});

test('saving a change brings a refused entry back that was deleted', async () => {
  const entry = await saved({ leg: 6, note: 'A' });
  await store.remove(entry.record!);
  await refuseFirst('body.note');
  const back = await desk(entry.record);
  assert.equal(back.deleted, true);
  await back.touch('note', 'B');
  await back.save();
  const state = (await store.get(entry.record!))!;
  assert.deepEqual([state.deleted, back.deleted, state.fields], [false, false, { at: NOW, leg: 6, note: 'B' }]);
});

test('a form that is older than a mending in another tab can still be sent', async () => {
  const first = await saved({ leg: 6, note: 'A' });
  await first.touch('note', 'B');
  await first.save();
  await refuseFirst('body.note');
  const [older, other] = [await desk(first.record), await desk(first.record)];
  await older.touch('note', 'older');
  await other.touch('note', 'other');
  await other.save();
  await older.follow();
  await older.save();
  const state = (await store.get(first.record!))!;
  assert.equal(state.state, 'phone');
  assert.deepEqual([state.fields['note'], state.clashes['note']?.map(({ value }) => value)], ['older', ['other']]);
});
