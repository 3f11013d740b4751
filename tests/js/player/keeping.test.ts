import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { interrupted, isBegun, Keeping, type Kept, putAway } from '../../../static/js/src/player/keeping.ts';
import { FakeShelf } from './kept-session.ts';

const HOUR_MS = 3_600_000;
const step = { pose: 'bridge', side: null, seconds: 40, done: true };
const row = (changes: Partial<Kept> = {}): Kept => ({
  record: 'r1',
  routine: 'wall-5',
  own: false,
  pose: 'Bridge',
  left: 380,
  written: Date.now(),
  place: {} as Kept['place'],
  body: { routine: 'wall-5', finished: false, steps: [step] },
  ...changes,
});

let fake: FakeShelf;
let held: { name: string }[];
const nextTurn = () => new Promise((resolve) => setImmediate(resolve));
const turns = async () => {
  for (let i = 0; i < 5; i++) await nextTurn();
};

beforeEach(() => {
  mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-22T18:00:00Z') });
  fake = new FakeShelf();
  held = [];
  const locks = {
    query: async () => ({ held }),
    request: async (name: string, { signal }: { signal: AbortSignal }, work: () => Promise<void>) => {
      while (held.some((one) => one.name === name)) await nextTurn();
      signal.throwIfAborted();
      const lock = { name };
      held.push(lock);
      await work();
      held = held.filter((one) => one !== lock);
    },
  };
  mock.getter(globalThis, 'navigator', () => ({ locks }));
});

afterEach(() => {
  mock.restoreAll();
  mock.timers.reset();
});

describe('the row of a session under way', () => {
  it('is written once a second, however often it is offered', async () => {
    const keeping = new Keeping(fake.shelf);
    let asked = 0;
    const offer = async (now = false) => {
      keeping.keep(() => row({ left: ++asked }), now);
      await new Promise(setImmediate);
    };
    await offer();
    await offer();
    assert.equal(asked, 1);
    mock.timers.tick(1000);
    await offer();
    assert.equal(asked, 2);
    await offer(true);
    assert.equal(asked, 3, 'a pause is written at once');
  });

  it('is never two writes at a time', async () => {
    let done: () => void = () => {};
    mock.method(fake, 'keepPlace', () => new Promise<void>((resolve) => (done = resolve)));
    const keeping = new Keeping(fake.shelf);
    let asked = 0;
    keeping.keep(() => row({ left: ++asked }), true);
    keeping.keep(() => row({ left: ++asked }), true);
    assert.equal(asked, 1);
    done();
    await new Promise(setImmediate);
    keeping.keep(() => row({ left: ++asked }), true);
    assert.equal(asked, 2);
  });

  it('is written again right after a slow write, when it has to be: the newest of what was offered', async () => {
    const ends: (() => void)[] = [];
    const written: number[] = [];
    mock.method(fake, 'keepPlace', (kept: unknown) => {
      written.push((kept as Kept).left);
      return new Promise<void>((resolve) => ends.push(resolve));
    });
    const keeping = new Keeping(fake.shelf);
    keeping.keep(() => row({ left: 9 }), true);
    keeping.keep(() => row({ left: 8 }), true);
    keeping.keep(() => row({ left: 7 }), true);
    keeping.keep(() => row({ left: 6 }));
    assert.deepEqual(written, [9]);
    ends[0]!();
    await turns();
    assert.deepEqual(written, [9, 7]);
  });

  it('that can’t be written is said, and the session goes on', async () => {
    const warned = mock.method(console, 'warn', () => {});
    fake.fails = new Error('full');
    new Keeping(fake.shelf).keep(() => row(), true);
    await new Promise(setImmediate);
    assert.equal(warned.mock.callCount(), 1);
  });

  it('is gone when the session is over, whatever was still being written', async () => {
    const keeping = new Keeping(fake.shelf);
    keeping.claim();
    keeping.keep(() => row(), true);
    await keeping.forget();
    assert.equal(fake.row, null);
    await new Promise(setImmediate);
    assert.deepEqual(held, []);
  });
});

