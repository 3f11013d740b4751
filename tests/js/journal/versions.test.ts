import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { type VersionLine, versionLines } from '../../../static/js/src/journal/version-lines.ts';
import { VersionsDesk } from '../../../static/js/src/journal/versions-desk.ts';
import { naming } from '../../../static/js/src/journal/vocabulary.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { emptyPhone } from '../store/indexeddb.ts';

const USER = '018f0000-0000-7000-8000-000000000001';
const AT = '2026-11-22T21:30:00+01:00';
let store: Store;
let other: Store;
let desk: VersionsDesk;

beforeEach(() => {
  emptyPhone();
  store = new Store(USER, 'this-phone');
  other = new Store(USER, 'other-phone'); // the same memory, another name
  desk = new VersionsDesk(store);
});
afterEach(async () => {
  await store.close();
  await other.close();
});

async function lines(record: string): Promise<VersionLine[]> {
  await desk.read(record);
  return versionLines(desk.state!, desk.versions, { device: 'this-phone', now: AT, name: naming(null) });
}

async function told(record: string): Promise<string[]> {
  return (await lines(record)).map(({ what, who, changes }) => [what, who, ...changes].join(' | '));
}

test('each version says what happened, on which phone, and what it changed', async () => {
  const { record } = await store.save('entry', { at: AT, leg: 6, note: 'a long drive' });
  await other.save('entry', { leg: 4, note: null }, { record });
  await store.remove(record);
  await store.restore(record);
  assert.deepEqual(await told(record), [
    'Brought back | this phone',
    'Deleted | this phone',
    'Changed | your other phone | Leg pain: 4, was 6 | The note: nothing, was a long drive',
    'Written | this phone | Leg pain: 6 | The note: a long drive',
  ]);
});

test('a deletion that is said to the server again, past a refused change, happened once', async () => {
  const { record } = await store.save('entry', { leg: 6 });
  await store.exchange.settle([{ id: (await store.get(record))!.leaves[0]!, seq: 1 }]);
  const bad = await store.save('entry', { leg: 9 }, { record });
  await store.exchange.settle([{ id: bad.leaves[0]!, error: { field: 'leg', message: 'No.' } }]);
  await store.remove(record);
  assert.equal((await store.get(record))?.leaves.length, 2);
  assert.deepEqual(
    (await lines(record)).map(({ what }) => what),
    ['Deleted', 'Changed', 'Written'],
  );
});

test('several other phones are told apart', async () => {
  const { record } = await store.save('entry', { leg: 6 });
  await other.save('entry', { leg: 4 }, { record });
  const third = new Store(USER, 'third');
  await third.save('entry', { leg: 5 }, { record });
  await third.close();
  const who = (await lines(record)).map((line) => line.who);
  assert.deepEqual(who, ['another phone (2)', 'another phone (1)', 'this phone']);
});

test('an earlier version is brought back whole, as a new one, and by undo goes again', async () => {
  const { record } = await store.save('entry', { leg: 6, 'triggers.sitting': true });
  await store.save('entry', { leg: 2, note: 'better', 'triggers.sitting': null }, { record });
  const [, first] = await lines(record);
  const { undo } = await desk.bringBack(first!.version);
  assert.deepEqual((await store.get(record))?.fields, { leg: 6, 'triggers.sitting': true });
  assert.equal((await store.history(record)).length, 3);
  await undo();
  assert.deepEqual((await store.get(record))?.fields, { leg: 2, note: 'better' });
});

test('bringing a version back ends a clash and a deletion', async () => {
  const first = await store.save('entry', { leg: 1 });
  const options = { record: first.record, parents: first.leaves };
  await store.save('entry', { leg: 2 }, options);
  await other.save('entry', { leg: 3 }, options);
  await desk.read(first.record);
  await desk.bringBack(desk.versions.at(-1)!);
  const settled = await store.get(first.record);
  assert.deepEqual([settled?.fields, settled?.clashes], [{ leg: 1 }, {}]);
  await store.remove(first.record);
  await desk.read(first.record);
  const { undo } = await desk.bringBack(desk.versions.at(-1)!);
  assert.equal((await store.get(first.record))?.deleted, false);
  await undo();
  assert.equal((await store.get(first.record))?.deleted, true);
});

test('only the version that the record is like is marked as such', async () => {
  const { record } = await store.save('entry', { leg: 6 });
  await store.save('entry', { leg: 2 }, { record });
  await store.save('entry', { leg: 6 }, { record });
  assert.deepEqual(
    (await lines(record)).map(({ isNow }) => isNow),
    [true, false, true],
  );
  await store.remove(record);
  assert.deepEqual(
    (await lines(record)).map(({ isNow }) => isNow),
    [true, false, false, false],
  );
});

test('a record that is not here has no history', async () => {
  await desk.read('nowhere');
  assert.deepEqual([desk.state, desk.versions], [null, []]);
});

test('answers to the warning signs are not brought back', async () => {
  const { record } = await store.save('screen', { at: AT, 'answers.E1': 'no' });
  await store.save('screen', { 'answers.E1': 'yes' }, { record });
  await desk.read(record);
  await assert.rejects(desk.bringBack(desk.versions[1]!), /stay as they were given/);
  assert.equal((await store.get(record))?.fields['answers.E1'], 'yes');
});
