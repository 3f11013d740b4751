import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phones, SAM, settled } from './phone.ts';
import { error, FakeServer, instead, json, noNetwork } from './server.ts';

const phone = phones();

test('a new epoch voids every number, and all that is held is offered again', async () => {
  const server = new FakeServer(SAM);
  const [one, other] = [await phone(server), await phone(server)];
  for (let i = 0; i < 5; i++) await one.store.save('entry', { leg: i });
  await settled(one);
  await settled(other);
  await other.store.save('entry', { leg: 9 });
  server.epoch = 'epoch-2';
  server.rewind(2);
  for (const each of [one, other, one]) await settled(each);
  assert.equal(server.log.length, 6);
  assert.deepEqual((await one.store.list('entry')).length, 6);
  assert.equal((await other.store.exchange.cursor())?.epoch, 'epoch-2');
});

test('a backup copied back under the same epoch is noticed, and nothing is lost', async () => {
  const server = new FakeServer(SAM);
  const [one, other] = [await phone(server), await phone(server)];
  const first = await one.store.save('entry', { leg: 1, note: 'n' });
  await one.store.save('entry', { leg: 2 }, { record: first.record });
  await settled(one);
  server.rewind(1);
  const elsewhere = await other.store.save('entry', { leg: 8 }); // takes the number that the lost row had
  await settled(other);
  for (const each of [one, other]) await settled(each);
  assert.equal(server.log.length, 3);
  for (const { store } of [one, other]) {
    assert.deepEqual((await store.get(first.record))?.fields, { leg: 2, note: 'n' });
    assert.deepEqual((await store.get(elsewhere.record))?.fields, { leg: 8 });
    assert.equal(await store.pending(), 0);
  }
});

test('a row that the server took and lost again before a page brought it is offered again', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  await one.store.save('entry', { leg: 1 });
  await settled(one);
  await one.store.save('entry', { leg: 2 });
  server.faults = [{}, noNetwork]; // the row goes in, the page after it does not come
  await one.sync.run();
  assert.deepEqual([server.log.length, await one.store.pending()], [2, 0]);
  server.rewind(1);
  await settled(one);
  assert.deepEqual([server.log.length, await one.store.pending()], [2, 0]);
});

test('answers about rows that were not offered, and numbers that are none, change nothing', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  await settled(one);
  const { leaves } = await one.store.save('entry', { leg: 3 });
  const results = [{ id: 'stranger', seq: 9 }, null, { id: null, error: { field: '', message: '' } }];
  server.faults = [instead(() => json({ epoch: 'epoch-1', results }))];
  await one.sync.run();
  for (const seq of ['7', 0, -1, 1.5, null]) {
    server.faults = [instead(() => json({ epoch: 'epoch-1', results: [{ id: leaves[0], seq }] }))];
    assert.equal(await one.sync.run(), 'stopped');
  }
  assert.equal(await one.store.pending(), 1);
});

test('a log that is void every time ends in trouble, not in a loop', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  await settled(one);
  const who = () => json({ user: SAM, email: 'sam@example.org', epoch: 'epoch-1' });
  server.faults = Array.from({ length: 20 }, (_, i) => instead(() => (i % 2 ? who() : error(409, 'history'))));
  assert.equal(await one.sync.run(), 'stopped');
  assert.equal(one.sync.state.phase, 'trouble');
  assert.ok(server.faults.length > 10);
});

test('a page that breaks off writes neither rows nor cursor', async () => {
  const server = new FakeServer(SAM);
  const [one, other] = [await phone(server), await phone(server)];
  await one.store.save('entry', { leg: 1 });
  await settled(one);
  await settled(other);
  await one.store.save('entry', { leg: 2 });
  await settled(one);
  const before = await other.store.exchange.cursor();
  const broken = { ...server.log[1], seq: 0 };
  server.faults = [
    instead(() => json({ epoch: 'epoch-1', revisions: [server.log[1], broken], after: 2, more: false })),
  ];
  assert.equal(await other.sync.run(), 'stopped');
  assert.deepEqual([await other.store.exchange.cursor(), (await other.store.list('entry')).length], [before, 1]);
  await settled(other);
  assert.equal((await other.store.list('entry')).length, 2);
});
