import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { asking } from '../../../static/js/src/journal/asking.ts';
import { FormDesk } from '../../../static/js/src/journal/form-desk.ts';
import { eventObstacle, momentOn, outgrown } from '../../../static/js/src/journal/happening.ts';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';
import { prefer } from '../../../static/js/src/store/preferences.ts';
import { Store } from '../../../static/js/src/store/store.ts';

const NOW = '2026-11-22T21:30:00+01:00';
const EVENTS = [
  { slug: 'flare', name: 'Flare', lasts: true },
  { slug: 'holiday', name: 'Holiday', lasts: true, pauses: true },
  { slug: 'injection', name: 'Injection' },
  { slug: 'own', name: 'Something else', lasts: true },
];
let store: Store;

beforeEach(() => {
  store = new Store(uuid7(), 'this-phone');
});
afterEach(() => store.close());

async function desk(kind: string, record: string | null = null): Promise<FormDesk> {
  const obstacle = kind === 'event' ? eventObstacle(() => NOW) : () => null;
  const opened = new FormDesk(
    store,
    kind,
    () => NOW,
    obstacle,
    (form) => (kind === 'event' ? outgrown(form, EVENTS) : []),
  );
  assert.ok(await opened.open(record));
  return opened;
}

async function wrote(kind: string, fields: Record<string, Json>, record: string | null = null): Promise<FormDesk> {
  const form = await desk(kind, record);
  for (const [field, value] of Object.entries(fields)) await form.touch(field, value);
  await form.save();
  return form;
}

async function elsewhere(record: string, parents: string[], body: Record<string, Json>, kind: string) {
  const row = { id: uuid7(), record, kind, parents, body, made_at: NOW, device: 'other', seq: 9 };
  await store.exchange.receive([row], { after: 9, at: row.id, epoch: 'e' });
}

test('one answer of three is kept, and the others stay absent', async () => {
  const week = await wrote('measure', { 'weekly.pain': 6, 'weekly.things-done': null });
  assert.equal(week.saved, 'phone');
  assert.deepEqual((await store.get(week.record!))!.fields, { at: NOW, 'weekly.pain': 6 });
});

test('nothing answered is nothing to save', async () => {
  const week = await wrote('measure', {});
  assert.deepEqual([week.record, week.problem?.message], [null, 'Nothing to save yet.']);
});

test('an answer above the scale is named and not saved, and stays on the screen', async () => {
  const week = await wrote('measure', { 'weekly.pain': 11 });
  assert.deepEqual([week.record, week.problem?.field, week.field('weekly.pain')], [null, 'weekly.pain', 11]);
});

test('what was typed and not saved is there again, until it is let go of', async () => {
  const first = await desk('measure');
  await first.touch('note', 'a long');
  const second = await desk('measure');
  assert.deepEqual([second.resumed, second.field('note')], [true, 'a long']);
  await second.startAfresh();
  assert.equal((await desk('measure')).resumed, false);
});

test('a change of one answer sends that answer only, and another phone’s answer to the same is a clash', async () => {
  const week = await wrote('measure', { 'weekly.pain': 6, 'weekly.enjoyment': 2 });
  const { leaves } = (await store.get(week.record!))!;
  await week.touch('weekly.pain', 4);
  await elsewhere(week.record!, leaves, { 'weekly.pain': 8, 'weekly.enjoyment': 3 }, 'measure');
  await week.follow();
  await week.save();
  assert.deepEqual(
    week.clashes.map(({ field }) => field),
    ['weekly.pain'],
  );
  assert.equal(week.field('weekly.enjoyment'), 3);
  await week.choose('weekly.pain', 8);
  assert.deepEqual([week.clashes, week.field('weekly.pain')], [[], 8]);
});

test('another kind’s record is not opened on this page', async () => {
  const entry = await store.save('entry', { at: NOW, leg: 3 });
  assert.equal(
    await new FormDesk(
      store,
      'event',
      () => NOW,
      () => null,
    ).open(entry.record),
    false,
  );
});

test('an event says what it lacks', async () => {
  const field = async (fields: Record<string, Json>) => (await wrote('event', fields)).problem?.field;
  assert.equal(await field({ note: 'ouch' }), 'what');
  assert.equal(await field({ what: 'own', name: '  ' }), 'name');
  assert.equal(await field({ what: 'flare', at: '2026-11-23T12:00:00+01:00' }), 'at');
  assert.equal(await field({ what: 'flare', at: NOW, until: '2026-11-22' }), 'until');
});

