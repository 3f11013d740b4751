import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import type { Change } from '../../../static/js/src/store/notes.ts';
import { isShort, keepRoom, room } from '../../../static/js/src/sync/room.ts';

const MIB = 1024 * 1024;
let persisted = 0;
let estimate: StorageEstimate = {};
let heard: string[] = [];
let tell: (change: Change) => void = () => {};
const hear = ({ type }: Event) => heard.push(type);
const store = {
  watch: (listener: (change: Change) => void) => {
    tell = listener;
    return () => {};
  },
};

beforeEach(() => {
  [persisted, heard] = [0, []];
  const storage = { persist: async () => ++persisted, estimate: async () => estimate };
  Object.defineProperty(globalThis, 'navigator', { value: { storage }, configurable: true });
  for (const type of ['short', 'enough']) room.addEventListener(type, hear);
});
afterEach(() => {
  for (const type of ['short', 'enough']) room.removeEventListener(type, hear);
});

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a phone is nearly full when little is left, and a browser that tells no numbers is believed', () => {
  assert.equal(isShort({ usage: 95 * MIB, quota: 100 * MIB }), true);
  assert.equal(isShort({ usage: 50 * MIB, quota: 100 * MIB }), false);
  assert.equal(isShort({}), false);
});

test('the browser is asked to keep the data at the first save, once, and not for what came from elsewhere', async () => {
  await keepRoom(store);
  tell({ records: ['r'], by: 'sync' });
  assert.equal(persisted, 0);
  for (let i = 0; i < 3; i++) tell({ records: ['r'], by: 'person' });
  assert.equal(persisted, 1);
});

test('room is looked at on opening and after each save', async () => {
  estimate = { usage: 95 * MIB, quota: 100 * MIB };
  await keepRoom(store);
  estimate = { usage: 50 * MIB, quota: 100 * MIB };
  tell({ records: ['r'], by: 'person' });
  await turn();
  assert.deepEqual(heard, ['short', 'enough']);
});
