import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { BadField, StoreFull, StoreGone } from '../../../static/js/src/store/errors.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { emptyPhone } from './indexeddb.ts';

const USER = '018f0000-0000-7000-8000-000000000001';
const stores: Store[] = [];

function open(user = USER, device = 'this-phone', notify?: (notice: string) => void): Store {
  const store = new Store(user, device, notify);
  stores.push(store);
  return store;
}

beforeEach(() => void emptyPhone());
afterEach(async () => {
  for (const store of stores.splice(0)) await store.close();
});

test('what is saved is there after the page is closed and opened again', async () => {
  const { record } = await open().save('entry', { at: '2026-03-01T08:00:00+00:00', leg: 3 });
  const state = await open().get(record);
  assert.deepEqual(state?.fields, { at: '2026-03-01T08:00:00+00:00', leg: 3 });
  assert.equal(state?.state, 'phone');
});

test('a save from a form replaces what the form was filled from, field by field', async () => {
  const store = open();
  const first = await store.save('entry', { leg: 3, back: 1 });
  const mine = await store.save('entry', { leg: 5 }, { record: first.record, parents: first.leaves });
  const other = await store.save('entry', { leg: 7 }, { record: first.record, parents: first.leaves });
  assert.deepEqual(mine.fields, { back: 1, leg: 5 });
  assert.deepEqual(other.fields, { back: 1, leg: 7 });
  assert.deepEqual(
    other.clashes.leg?.map(({ value }) => value),
    [5],
  );
});

test('a save that names no parents stands on what is held now', async () => {
  const store = open();
  const { record } = await store.save('preferences', { side: 'left' }, { record: 'the-one' });
  const { leaves, clashes } = await store.save('preferences', { side: 'right' }, { record });
  assert.equal(leaves.length, 1);
  assert.deepEqual(clashes, {});
});

test('saves made at the same moment in two tabs both count', async () => {
  const [tab, other] = [open(), open()];
  await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? tab : other).save('entry', { leg: i % 11 }, { record: 'r', parents: [] }),
    ),
  );
  const versions = await tab.history('r');
  assert.equal(versions.length, 20);
  assert.deepEqual((await tab.get('r'))?.fields.leg, versions[0]?.changes.leg);
});

test('a list holds one kind, newest day first, between two days, without what was deleted', async () => {
  const store = open();
  const at = [
    '2026-03-01T23:50:00-08:00',
    '2026-03-02T06:00:00+01:00',
    '2026-03-02T21:00:00+01:00',
    '2026-03-05T08:00:00+01:00',
  ];
  for (const moment of at) await store.save('entry', { at: moment });
  await store.save('practice', { at: '2026-03-02T10:00:00+01:00' });
  const { record } = await store.save('entry', { at: '2026-03-02T11:00:00+01:00' });
  await store.remove(record);
  const listed = async (range?: object) => (await store.list('entry', range)).map(({ fields }) => fields.at);
  assert.deepEqual(await listed(), at.toReversed());
  assert.deepEqual(await listed({ from: '2026-03-02', to: '2026-03-02' }), [at[2], at[1]]);
});

test('a deleted record comes back as it was', async () => {
  const store = open();
  const { record } = await store.save('entry', { leg: 4, note: 'n' });
  assert.ok((await store.remove(record)).deleted);
  const back = await store.restore(record);
  assert.ok(!back.deleted && !back.restored);
  assert.deepEqual(back.fields, { leg: 4, note: 'n' });
  assert.equal((await store.list('entry')).length, 1);
});

test('the trash holds what was deleted, the last first, until it is brought back', async () => {
  const store = open();
  const made = [];
  for (const leg of [1, 2, 3]) made.push((await store.save('entry', { leg })).record);
  assert.deepEqual(await store.trash(10), []);
  for (const record of [made[1]!, made[0]!]) await store.remove(record);
  const held = async (limit: number) => (await store.trash(limit)).map(({ fields }) => fields.leg);
  assert.deepEqual((await held(10)).sort(), [1, 2]);
  assert.equal((await held(1)).length, 1);
  await store.restore(made[1]!);
  assert.deepEqual(await held(10), [1]);
});

test('what waits is counted by kind', async () => {
  const store = open();
  await store.save('entry', { leg: 1 });
  await store.save('entry', { leg: 2 });
  await store.save('practice', { routine: 'wall-5' });
  assert.deepEqual(await store.waiting(), { entry: 2, practice: 1 });
});

test('leaving can be asked for again, should the rest of it have failed', async () => {
  const store = open();
  await store.save('entry', { leg: 1 });
  await store.forget();
  await store.forget();
  assert.equal(await open().pending(), 0);
});

test('deleting what is not held is an error and writes nothing', async () => {
  const store = open();
  await assert.rejects(store.remove('nothing'), /no record nothing/);
  assert.equal(await store.pending(), 0);
});