test('a flare that is over keeps everything else it holds', async () => {
  const flare = await wrote('event', { what: 'flare', at: '2026-11-20T12:00:00+01:00', note: 'the train' });
  assert.equal(flare.problem, null);
  const again = await wrote('event', { until: '2026-11-22' }, flare.record);
  assert.deepEqual((await store.get(again.record!))!.fields, {
    at: '2026-11-20T12:00:00+01:00',
    what: 'flare',
    note: 'the train',
    until: '2026-11-22',
  });
});

test('today’s event is about now, an earlier day’s about its noon', () => {
  assert.equal(momentOn('2026-11-22', NOW), NOW);
  assert.match(momentOn('2026-02-28', NOW), /^2026-02-28T12:00:00[+-]/);
});

test('the questions are offered from the second day on, and not after an answer or a wish', async () => {
  const day = '2026-11-22';
  assert.equal((await asking(store, day)).weekly, false);
  await store.save('entry', { at: '2026-10-01T08:00:00+01:00', leg: 3 });
  assert.deepEqual(await asking(store, day), { weekly: true, change: true });
  await wrote('measure', { 'weekly.pain': 6 });
  assert.deepEqual(await asking(store, day), { weekly: false, change: false });
  const later = '2026-11-23';
  assert.deepEqual(await asking(store, later), { weekly: false, change: true });
  await prefer(store, { 'weekly.later': later });
  assert.deepEqual(await asking(store, later), { weekly: false, change: false });
});

test('fields of a newer phone survive an edit on this one, and are not sent again', async () => {
  const record = uuid7();
  const newer = { at: NOW, 'weekly.pain': 5, mood: { today: ['calm', 3] }, 'weekly.sleep-and-rest': 2 };
  await elsewhere(record, [], newer, 'measure');
  await wrote('measure', { 'weekly.pain': 4 }, record);
  assert.deepEqual((await store.get(record))!.fields, { ...newer, 'weekly.pain': 4 });
  const [sent] = await store.exchange.offer(0, { rows: 9, bytes: 1e6 });
  assert.deepEqual(sent!.body, { 'weekly.pain': 4 });
});

test('an event that turns out to be of another kind keeps nothing that nobody sees', async () => {
  const at = '2026-11-20T12:00:00+01:00';
  const first = await wrote('event', { what: 'holiday', at, until: '2026-11-22', pause: true, note: 'sea' });
  const now = await wrote('event', { what: 'injection', until: 'soon' }, first.record);
  assert.equal(now.problem, null);
  assert.deepEqual((await store.get(first.record!))!.fields, { at, what: 'injection', note: 'sea' });
  assert.equal(now.unsaved, false);
  const named = await wrote('event', { what: 'own', name: 'Moved house', until: '2026-11-23' });
  await named.touch('what', 'flare');
  assert.equal(named.field('name'), 'Moved house', 'a tap back loses nothing');
  await named.save();
  assert.deepEqual((await store.get(named.record!))!.fields, { at: NOW, what: 'flare', until: '2026-11-23' });
});

test('an event of a newer phone’s kind keeps what it has', async () => {
  const record = uuid7();
  const newer = { at: NOW, what: 'surgery-2', name: 'knee', until: '2026-11-30', pause: true };
  await elsewhere(record, [], newer, 'event');
  await wrote('event', { note: 'n' }, record);
  assert.deepEqual((await store.get(record))!.fields, { ...newer, note: 'n' });
});

test('a chosen answer does not come back as something not saved', async () => {
  const week = await wrote('measure', { 'weekly.pain': 6 });
  const { leaves } = (await store.get(week.record!))!;
  await elsewhere(week.record!, leaves, { 'weekly.pain': 8 }, 'measure');
  await store.save('measure', { 'weekly.pain': 7 }, { record: week.record!, parents: leaves });
  await week.follow();
  await week.touch('weekly.pain', 5);
  await week.choose('weekly.pain', 8);
  assert.equal((await desk('measure', week.record)).resumed, false);
});

test('a draft that can’t be cleared after the save leaves the next save standing on it', async () => {
  let fails = false;
  const stubborn = Object.create(store, {
    device: { value: store.device },
    save: { value: store.save.bind(store) },
    get: { value: store.get.bind(store) },
    refused: { value: store.refused.bind(store) },
    draft: { value: () => Promise.resolve(null) },
    keepDraft: { value: () => (fails ? Promise.reject(new Error('Full.')) : Promise.resolve()) },
  }) as Store;
  const week = new FormDesk(
    stubborn,
    'measure',
    () => NOW,
    () => null,
  );
  await week.open(null);
  await week.touch('weekly.pain', 6);
  fails = true;
  await week.save();
  fails = false;
  await week.touch('weekly.pain', 5);
  await week.save();
  const state = (await store.get(week.record!))!;
  assert.deepEqual([state.fields['weekly.pain'], state.clashes], [5, {}]);
});
