/** When to sync: at the start, after a save, back online, back in view, and every now and then. */
import { passOver } from '../store/errors.ts';
import type { Store } from '../store/store.ts';
import type { Outcome, Sync } from './sync.ts';

const SAVE_MS = 400;
const BUSY_MS = 2_000;
const FIRST_MS = 2_000;
const SLOWEST_MS = 300_000;

/** Milliseconds until the next round. After `failures` in a row it takes twice as long each time; `chance` (0–1) spreads phones out. */
export function pause(outcome: Outcome, failures: number, chance: number): number {
  const base = outcome === 'busy' ? BUSY_MS : outcome === 'done' ? SLOWEST_MS : FIRST_MS * 2 ** (failures - 1);
  return Math.min(SLOWEST_MS, base) * (0.5 + chance);
}

export function keepInSync(sync: Sync, here: Promise<Store>): void {
  let timer: ReturnType<typeof setTimeout>;
  let failures = 0;
  /** Something was saved since the last round began: that round may have looked into the outbox before. */
  let saved = false;

  const soon = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(round, ms);
  };
  const round = async () => {
    saved = false;
    let outcome: Outcome = 'stopped'; // what nobody foresaw ends this round, never those that come after it
    try {
      outcome = await sync.run();
    } finally {
      failures = outcome === 'stopped' ? failures + 1 : 0;
      const idle = document.hidden && Object.keys(sync.state.waiting).length === 0;
      if (saved) soon(SAVE_MS);
      else if (!idle) soon(pause(outcome, failures, Math.random()));
    }
  };

  addEventListener('online', () => soon(0));
  document.addEventListener('visibilitychange', () => document.hidden || soon(0));
  here.then((store) => {
    const recount = () => void sync.recount(store).catch(passOver);
    recount();
    store.watch(({ by }) => {
      recount();
      if (by !== 'person') return;
      saved = true;
      soon(SAVE_MS);
    });
  });
  soon(0);
}
