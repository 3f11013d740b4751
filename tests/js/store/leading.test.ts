import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';
import type { Body as Facts } from '../../../static/js/src/lib/library.ts';
import { leadsToCheck } from '../../../static/js/src/store/leading.ts';
import { Store } from '../../../static/js/src/store/store.ts';

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../app/library/data/${path}`, import.meta.url), 'utf8'));
const BODY: Facts = read('body.json');
const BOTH = { 'ladder.left': 'calf', 'ladder.right': 'thigh' };
const at = (day: number, hour = 8) => `2026-11-${day}T${String(hour).padStart(2, '0')}:00:00+01:00`;
let store: Store;

beforeEach(() => {
  store = new Store(uuid7(), 'this-phone');
});

afterEach(() => store.close());

async function leads(fields: Record<string, Json>): Promise<boolean> {
  const { record } = await store.save('entry', { at: at(22), ...fields });
  return leadsToCheck(store, record, async () => BODY);
}

test('trouble that is new in both legs leads to the check, in one leg it does not', async () => {
  assert.equal(await leads(BOTH), true);
  assert.equal(await leads({ 'ladder.left': 'toes', 'ladder.right': 'none' }), false);
});

test('it leads there once: after the sign was answered it is not new', async () => {
  await store.save('entry', { at: at(20), ...BOTH });
  await store.save('screen', { at: at(20, 9), list: 'full', [`answers.${BODY.both_legs_opens}`]: 'no' });
  assert.equal(await leads(BOTH), false);
});

test('what tells of one leg only never needs the library', async () => {
  const { record } = await store.save('entry', { at: at(22), leg: 3, 'ladder.left': 'foot' });
  assert.equal(await leadsToCheck(store, record, () => assert.fail('asked')), false);
});
