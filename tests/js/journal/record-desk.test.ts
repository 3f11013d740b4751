import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { RecordDesk } from '../../../static/js/src/journal/record-desk.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import type { Undoable } from '../../../static/js/src/ui/undo-toast.ts';
import { emptyPhone } from '../store/indexeddb.ts';

let store: Store;
let offered: Undoable[];
let failed: string[];
let desk: RecordDesk;

beforeEach(() => {
  emptyPhone();
  store = new Store('018f0000-0000-7000-8000-000000000001', 'this-phone');
  offered = [];
  failed = [];
  desk = new RecordDesk(
    store,
    (undo) => offered.push(undo),
    (words) => failed.push(words),
  );
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
