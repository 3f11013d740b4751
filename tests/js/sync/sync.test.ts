import assert from 'node:assert/strict';
import { test } from 'node:test';
import { phones, SAM, settled } from './phone.ts';
import { error, FakeServer, instead, json, lostAnswer, noNetwork, page } from './server.ts';

const phone = phones();

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

test('after a loss of memory a phone tells what came from before it apart from what it wrote since', async () => {
  const server = new FakeServer(SAM);
  const before = await phone(server, 'before');
  const after = await phone(server, 'after');
  await after.store.save('entry', { leg: 3 });
  await settled(after);
  assert.equal(await after.store.exchange.holdsFromElsewhere('after'), false);
  await before.store.save('entry', { leg: 5 });
  for (const each of [before, after]) await settled(each);
  assert.equal(await after.store.exchange.holdsFromElsewhere('after'), true);
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
