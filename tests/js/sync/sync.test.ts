import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { type Phone, phoneOf, SAM, settled } from './phone.ts';
import { error, FakeServer, instead, json, lostAnswer, noNetwork, page } from './server.ts';

const phones: Phone[] = [];

async function phone(server: FakeServer, device?: string): Promise<Phone> {
  const made = await phoneOf(server, device);
  phones.push(made);
  return made;
}

afterEach(async () => {
  for (const { store } of phones.splice(0)) await store.close();
});

test('what one phone saved the other one shows', async () => {
  const server = new FakeServer(SAM);
  const [one, other] = [await phone(server), await phone(server)];
  const { record } = await one.store.save('entry', { leg: 3 });
  await settled(one);
  await settled(other);
  assert.equal((await one.store.get(record))?.state, 'saved');
  assert.deepEqual(await other.store.get(record), await one.store.get(record));
  assert.deepEqual(one.sync.state.waiting, {});
  assert.ok(one.sync.state.last_ok);
});

test('when the server took an entry is told on both phones, and again after an edit', async () => {
  const server = new FakeServer(SAM);
  const [one, other] = [await phone(server), await phone(server)];
  const { record, saved_at } = await one.store.save('entry', { leg: 3 });
  assert.equal(saved_at, undefined);
  for (const each of [one, other]) await settled(each);
  const told = async () => [(await one.store.get(record))?.saved_at, (await other.store.get(record))?.saved_at];
  assert.deepEqual(await told(), ['2026-03-01T08:00:00Z', '2026-03-01T08:00:00Z']);
  server.now = '2026-03-02T09:30:00Z';
  assert.equal((await other.store.save('entry', { leg: 4 }, { record })).saved_at, undefined);
  for (const each of [other, one]) await settled(each);
  assert.deepEqual(await told(), ['2026-03-02T09:30:00Z', '2026-03-02T09:30:00Z']);
});

test('one entry edited on two phones offline clashes on both, the same way', async () => {
  const server = new FakeServer(SAM);
  const [one, other] = [await phone(server, 'one'), await phone(server, 'other')];
  const first = await one.store.save('entry', { leg: 3, note: 'n' });
  await settled(one);
  await settled(other);
  await one.store.save('entry', { leg: 5 }, { record: first.record, parents: first.leaves });
  await other.store.save('entry', { leg: 7, note: 'm' }, { record: first.record, parents: first.leaves });
  for (const each of [one, other, one, other]) await settled(each);
  const state = await one.store.get(first.record);
  assert.deepEqual(await other.store.get(first.record), state);
  assert.deepEqual(state?.fields, { leg: 7, note: 'm' });
  assert.deepEqual(
    state?.clashes.leg?.map(({ value, device }) => [value, device]),
    [[5, 'one']],
  );
});

test('a network too slow for a whole page gets smaller ones, until one comes through', async () => {
  const server = new FakeServer(SAM);
  const [one, other] = [await phone(server), await phone(server)];
  await one.store.save('entry', { leg: 3 });
  await settled(one);
  const limits: number[] = [];
  const limited = (path: string) => {
    limits.push(Number(new URLSearchParams(path.split('?')[1]).get('limit')));
    return null;
  };
  const slow = {
    before: (path: string) => {
      limited(path);
      throw new DOMException('too slow', 'TimeoutError');
    },
  };
  server.faults = [{}, slow, slow, { before: limited }];
  await other.sync.run();
  assert.deepEqual(limits, [10_000, 1_000, 100]);
  assert.equal((await other.store.list('entry')).length, 1);
});

const NO_ANSWERS = {
  'no network': noNetwork,
  'a café that answers with its own page': instead(() => page(200)),
  'a sign-in page in place of the answer': instead(() => Response.redirect('https://legs-up.example/sign-in', 302)),
  'a proxy that is broken': instead(() => page(502)),
  'a server that is broken': instead(() => error(500, 'error')),
  'a server that does not understand': instead(() => error(422, 'invalid')),
  'a server that says forbidden': instead(() => error(403, 'not-our-origin')),
  'too often': instead(() => error(429, 'too-many-requests')),
  'JSON of somebody else': instead(() => json({ results: 'none' })),
  'JSON that breaks off': instead(
    () => new Response('{"epoch": "e', { headers: { 'Content-Type': 'application/json' } }),
  ),
  'a lost answer': lostAnswer,
};