test('what waits is counted by record', async () => {
  const store = open();
  const { record } = await store.save('entry', { leg: 1 });
  await store.save('entry', { leg: 2 }, { record });
  await store.save('entry', { leg: 3 });
  assert.equal(await store.pending(), 2);
});

test('a field that JSON would change is refused by name, and nothing is written', async () => {
  const store = open();
  for (const [field, value] of Object.entries({ leg: Number.NaN, at: new Date(), note: 'x'.repeat(70_000) })) {
    await assert.rejects(
      () => store.save('entry', { fine: 1, [field]: value as never }),
      (error: BadField) => error instanceof BadField && error.field === field,
    );
  }
  assert.equal(await store.pending(), 0);
});

test('a field that was not touched is left out', async () => {
  const { fields } = await open().save('entry', { leg: 1, back: undefined as never });
  assert.deepEqual(Object.keys(fields), ['leg']);
});

test('notes come back exactly: NUL, emoji, markup, innards', async () => {
  const store = open();
  const body = JSON.parse('{"note": "\\u0000 🦵🏽 <b>x</b>", "__proto__": {"a": 1}}');
  const { record } = await store.save('entry', body);
  assert.deepEqual((await store.get(record))?.fields, body);
});

test('a full phone says so, keeps what was there, and nothing half-written', async () => {
  const store = open();
  const first = await store.save('entry', { leg: 3 });
  const full = failing('QuotaExceededError');
  await assert.rejects(store.save('entry', { leg: 4 }, { record: first.record }), StoreFull);
  full.mend();
  assert.deepEqual((await store.get(first.record))?.fields, { leg: 3 });
  assert.equal((await store.history(first.record)).length, 1);
  await store.save('entry', { leg: 5 }, { record: first.record });
  assert.deepEqual((await store.get(first.record))?.fields, { leg: 5 });
});

test('another tab hears of a change', async () => {
  const [tab, other] = [open(), open()];
  const heard = new Promise<string[]>((resolve) => other.watch(({ records }) => resolve(records)));
  const { record } = await tab.save('entry', { leg: 1 });
  assert.deepEqual(await heard, [record]);
});

test('leaving empties the phone, and the other tab lets go and says so', async () => {
  const notices: string[] = [];
  const [tab, other] = [open(), open(USER, 'this-phone', (notice) => notices.push(notice))];
  const { record } = await tab.save('entry', { leg: 1 });
  assert.ok(await other.get(record));
  await tab.forget();
  await assert.rejects(tab.get(record), StoreGone);
  await assert.rejects(other.save('entry', { leg: 2 }), StoreGone);
  assert.deepEqual(notices, ['gone']);
  assert.equal(await open().get(record), null);
  assert.equal(await open().pending(), 0);
});

test('one person never sees what another one wrote', async () => {
  const { record } = await open().save('entry', { leg: 1 });
  const other = open('018f0000-0000-7000-8000-000000000002');
  assert.equal(await other.get(record), null);
  assert.deepEqual(await other.list('entry'), []);
});

test('a page whose database a newer one wants lets go and asks to be reloaded', async () => {
  const notices: string[] = [];
  const store = open(USER, 'this-phone', (notice) => notices.push(notice));
  await store.save('entry', { leg: 1 });
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open(`legs-up-${USER}`, 99);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  newer.close();
  assert.deepEqual(notices, ['outdated']);
  await assert.rejects(store.save('entry', { leg: 2 }), /Reload this page/);
});

test('drafts and the place in a session stay on this phone and out of the log', async () => {
  const store = open();
  await store.keepDraft('entry', { note: 'half a sen' });
  await store.keepPlace({ routine: 'wall-5', seconds: 81 });
  assert.deepEqual(await open().draft('entry'), { note: 'half a sen' });
  assert.deepEqual(await open().place(), { routine: 'wall-5', seconds: 81 });
  await store.keepPlace(null);
  assert.equal(await store.place(), null);
  assert.deepEqual((await store.everything()).revisions, []);
});

test('the file to take along holds every revision as the wire does', async () => {
  const store = open();
  const { record } = await store.save('entry', { leg: 1 });
  await store.remove(record);
  const { user, revisions } = await store.everything();
  assert.equal(user, USER);
  assert.deepEqual(revisions.map(({ body }) => body).sort(), [{ leg: 1 }, null]);
  assert.deepEqual(Object.keys(revisions[0] ?? {}).sort(), [
    'body',
    'device',
    'id',
    'kind',
    'made_at',
    'parents',
    'record',
  ]);
});

/** Makes every put of a folded record abort its transaction as a browser does when the disk is full. */
function failing(name: string): { mend(): void } {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    const request = put.apply(this, given);
    if (this.name === 'records') throw new DOMException('the disk is full', name);
    return request;
  };
  return {
    mend: () => {
      IDBObjectStore.prototype.put = put;
    },
  };
}