describe('sessions in two tabs', () => {
  const begun = async (record: string) => {
    const keeping = new Keeping(fake.shelf);
    keeping.claim();
    await turns();
    keeping.keep(() => row({ record }), true);
    await turns();
    return keeping;
  };

  it('do not share the row: it is that of the first', async () => {
    await begun('first');
    const second = await begun('second');
    assert.equal(fake.kept.record, 'first');
    await second.forget();
    await turns();
    assert.equal(fake.kept.record, 'first', 'the end of the second one takes nothing away');
    assert.equal(held.length, 1);
  });

  it('the second is kept as soon as the first is over', async () => {
    const first = await begun('first');
    const second = await begun('second');
    await first.forget();
    await turns();
    assert.deepEqual([fake.row, fake.saves], [null, 0]);
    second.keep(() => row({ record: 'second' }), true);
    await turns();
    assert.equal(fake.kept.record, 'second');
  });

  it('what the first left without an end is logged before the second takes the row', async () => {
    const first = await begun('first');
    const second = await begun('second');
    first.letGo(); // the tab was closed
    await turns();
    assert.deepEqual([...fake.records.keys()], ['first']);
    second.keep(() => row({ record: 'second' }), true);
    await turns();
    assert.equal(fake.kept.record, 'second');
  });

  it('a claim that is let go of before it is granted holds nothing afterwards', async () => {
    const first = await begun('first');
    const second = await begun('second');
    second.letGo();
    first.letGo();
    await turns();
    assert.deepEqual(held, []);
    const alone = new Keeping(fake.shelf);
    alone.claim();
    alone.letGo();
    await turns();
    assert.deepEqual(held, []);
  });
});

describe('what was interrupted', () => {
  it('is offered on the phone where it was', async () => {
    await fake.keepPlace(row() as never);
    assert.equal((await interrupted(fake.shelf))?.pose, 'Bridge');
  });

  it('is not offered while it runs in another tab', async () => {
    await fake.keepPlace(row() as never);
    new Keeping(fake.shelf).claim();
    assert.equal(await interrupted(fake.shelf), null);
    assert.notEqual(fake.row, null, 'it is that tab’s');
  });

  it('is over when its record says so, and is logged once', async () => {
    fake.records.set('r1', { finished: true });
    await fake.keepPlace(row() as never);
    assert.equal(await interrupted(fake.shelf), null);
    assert.deepEqual([fake.row, fake.saves], [null, 0]);
  });

  it('is offered though what the leg said is in the log already', async () => {
    fake.records.set('r1', { finished: false });
    await fake.keepPlace(row() as never);
    assert.equal((await interrupted(fake.shelf))?.record, 'r1');
  });

  it('is logged as what was done of it when half a day has passed', async () => {
    await fake.keepPlace(row({ written: Date.now() - 12 * HOUR_MS }) as never);
    assert.equal(await interrupted(fake.shelf), null);
    assert.deepEqual([fake.row, fake.only.finished], [null, false]);
  });

  it('leaves no record where it was stopped before its first hold', async () => {
    await putAway(row({ body: { finished: false, steps: [] } }), fake.shelf);
    assert.deepEqual([fake.records.size, fake.row], [0, null]);
  });

  it('is nothing where another version wrote something else', async () => {
    for (const strange of [null, 7, {}, { record: 'r1' }, { ...row(), left: 'much' }, { ...row(), body: undefined }]) {
      fake.row = strange as never;
      assert.equal(await interrupted(fake.shelf), null);
    }
  });
});

describe('a practice record', () => {
  it('holds something from the first hold on, or when all of it was gone through', () => {
    assert.ok(!isBegun({ finished: false, steps: [] }) && !isBegun({}));
    assert.ok(isBegun({ finished: false, steps: [step] }) && isBegun({ finished: true, steps: [] }));
  });
});
