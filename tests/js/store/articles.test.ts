import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { keepReading, readingFrom, readingOf, readings } from '../../../static/js/src/store/articles.ts';
import type { RecordState } from '../../../static/js/src/store/revision.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { emptyPhone } from './indexeddb.ts';

const SAM = '018f0000-0000-7000-8000-000000000001';
let store: Store;

beforeEach(() => {
  emptyPhone();
  store = new Store(SAM, 'this phone');
});
afterEach(() => store.close());

test('nothing is known of an article that was never opened', async () => {
  assert.equal(await readingOf(store, 'warning-signs'), null);
  assert.deepEqual(await readings(store), []);
});

test('progress, saving and the offer of one article are one record', async () => {
  await keepReading(store, 'warning-signs', { progress: 0.4 });
  await keepReading(store, 'warning-signs', { saved: true });
  await keepReading(store, 'warning-signs', { offered: '2026-11-22' });
  const { changed_at, ...known } = (await readingOf(store, 'warning-signs'))!;
  assert.deepEqual(known, {
    article: 'warning-signs',
    progress: 0.4,
    saved: true,
    offered: '2026-11-22',
    dismissed: false,
  });
  assert.equal((await store.list('reading')).length, 1);
});

test('another phone of the same person gives the record the same id, another person another', async () => {
  await keepReading(store, 'warning-signs', { progress: 0.4 });
  const [{ record }] = (await store.list('reading')) as [RecordState];
  emptyPhone();
  const phones = [new Store(SAM, 'other phone'), new Store('018f0000-0000-7000-8000-000000000002', 'third phone')];
  for (const phone of phones) await keepReading(phone, 'warning-signs', { progress: 0.1 });
  const [same, other] = await Promise.all(phones.map(async (phone) => (await phone.list('reading'))[0]!.record));
  await Promise.all(phones.map((phone) => phone.close()));
  assert.equal(same, record);
  assert.notEqual(other, record);
});

test('two phones that read on without each other have come as far as the one further on', () => {
  const other = (value: number | string) => [{ value, revision: 'r', made_at: '', device: 'other' }];
  const state = {
    fields: { article: 'warning-signs', progress: 0.2, offered: '2026-11-22' },
    clashes: { progress: other(0.6), offered: other('2026-11-20') },
    changed_at: '',
  } as unknown as RecordState;
  const found = readingFrom(state)!;
  assert.equal(found.progress, 0.6);
  assert.equal(found.offered, '2026-11-20');
});
