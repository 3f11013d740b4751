import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { LitElement } from '../../../static/js/node_modules/lit/index.js';
import { remember } from '../../../static/js/src/store/device.ts';
import { here } from '../../../static/js/src/store/here.ts';
import { type Reading, StoreReader } from '../../../static/js/src/ui/store-reader.ts';
import { emptyPhone } from '../store/indexeddb.ts';

const SAM = { user: '018f0000-0000-7000-8000-000000000001', email: 'sam@example.org', epoch: 'e' };

before(async () => {
  emptyPhone();
  await remember('who', SAM);
});
after(async () => (await here()).close());

let drawn = 0;
let cleared = 0;
beforeEach(() => {
  [drawn, cleared] = [0, 0];
});

function reader(reading: Reading) {
  const host = {
    hasUpdated: false,
    addController() {},
    requestUpdate() {
      drawn += 1;
    },
    replaceChildren() {
      cleared += 1;
    },
  };
  return { host, made: new StoreReader(host as unknown as LitElement, reading) };
}

/** All that was begun has come to its end: saves to the store are seen by then. */
const turn = async () => {
  await (await here()).pending();
  await new Promise((resolve) => setImmediate(resolve));
};

async function connected(reading: Reading) {
  const { host, made } = reader(reading);
  made.hostConnected();
  await turn();
  await turn();
  return { host, made };
}

test('what an element needs is opened first, then it is read, and read again after every change', async () => {
  const said: string[] = [];
  const { made } = await connected({
    open: async () => said.push('open'),
    read: async (_store, change) => said.push(change ? `changed ${change.records.length}` : 'read'),
  });
  assert.deepEqual([said, made.hasRead, made.isReady, drawn], [['open', 'read'], true, true, 1]);
  await made.store.save('entry', { leg: 3 });
  await turn();
  assert.deepEqual(said, ['open', 'read', 'changed 1']);
  made.hostDisconnected();
});

test('an element that left the page reads no more, even when it left while it was being opened', async () => {
  let reads = 0;
  const { made } = await connected({ read: async () => (reads += 1) });
  made.hostDisconnected();
  const early = reader({ read: async () => (reads += 1) }).made;
  early.hostConnected();
  early.hostDisconnected();
  await turn();
  await made.store.save('entry', { leg: 3 });
  await turn();
  assert.equal(reads, 1);
});

test('a reading that failed is told until one succeeds', async () => {
  let fails = true;
  const read = async () => {
    if (fails) throw new Error('Not now.');
  };
  const { made } = await connected({ read });
  assert.deepEqual([made.problem, made.hasRead, made.isReady], ['Not now.', false, true]);
  fails = false;
  await made.readAgain();
  assert.deepEqual([made.problem, made.hasRead], ['', true]);
  made.hostDisconnected();
});

test('a deed that failed stays told while what comes from elsewhere is read, until a deed succeeds', async () => {
  const { made } = await connected({ read: async () => {} });
  await made.attempt(() => Promise.reject(new Error('This phone is full.')));
  await made.readAgain();
  assert.equal(made.problem, 'This phone is full.');
  await made.attempt(async () => {});
  assert.equal(made.problem, '');
  made.hostDisconnected();
});

test('an element that tells nothing of its own accord is told what failed before it could read', async () => {
  const failures: string[] = [];
  const { made } = await connected({
    open: () => Promise.reject(new Error('No library.')),
    read: async () => {},
    failed: ({ message }) => failures.push(message),
  });
  assert.deepEqual([failures, made.hasRead], [['No library.'], false]);
});

test('what the page showed while this was loading goes with the first drawing, and nothing afterwards', () => {
  const { host, made } = reader({ read: async () => {} });
  made.hostUpdate();
  host.hasUpdated = true;
  made.hostUpdate();
  assert.equal(cleared, 1);
});