for (const [name, fault] of Object.entries(NO_ANSWERS)) {
  test(`${name}: no row leaves the outbox, and later everything arrives once`, async () => {
    const server = new FakeServer(SAM);
    const one = await phone(server);
    await settled(one);
    await one.store.save('entry', { leg: 3 });
    server.faults = [fault];
    assert.equal(await one.sync.run(), 'stopped');
    assert.equal(await one.store.pending(), 1);
    await settled(one);
    assert.equal(await one.store.pending(), 0);
    assert.equal(server.log.length, 1);
  });
}

test('the phases say what the person should know', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  await settled(one);
  assert.equal(one.sync.state.phase, 'idle');
  const cases = [
    [noNetwork, 'offline'],
    [instead(() => page()), 'offline'],
    [instead(() => error(500, 'error')), 'trouble'],
    [instead(() => error(401, 'signed-out')), 'signed-out'],
  ] as const;
  for (const [fault, phase] of cases) {
    server.faults = [fault];
    await one.sync.run();
    assert.equal(one.sync.state.phase, phase);
  }
});

test('signed out by the server, writing goes on, and after signing in again all of it is sent', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  await settled(one);
  server.user = null;
  await one.store.save('entry', { leg: 3 });
  await one.sync.run();
  assert.equal(one.sync.state.phase, 'signed-out');
  await one.store.save('entry', { leg: 4 });
  server.user = SAM;
  await settled(one);
  assert.equal(server.log.length, 2);
});

test('when another person signs in from another tab nothing is sent, and sync stops', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  await settled(one);
  await one.store.save('entry', { leg: 3 });
  server.user = '018f0000-0000-7000-8000-000000000002';
  assert.equal(await one.sync.run(), 'stopped');
  assert.equal(one.sync.state.phase, 'other-user');
  assert.equal(await one.sync.run(), 'stopped');
  assert.deepEqual([server.log.length, await one.store.pending(), one.reloads], [0, 1, 0]);
});

test('a page that shows one person when another is signed in is shown anew', async () => {
  const server = new FakeServer('018f0000-0000-7000-8000-000000000002');
  const one = await phone(server);
  await one.store.save('entry', { leg: 3 });
  await one.sync.run();
  assert.deepEqual([one.reloads, server.log.length], [1, 0]);
});

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

test('a deletion that other phones must hear of is counted while it can’t be sent', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  const { record } = await one.store.save('entry', { leg: 3 });
  await settled(one);
  const bad = await one.store.save('entry', { leg: 9 }, { record });
  server.refuses.set(bad.leaves[0] ?? '', 'A number from 0 to 10, please.');
  await settled(one);
  await one.store.remove(record);
  await settled(one);
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

test('the server asked for patience: nothing is asked until then', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  await settled(one);
  server.faults = [instead(() => error(429, 'too-many-requests', { 'Retry-After': '60' }))];
  await one.sync.run();
  const asked = server.asked.length;
  assert.equal(await one.sync.run(), 'stopped');
  assert.equal(server.asked.length, asked);
});

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

test('a save made while a round is under way is sent by the next one', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  await one.store.save('entry', { leg: 1 });
  const first = one.sync.run();
  await one.store.save('entry', { leg: 2 });
  const [second, third] = [one.sync.run(), one.sync.run()];
  assert.equal(second, third);
  assert.deepEqual([await first, await second], ['done', 'done']);
  assert.equal(server.log.length, 2);
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

test('years of entries come with the first pull in one request', async () => {
  const server = new FakeServer(SAM);
  const [one, other] = [await phone(server), await phone(server)];
  server.log = Array.from({ length: 3000 }, (_, i) => ({
    id: `i${i}`,
    record: `r${i}`,
    kind: 'entry',
    parents: [],
    body: { at: '2026-03-01T08:00:00+00:00', leg: i % 11 },
    made_at: '2026-03-01T08:00:00+00:00',
    device: 'd',
    seq: i + 1,
  }));
  await settled(other);
  assert.equal(server.asked.filter((what) => what === 'GET /api/log').length, 1);
  assert.equal((await other.store.list('entry')).length, 3000);
  assert.equal(await one.store.pending(), 0);
});

test('a phone whose account was erased learns it at its next contact, and keeps what it never sent', async () => {
  const server = new FakeServer(SAM);
  const one = await phone(server);
  await settled(one);
  await one.store.save('entry', { leg: 3 });
  server.user = null;
  await one.sync.run();
  assert.equal(one.sync.state.phase, 'signed-out');
  server.erased = true;
  await one.sync.run();
  assert.equal(one.sync.state.phase, 'erased');
  assert.equal(await one.store.pending(), 1);
});
