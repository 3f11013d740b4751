import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { joined, moved, repeated, standpoint } from '../../../static/js/src/lib/programme.ts';
import { ways } from '../../../static/js/src/practice/programme-clash.ts';
import type { Body } from '../../../static/js/src/store/revision.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { emptyPhone } from '../store/indexeddb.ts';

const [FIRST, LATER, LATEST] = ['02', '09', '10'].map((day) => `2026-11-${day}T08:00:00+01:00`) as [
  string,
  string,
  string,
];
let store: Store;
let leaves: string[];

beforeEach(async () => {
  emptyPhone();
  store = new Store('018f0000-0000-7000-8000-000000000001', 'this-phone');
  leaves = (await store.save('programme', joined(FIRST), { record: 'p' })).leaves;
});
afterEach(() => store.close());

/** What two phones that knew the same did with it. */
async function apart(...bodies: Body[]) {
  for (const body of bodies) await store.save('programme', body, { record: 'p', parents: leaves });
  return (await store.get('p'))!;
}

const shown = async () => standpoint((await store.get('p'))!.fields);

test('where phones agree there is nothing to choose', async () => {
  assert.deepEqual(ways((await store.get('p'))!), []);
  assert.deepEqual(ways(await apart(repeated(LATER))), []);
});

test('a week begun again on one phone and left behind on the other are two ways, and one tap takes either', async () => {
  const week = standpoint((await store.get('p'))!.fields)!;
  for (const wanted of [0, 1]) {
    const state = await apart(repeated(LATER), moved(week, LATEST));
    const all = ways(state);
    assert.deepEqual(
      all.map(({ at }) => [at.week, at.began]),
      [
        [2, LATEST],
        [2, LATER],
      ],
    );
    await store.save('programme', all[wanted]!.body, { record: 'p', parents: state.leaves });
    assert.deepEqual(await shown(), all[wanted]!.at);
    const after = (await store.get('p'))!;
    assert.deepEqual([after.clashes, ways(after)], [{}, []]);
    leaves = after.leaves;
  }
});

test('what one phone set goes together: no week begins on the other’s day', async () => {
  const state = await apart({ week: 3, began: LATER }, { week: 5, began: LATEST });
  assert.deepEqual(
    ways(state).map(({ at }) => [at.week, at.began]),
    [
      [5, LATEST],
      [3, LATER],
    ],
  );
});

test('a way that nobody could stand on is not offered', async () => {
  const state = await apart({ week: 3 }, { week: null });
  assert.deepEqual(ways(state), []);
});
