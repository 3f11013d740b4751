import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import { prefer, settingsOf } from '../../../static/js/src/store/preferences.ts';
import { Store } from '../../../static/js/src/store/store.ts';

test('what a preference was set to is told, oldest first, and what was never set has no past', async () => {
  const store = new Store(uuid7(), 'this-phone');
  assert.deepEqual(await settingsOf(store, 'rhythm.goal'), []);
  await prefer(store, { 'rhythm.goal': 3 });
  await prefer(store, { minutes_a_day: 10 });
  await prefer(store, { 'rhythm.goal': null });
  const set = await settingsOf(store, 'rhythm.goal');
  assert.deepEqual(
    set.map(({ value }) => value),
    [3, null],
  );
  store.close();
});
