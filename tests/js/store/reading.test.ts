import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Store } from '../../../static/js/src/store/store.ts';
import { emptyPhone } from './indexeddb.ts';

let store: Store;

beforeEach(() => {
  emptyPhone();
  store = new Store('018f0000-0000-7000-8000-000000000001', 'this-phone');
});
afterEach(() => store.close());

const MOMENTS = [
  '2024-02-29T08:00:00+01:00',
  '2026-03-28T23:50:00+01:00',
  '2026-03-29T01:30:00+01:00',
  '2026-03-29T03:30:00+02:00',
  '2026-03-29T21:00:00+02:00',
];

async function fill() {
  for (const at of [4, 0, 2, 1, 3]) await store.save('entry', { at: MOMENTS[at]! });
  await store.save('practice', { at: '2026-04-02T20:00:00+02:00' });
  const { record } = await store.save('event', { at: '2026-05-01T20:00:00+02:00' });
  await store.remove(record);
}

async function times(span?: Parameters<Store['list']>[1]) {
  return (await store.list('entry', span)).map(({ fields }) => fields.at);
}

test('a limit gives the newest few, by moment within a day, whichever was written last', async () => {
  await fill();
  const newest = MOMENTS.toReversed();
  assert.deepEqual(await times({ limit: 1 }), newest.slice(0, 1));
  assert.deepEqual(await times({ limit: 2 }), newest.slice(0, 2));
  assert.deepEqual(await times({ limit: 4 }), newest.slice(0, 4));
  assert.deepEqual(await times({ limit: 99 }), newest);
});

test('a limit counts back from the end of the span', async () => {
  await fill();
  assert.deepEqual(await times({ to: '2026-03-28', limit: 1 }), [MOMENTS[1]]);
  assert.deepEqual(await times({ from: '2026-03-28', to: '2026-03-28', limit: 9 }), [MOMENTS[1]]);
  assert.deepEqual(await times({ to: '2020-01-01', limit: 9 }), []);
});

test('the next day that holds anything is found over gaps of years, in both directions', async () => {
  await fill();
  const kinds = ['entry', 'practice', 'event'];
  assert.equal(await store.dayBefore(kinds, '2026-03-28'), '2024-02-29');
  assert.equal(await store.dayBefore(kinds, '2024-02-29'), null);
  assert.equal(await store.dayAfter(kinds, '2024-02-29'), '2026-03-28');
  assert.equal(await store.dayAfter(kinds, '2026-03-29'), '2026-04-02');
  assert.equal(await store.dayAfter(['entry'], '2026-03-29'), null);
});

test('what was deleted holds no day', async () => {
  await fill();
  assert.equal(await store.dayBefore(['event'], '2026-12-31'), null);
});

test('months come newest first, each with all of its kinds, and empty ones are passed over', async () => {
  await fill();
  const months: unknown[] = [];
  for await (const records of store.months(['entry', 'practice', 'event'])) {
    months.push(records.map(({ fields }) => String(fields.at)));
  }
  assert.deepEqual(months, [['2026-04-02T20:00:00+02:00'], MOMENTS.slice(1).toReversed(), [MOMENTS[0]]]);
});
