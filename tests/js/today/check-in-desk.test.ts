import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import { StoreFull } from '../../../static/js/src/store/errors.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { CheckInDesk } from '../../../static/js/src/today/check-in-desk.ts';
import { waitsFor } from '../../../static/js/src/today/check-in-words.ts';
import { library } from './plans.ts';

const NOW = '2026-11-22T08:00:00+01:00';
let store: Store;

beforeEach(() => {
  store = new Store(uuid7(), 'this-phone');
});

afterEach(() => store.close());

async function desk(now = NOW): Promise<CheckInDesk> {
  const opened = new CheckInDesk(store, library, () => now);
  await opened.open();
  return opened;
}

test('it asks while nothing of today is known, and stands aside once it is', async () => {
  const first = await desk();
  assert.deepEqual([first.isOpen, first.checkedAt], [true, null]);
  await first.touch('leg', 4);
  await first.touch('place', 'bed');
  const saved = await first.save();
  assert.deepEqual(saved!.fields, { at: NOW, leg: 4, place: 'bed' });
  assert.deepEqual([first.isOpen, first.checkedAt, first.facts.leg], [false, NOW, 4]);
  assert.equal((await desk()).isOpen, false);
});

test('an entry of the journal is a check-in as well', async () => {
  await store.save('entry', { at: '2026-11-21T21:00:00+01:00', back: 2 });
  assert.deepEqual([(await desk()).isOpen, (await desk('2026-11-23T09:01:00+01:00')).isOpen], [false, true]);
});

test('what was touched and not saved is there again, and gone the next day', async () => {
  await (await desk()).touch('leg', 7);
  assert.equal((await desk()).shown('leg'), 7);
  assert.equal((await desk('2026-11-23T08:00:00+01:00')).shown('leg'), null);
});

test('skipping holds for the day, and the questions can be asked for', async () => {
  await (await desk()).skip();
  const later = await desk('2026-11-22T20:00:00+01:00');
  assert.equal(later.isOpen, false);
  later.ask();
  assert.equal(later.isOpen, true);
  assert.equal((await desk('2026-11-23T08:00:00+01:00')).isOpen, true);
});

test('nothing touched is nothing saved, and zero is something', async () => {
  const empty = await desk();
  assert.equal(await empty.save(), null);
  assert.match(empty.problem, /Nothing is said yet/);
  await empty.touch('leg', 0);
  assert.equal((await empty.save())!.fields.leg, 0);
  assert.equal(empty.problem, '');
});

test('a check-in of just now is mended, and its other fields stay', async () => {
  const { record } = await store.save('entry', {
    at: '2026-11-22T06:00:00+01:00',
    leg: 4,
    back: 2,
    note: 'Woke early.',
  });
  const again = await desk();
  again.ask();
  assert.equal(again.shown('leg'), 4);
  await again.touch('leg', 3);
  await again.touch('back', null);
  const { fields } = (await again.save())!;
  assert.deepEqual(fields, { at: '2026-11-22T06:00:00+01:00', leg: 3, note: 'Woke early.' });
  assert.equal((await store.list('entry'))[0]!.record, record);
});

test('questions that were asked for stay while something else changes', async () => {
  await store.save('entry', { at: NOW, leg: 4 });
  const asked = await desk();
  asked.ask();
  await store.save('event', { at: NOW, what: 'flare-day' });
  await asked.follow();
  assert.equal(asked.isOpen, true);
});

test('hours later it is a new one', async () => {
  await store.save('entry', { at: '2026-11-22T04:00:00+01:00', leg: 4 });
  const later = await desk();
  later.ask();
  assert.equal(later.shown('leg'), null);
  await later.touch('leg', 2);
  await later.save();
  assert.equal((await store.list('entry')).length, 2);
});

test('how the last session settled is asked from the next day on, and once', async () => {
  await store.save('practice', { at: '2026-11-21T20:00:00+01:00', routine: 'wall-5', finished: true });
  const asking = await desk();
  assert.equal(asking.asksHowItSettled, true);
  await asking.touch('settle', 'under1h');
  await asking.save();
  assert.equal(asking.asksHowItSettled, false);
  assert.equal((await desk('2026-11-21T21:00:00+01:00')).asksHowItSettled, false);
});

test('the usual is the middle of the days before today, and not known from two', async () => {
  for (const [day, leg] of [
    [19, 3],
    [20, 4],
  ] as const)
    await store.save('entry', { at: `2026-11-${day}T20:00:00+01:00`, leg });
  assert.equal((await desk()).usual('leg'), null);
  await store.save('entry', { at: '2026-11-21T20:00:00+01:00', leg: 8 });
  await store.save('entry', { at: '2026-11-22T07:00:00+01:00', leg: 9 });
  assert.equal((await desk()).usual('leg'), 4);
});

test('a full phone loses nothing that was touched', async () => {
  const full = new CheckInDesk(
    Object.assign(Object.create(store), {
      save: () => Promise.reject(new StoreFull(null)),
      list: store.list.bind(store),
      draft: store.draft.bind(store),
      keepDraft: store.keepDraft.bind(store),
    }),
    library,
    () => NOW,
  );
  await full.open();
  await full.touch('leg', 6);
  assert.equal(await full.save(), null);
  assert.ok(full.problem);
  assert.deepEqual([full.isOpen, full.shown('leg'), full.saving], [true, 6, false]);
});

test('a check-in that was written in the journal meets the gate question, until no sign is new', async () => {
  await store.save('entry', { at: NOW, leg: 4 });
  const today = await desk();
  assert.deepEqual([today.isOpen, today.isGated], [false, true]);
  today.ask();
  assert.equal(today.isGated, true, 'mending it does not pass it by');
  const gate = await store.save('screen', { at: NOW, list: 'gate', gate: 'unsure' });
  await today.follow();
  assert.equal(today.isGated, true);
  await store.save('screen', { gate: 'no' }, { record: gate.record });
  await today.follow();
  assert.equal(today.isGated, false);
});

test('a new check-in is gated though the last one was, and a skipped one asks nothing', async () => {
  await store.save('screen', { at: NOW, list: 'gate', gate: 'no' });
  const today = await desk();
  assert.equal(today.isGated, true);
  await today.skip();
  assert.equal(today.isGated, false);
});

test('saving waits for the gate question to be there, and to be answered', () => {
  assert.equal(waitsFor({ phase: 'open', isAsking: false }), '');
  for (const gate of [
    { phase: 'opening', isAsking: false },
    { phase: 'failed', isAsking: false },
    { phase: 'open', isAsking: true },
  ] as const)
    assert.notEqual(waitsFor(gate), '');
});
