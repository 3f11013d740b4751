import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { RecordDesk } from '../../../static/js/src/journal/record-desk.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import type { Undoable } from '../../../static/js/src/ui/undo-toast.ts';
import { emptyPhone } from '../store/indexeddb.ts';

let store: Store;
let offered: Undoable[];
let failed: string[];
let files: { file: Blob; name: string }[];
let desk: RecordDesk;

beforeEach(() => {
  emptyPhone();
  store = new Store('018f0000-0000-7000-8000-000000000001', 'this-phone');
  offered = [];
  failed = [];
  files = [];
  desk = new RecordDesk(store, {
    offer: (undo) => offered.push(undo),
    attempt: async (deed) => {
      await deed().catch(({ message }: Error) => failed.push(message));
    },
    handOver: (file, name) => files.push({ file, name }),
  });
});
afterEach(() => store.close());

test('a deleted record is offered back and comes back as it was', async () => {
  const state = await store.save('entry', { leg: 4 });
  await desk.remove(state);
  assert.deepEqual(
    offered.map(({ words }) => words),
    ['Entry deleted.'],
  );
  assert.ok((await store.get(state.record))?.deleted);
  await offered[0]!.undo();
  assert.deepEqual((await store.get(state.record))?.fields, { leg: 4 });
});

test('choosing a value ends the clash of that field and of no other', async () => {
  const first = await store.save('entry', { leg: 1, back: 1 });
  const options = { record: first.record, parents: first.leaves };
  await store.save('entry', { leg: 2, back: 2 }, options);
  const clashing = await store.save('entry', { leg: 3, back: 3 }, options);
  await desk.choose(clashing, 'leg', 2);
  const settled = await store.get(first.record);
  assert.equal(settled?.fields.leg, 2);
  assert.deepEqual(Object.keys(settled?.clashes ?? {}), ['back']);
});

test('what the store can’t do is said and offers no undo', async () => {
  const state = await store.save('entry', { leg: 4 });
  await store.forget();
  await desk.remove(state);
  assert.deepEqual(failed, ['You signed out on this phone.']);
  assert.deepEqual(offered, []);
});

test('what came back from a deletion is kept by one tap, and nothing more is said of it', async () => {
  const first = await store.save('entry', { leg: 1 });
  await store.remove(first.record);
  const back = await store.save('entry', { leg: 2 }, { record: first.record, parents: first.leaves });
  assert.ok(back.restored && !back.deleted);
  await desk.keep(back);
  const kept = await store.get(first.record);
  assert.deepEqual([kept?.restored, kept?.deleted, kept?.fields], [false, false, { leg: 2 }]);
});

test('what came back from a deletion can be deleted after all, and that ends it', async () => {
  const first = await store.save('entry', { leg: 1 });
  await store.remove(first.record);
  const back = await store.save('entry', { leg: 2 }, { record: first.record, parents: first.leaves });
  await desk.remove(back);
  const gone = await store.get(first.record);
  assert.deepEqual([gone?.restored, gone?.deleted], [false, true]);
});

test('out of the trash and, by undo, into it again', async () => {
  const state = await store.save('practice', { routine: 'wall-5' });
  await store.remove(state.record);
  await desk.bringBack(state);
  assert.equal((await store.get(state.record))?.deleted, false);
  assert.equal(offered[0]?.words, 'Session brought back.');
  await offered[0]?.undo();
  assert.equal((await store.get(state.record))?.deleted, true);
});

test('a record’s file holds all of its versions and nothing of another record', async () => {
  const state = await store.save('event', { what: 'flare' });
  await store.save('event', { note: 'since the drive' }, { record: state.record });
  await store.save('entry', { leg: 4 });
  await desk.takeAlong(state);
  const { revisions } = JSON.parse(await files[0]!.file.text());
  assert.deepEqual(
    revisions.map(({ body }: { body: unknown }) => body),
    [{ what: 'flare' }, { note: 'since the drive' }],
  );
  assert.match(files[0]!.name, /^legs-up-event-.+[.]json$/);
});

test('two answers to a warning sign are not chosen between: the worse one stays', async () => {
  const { record, leaves } = await store.save('screen', { list: 'full' });
  await store.save('screen', { 'answers.E1': 'yes' }, { record, parents: leaves });
  const clashing = await store.save('screen', { 'answers.E1': 'no' }, { record, parents: leaves });
  await desk.choose(clashing, 'answers.E1', 'no');
  assert.deepEqual(Object.keys((await store.get(record))?.clashes ?? {}), ['answers.E1']);
  assert.match(failed.join(), /stay as they were given/);
});
