import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Phone, phones, SAM, settled } from './phone.ts';
import { FakeServer, noNetwork } from './server.ts';

const phone = phones();

test('one bad row is refused by itself, keeps its words, and what stands on it waits', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  const bad = await one.store.save('entry', { leg: 9 });
  server.refuses.set(bad.leaves[0] ?? '', 'A number from 0 to 10, please.');
  await one.store.save('entry', { note: 'later' }, { record: bad.record });
  await one.store.save('entry', { leg: 3 });
  await settled(one);
  assert.equal(server.log.length, 1);
  const state = await one.store.get(bad.record);
  assert.deepEqual(
    [state?.state, state?.refused],
    ['refused', { field: 'leg', message: 'A number from 0 to 10, please.' }],
  );
  assert.deepEqual(one.sync.state.waiting, { entry: 1 });
  assert.deepEqual(one.sync.state.refused, [{ record: bad.record, kind: 'entry' }]);
  await one.store.remove(bad.record);
  await settled(one);
  await one.sync.recount(one.store);
  assert.deepEqual([one.sync.state.refused, one.sync.state.waiting, await one.store.pending()], [[], {}, 0]);
  const back = await one.store.restore(bad.record);
  assert.deepEqual([back.fields, await one.store.pending()], [{ leg: 9, note: 'later' }, 1]);
});

/** Two phones that hold an entry of leg 3, which the first then changed to what the server does not take. */
async function withRefusedEdit(server: FakeServer): Promise<{ one: Phone; other: Phone; record: string }> {
  const [one, other] = [await phone(server), await phone(server, 'other')];
  const { record } = await one.store.save('entry', { leg: 3 });
  await settled(one);
  await settled(other);
  const bad = await one.store.save('entry', { leg: 9 }, { record });
  server.refuses.set(bad.leaves[0]!, 'A number from 0 to 10, please.');
  return { one, other, record };
}

for (const when of ['after', 'before'] as const)
  test(`a record deleted ${when} the server refused its last change is deleted on every phone`, async () => {
    const server = new FakeServer(SAM);
    const { one, other, record } = await withRefusedEdit(server);
    if (when === 'after') await settled(one);
    await one.store.remove(record);
    assert.deepEqual(await one.store.waiting(), { entry: 1 });
    await settled(one);
    await settled(other);
    assert.deepEqual([(await one.store.get(record))?.deleted, (await other.store.get(record))?.deleted], [true, true]);
    assert.deepEqual(await one.store.waiting(), {});
    const file = await one.store.everythingOf(record);
    assert.ok(file.revisions.some(({ body }) => body?.['leg'] === 9));
  });

test('undone, it is back on every phone, and here with the words that the server did not take', async () => {
  const server = new FakeServer(SAM);
  const { one, other, record } = await withRefusedEdit(server);
  await settled(one);
  await one.store.remove(record);
  await settled(one);
  await one.store.restore(record);
  await settled(one);
  await settled(other);
  const [here, there] = [await one.store.get(record), await other.store.get(record)];
  assert.deepEqual([here?.deleted, here?.fields, here?.state], [false, { leg: 9 }, 'refused']);
  assert.deepEqual([there?.deleted, there?.restored, there?.fields], [false, false, { leg: 3 }]);
  const [refused] = await one.store.refused();
  await one.store.mend(refused!.id, { leg: 8 });
  await settled(one);
  await settled(other);
  assert.deepEqual((await other.store.get(record))?.fields, { leg: 8 });
  assert.deepEqual(await one.store.get(record), await other.store.get(record));
});

test('a server that takes neither the change nor the deletion is told of it twice and no more', async () => {
  const server = new FakeServer(SAM);
  const { one, record } = await withRefusedEdit(server);
  await settled(one);
  server.refusesIf = ({ body }) => body === null;
  await one.store.remove(record);
  for (let round = 0; round < 4; round++) await settled(one);
  const { revisions } = await one.store.everythingOf(record);
  assert.equal(revisions.filter(({ body }) => body === null).length, 2);
  assert.deepEqual(await one.store.waiting(), { entry: 1 });
});

test('a refused row is mended, and what stood on it moves along', async () => {
  const server = new FakeServer(SAM);
  const [one, other] = [await phone(server), await phone(server)];
  const bad = await one.store.save('entry', { leg: 9, back: 1 });
  server.refuses.set(bad.leaves[0] ?? '', 'A number from 0 to 10, please.');
  await one.store.save('entry', { note: 'later' }, { record: bad.record });
  await settled(one);
  const [refused] = await one.store.refused();
  await one.store.mend(refused?.id ?? '', { leg: 3, back: 1 });
  await settled(one);
  await settled(other);
  const state = await other.store.get(bad.record);
  assert.deepEqual(state?.fields, { back: 1, leg: 3, note: 'later' });
  assert.deepEqual(await one.store.get(bad.record), state);
  const kept = (await one.store.history(bad.record)).find(({ replaced }) => replaced);
  assert.deepEqual(kept?.changes, { back: 1, leg: 9 });
});

test('after an update of the server what it refused is offered again', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  const { record, leaves } = await one.store.save('entry', { leg: 3 });
  server.refuses.set(leaves[0] ?? '', 'Words.');
  await settled(one);
  server.refuses.clear();
  await settled(one);
  assert.equal((await one.store.get(record))?.state, 'refused');
  server.build = 'build-2';
  server.faults = [noNetwork]; // a break: the phone asks again who it is
  await one.sync.run();
  await settled(one);
  assert.equal((await one.store.get(record))?.state, 'saved');
});

test('more rows than a request takes go in several, in the order they were made', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  for (let i = 0; i < 450; i++) await one.store.save('entry', { leg: i % 11 }, { record: `r${i % 90}` });
  await settled(one);
  assert.deepEqual([server.log.length, server.asked.filter((what) => what === 'POST /api/log').length], [450, 3]);
  assert.deepEqual(
    server.log.map(({ id }) => id),
    server.log.map(({ id }) => id).sort(),
  );
});

test('a batch that is too much for the server is halved; one row that is too long alone is refused, and the rest go in', async () => {
  const server = new FakeServer(SAM);
  server.most = { rows: 3, bytes: 20_000 };
  const one = await phone(server);
  for (let i = 0; i < 10; i++) await one.store.save('entry', { note: i === 4 ? 'x'.repeat(30_000) : `${i}` });
  await settled(one);
  assert.equal(server.log.length, 9);
  const [refused] = await one.store.refused();
  assert.match(refused?.refused?.message ?? '', /too long/);
  assert.equal(String(refused?.body?.note).length, 30_000);
});

test('long rows are sent in requests of less than a mebibyte', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  for (let i = 0; i < 40; i++) await one.store.save('entry', { note: 'ä'.repeat(30_000) });
  await settled(one);
  assert.deepEqual([server.log.length, await one.store.pending()], [40, 0]);
  assert.deepEqual(await one.store.refused(), []);
});
