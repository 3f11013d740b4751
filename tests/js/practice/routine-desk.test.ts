import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import { lengthened } from '../../../static/js/src/player/lengthening.ts';
import { RoutineDesk, type Shelf } from '../../../static/js/src/practice/routine-desk.ts';
import { StoreFull } from '../../../static/js/src/store/errors.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { clipLengths, library, routine } from '../player/shelf.ts';

let store: Store;

beforeEach(() => {
  store = new Store(uuid7(), 'this-phone');
});

afterEach(() => store.close());

async function opened(record: string | null = null, copied: string | null = null, shelf: Shelf = store) {
  const desk = new RoutineDesk(shelf, library, (one) => lengthened(one, library, clipLengths));
  assert.ok(await desk.open(record, copied));
  return desk;
}

async function made(...poses: string[]): Promise<RoutineDesk> {
  const desk = await opened();
  await desk.rename('Evening');
  for (const pose of poses) await desk.add(pose);
  return desk;
}

const poses = (desk: RoutineDesk) => desk.steps.map(({ pose }) => pose);

describe('the desk of a routine', () => {
  it('saves what is on it as one record, and opens it again', async () => {
    const desk = await made('bridge', 'sphinx');
    await desk.save();
    assert.deepEqual([desk.problem, desk.saved], [null, 'phone']);
    const again = await opened(desk.record);
    assert.deepEqual([again.name, poses(again), again.total], ['Evening', ['bridge', 'sphinx'], desk.total]);
    assert.equal((await store.list('routine')).length, 1);
  });

  it('keeps what is not saved, for the next visit, and lets go of it only when asked', async () => {
    await made('bridge');
    const next = await opened();
    assert.deepEqual([next.resumed, next.name, poses(next)], [true, 'Evening', ['bridge']]);
    await next.startAfresh();
    assert.deepEqual([next.resumed, next.name, poses(next)], [false, '', []]);
    assert.equal((await opened()).resumed, false);
  });

  it('moves rows, and past the ends not at all', async () => {
    const desk = await made('bridge', 'sphinx', 'cat-cow');
    await desk.move(2, 0);
    assert.deepEqual(poses(desk), ['cat-cow', 'bridge', 'sphinx']);
    await desk.move(0, -1);
    await desk.move(2, 9);
    assert.deepEqual(poses(desk), ['cat-cow', 'bridge', 'sphinx']);
  });

  it('puts a row that was taken out back to its place', async () => {
    const desk = await made('bridge', 'sphinx', 'cat-cow');
    const undo = await desk.remove(1);
    assert.deepEqual(poses(desk), ['bridge', 'cat-cow']);
    await undo();
    assert.deepEqual(poses(desk), ['bridge', 'sphinx', 'cat-cow']);
  });

  it('lengthens a change that its words do not fit, and names it', async () => {
    const desk = await made('bridge', 'sphinx');
    await desk.change(1, { lead_seconds: 0 });
    assert.deepEqual(
      desk.longer.map(({ step, part }) => [step, part]),
      [[1, 'lead']],
    );
    assert.equal(desk.steps[1]!.lead_seconds, desk.longer[0]!.seconds);
  });

  it('keeps which side is done, and forgets it again', async () => {
    const desk = await made('bridge', 'figure-four');
    await desk.change(1, { sides: 'none', side: 'left' });
    await desk.save();
    const again = await opened(desk.record);
    assert.deepEqual([again.steps[1]!.sides, again.steps[1]!.side], ['none', 'left']);
    await again.change(0, { seconds: 999 });
    await again.change(1, { sides: 'left-right', side: undefined });
    assert.deepEqual([again.steps[1]!.sides, 'side' in again.steps[1]!], ['left-right', false]);
    assert.equal(again.problem?.field, 'steps.0.seconds', 'while something else can’t be');
  });

  it('names the field that can’t be, saves nothing, and keeps it on the screen', async () => {
    const desk = await made('bridge');
    await desk.change(0, { seconds: 900 });
    assert.equal(desk.problem?.field, 'steps.0.seconds');
    await desk.save();
    assert.equal(desk.steps[0]!.seconds, 900);
    assert.deepEqual(await store.list('routine'), []);
  });

  it('asks for a name and a pose only when it is to be saved', async () => {
    const desk = await opened();
    await desk.add('bridge');
    assert.deepEqual([desk.problem], [null]);
    await desk.save();
    assert.equal(desk.problem?.field, 'name');
    const empty = await opened(null, 'wall-5');
    await empty.startAfresh();
    for (const _ of poses(empty)) await empty.remove(0);
    await empty.save();
    assert.equal(empty.problem?.field, 'steps');
  });

  it('begins with a copy of a library routine, or of one’s own', async () => {
    const desk = await opened(null, 'morning-10');
    assert.deepEqual([desk.name, desk.total], ['My Morning Unwind', routine('morning-10').total_seconds]);
    await desk.save();
    assert.equal(desk.problem, null);
    const copy = await opened(null, desk.record);
    assert.deepEqual([copy.name, poses(copy)], ['My Morning Unwind, a copy', poses(desk)]);
    assert.equal(copy.record, null);
  });

  it('keeps everything on the screen when the phone is full', async () => {
    const full: Shelf = {
      get: (record) => store.get(record),
      draft: (name) => store.draft(name),
      keepDraft: (name, draft) => store.keepDraft(name, draft),
      save: () => Promise.reject(new StoreFull(null)),
    };
    const desk = await opened(null, 'wall-5', full);
    await desk.save();
    assert.match(desk.problem?.message ?? '', /What you made is still here/);
    assert.equal(desk.steps.length, 3);
    assert.equal((await opened(null, 'wall-5')).resumed, true);
  });

  it('is saved once, however often Save is tapped, when the kept copy of it can’t be cleared', async () => {
    let fails = false;
    const stubborn: Shelf = {
      get: (record) => store.get(record),
      save: (...asked) => store.save(...asked),
      draft: () => Promise.resolve(null),
      keepDraft: () => (fails ? Promise.reject(new StoreFull(null)) : Promise.resolve()),
    };
    const desk = await opened(null, 'wall-5', stubborn);
    fails = true;
    await desk.save();
    fails = false;
    await desk.rename('Night');
    await desk.save();
    assert.deepEqual(
      (await store.list('routine')).map(({ fields }) => fields.name),
      ['Night'],
    );
  });

  it('does not touch what is being made when another phone’s change arrives, and both stand afterwards', async () => {
    const first = await made('bridge');
    await first.save();
    const desk = await opened(first.record);
    await desk.rename('Night');
    await store.save('routine', { name: 'Morning' }, { record: desk.record! });
    await desk.follow();
    assert.equal(desk.name, 'Night');
    await desk.save();
    assert.deepEqual(
      desk.clashes.name?.map(({ value }) => value),
      ['Morning'],
    );
    await desk.choose('name', 'Morning');
    assert.deepEqual([desk.name, desk.clashes], ['Morning', {}]);
  });
});
