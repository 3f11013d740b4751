import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import type { Store } from '../../../static/js/src/store/store.ts';
import type { Outcome, Sync } from '../../../static/js/src/sync/sync.ts';
import { keepInSync, pause } from '../../../static/js/src/sync/when.ts';

const A_MINUTE = 60_000;

/** Rounds that a test ends by hand, and a store that a test saves into. */
class Bench {
  rounds: ((outcome: Outcome) => void)[] = [];
  save: () => void = () => {};

  start(): Promise<void> {
    const run = () => new Promise<Outcome>((end) => this.rounds.push(end));
    const sync = { run, recount: async () => {}, state: { waiting: {} } } as unknown as Sync;
    const watch = (listener: (change: { by: string }) => void) => {
      this.save = () => listener({ by: 'person' });
    };
    keepInSync(sync, Promise.resolve({ watch } as unknown as Store));
    mock.timers.tick(0);
    return turn();
  }

  async end(outcome: Outcome): Promise<void> {
    this.rounds.at(-1)?.(outcome);
    await turn();
  }
}

const turn = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

let bench: Bench;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  Object.assign(globalThis, { document: { hidden: false, addEventListener() {} }, addEventListener() {} });
  bench = new Bench();
});
afterEach(() => {
  mock.timers.reset();
  for (const name of ['document', 'addEventListener']) Reflect.deleteProperty(globalThis, name);
});

test('what is saved while a round is under way is sent right after it, not minutes later', async () => {
  await bench.start();
  bench.save();
  await bench.end('done');
  mock.timers.tick(500);
  assert.equal(bench.rounds.length, 2);
});

test('what is saved between two rounds is sent at once', async () => {
  await bench.start();
  await bench.end('done');
  bench.save();
  mock.timers.tick(500);
  assert.equal(bench.rounds.length, 2);
});

test('with nothing saved a phone that is up to date waits', async () => {
  await bench.start();
  await bench.end('done');
  mock.timers.tick(A_MINUTE);
  assert.equal(bench.rounds.length, 1);
});

test('a round that another tab is at is tried again within seconds', async () => {
  await bench.start();
  await bench.end('busy');
  mock.timers.tick(3_000);
  assert.equal(bench.rounds.length, 2);
});

test('failures wait longer each time, five minutes at most', () => {
  const waits = [1, 2, 3, 4, 20].map((failures) => pause('stopped', failures, 0.5));
  assert.deepEqual(waits, [2_000, 4_000, 8_000, 16_000, 300_000]);
});
