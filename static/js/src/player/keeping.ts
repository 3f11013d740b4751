/**
 * A session under way, as the phone keeps it: one row, written each second, from which it goes on or is logged as what
 * was really done. Its practice record has its id from the start, so that it is logged once however it ends.
 */
import type { Json } from '../lib/json.ts';
import type { Body } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import type { Place } from './place.ts';

/** A session that was left longer ago is over: it is logged, and not offered any more. */
const OFFERED_MS = 12 * 3_600_000;
/** Held while a session runs, so that another tab does not offer what is under way here. The browser lets go of it in a crash. */
const LOCK = 'legs-up-session';

/** What keeping needs of the store. */
export type Shelf = Pick<Store, 'place' | 'keepPlace' | 'save' | 'get'>;

export interface Kept {
  /** Id of the practice record. */
  record: string;
  /** Slug of the routine, or the record of one's own. */
  routine: string;
  own: boolean;
  /** Name of the pose that it stands at. */
  pose: string;
  /** Seconds that are left of the session. */
  left: number;
  /** Milliseconds since 1970 at which this was written. */
  written: number;
  /** Where a Session goes on from. */
  place: Place;
  /** The practice record if it ended here. */
  body: Body;
}

/** The session that was interrupted on this phone, or null. One that is too old, or has its end already, is put away. */
export async function interrupted(shelf: Shelf): Promise<Kept | null> {
  const kept = asKept(await shelf.place());
  if (!kept || (await runsElsewhere())) return null;
  const logged = await shelf.get(kept.record);
  if (logged?.fields['finished'] === true) {
    await shelf.keepPlace(null);
    return null;
  }
  if (Date.now() - kept.written < OFFERED_MS) return kept;
  await putAway(kept, shelf);
  return null;
}

/** Logs an interrupted session as what was done of it, and offers it no more. */
export async function putAway({ record, body }: Kept, shelf: Shelf): Promise<void> {
  if (isBegun(body)) await shelf.save('practice', body, { record });
  await shelf.keepPlace(null);
}

/** Whether a practice record holds anything: a session that was stopped before its first hold says nothing of anybody. */
export function isBegun({ finished, steps }: Body): boolean {
  return finished === true || (Array.isArray(steps) && steps.length > 0);
}

/** Keeps the row of a session while it runs. There is one row on a phone: a second tab's session waits for it. */
export class Keeping {
  #shelf: Shelf;
  #writing: Promise<void> | null = null;
  /** What has to be written as soon as nothing else is being written. */
  #next: (() => Kept) | null = null;
  #due = 0;
  /** False while the row belongs to a session in another tab. */
  #isOurs = true;
  #claim = new AbortController();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** From here on this tab is where the session runs. */
  claim(): void {
    this.letGo();
    this.#claim = new AbortController();
    const { signal } = this.#claim;
    void this.#hold(signal).catch((error) => {
      if (!signal.aborted) console.warn('Another tab may offer this session:', error);
    });
  }

  /** Writes at most once a second, and never two at a time; `now` writes whatever the time, or right after what is being written. */
  keep(row: () => Kept, now = false): void {
    if (!this.#isOurs) return;
    if (!this.#writing) {
      if (now || Date.now() >= this.#due) this.#write(row);
    } else if (now) {
      this.#next = row;
    }
  }

  /** The session is over and logged. */
  async forget(): Promise<void> {
    this.letGo();
    this.#next = null;
    await this.#writing;
    if (this.#isOurs) await this.#shelf.keepPlace(null);
  }

  /** Also takes back a claim that was never granted. */
  letGo(): void {
    this.#claim.abort();
  }

  #write(row: () => Kept): void {
    this.#due = Date.now() + 1000;
    this.#writing = this.#shelf
      .keepPlace(row() as unknown as Json)
      .catch((error) => console.warn('This session can’t be kept for later:', error))
      .finally(() => {
        this.#writing = null;
        const next = this.#next;
        this.#next = null;
        if (next) this.#write(next);
      });
  }

  /** Holds the lock until it is let go of; where another tab has it, as soon as that one is gone. */
  async #hold(signal: AbortSignal): Promise<void> {
    const { locks } = navigator;
    if (!locks) return;
    const elsewhere = runsElsewhere().then((busy) => {
      this.#isOurs = !busy;
      return busy;
    });
    await locks.request(LOCK, { signal }, async () => {
      if (await elsewhere) await this.#takeOver();
      this.#isOurs = true;
      await aborted(signal);
    });
  }

  /** The other tab is gone. What it left behind without an end is logged, because there is one row for both. */
  async #takeOver(): Promise<void> {
    const left = asKept(await this.#shelf.place());
    if (left) await putAway(left, this.#shelf);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

async function runsElsewhere(): Promise<boolean> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.some(({ name }) => name === LOCK);
}

/** The row as this version writes it; null for anything else. */
function asKept(row: Json): Kept | null {
  const kept = row as unknown as Kept | null;
  const whole = typeof kept?.record === 'string' && typeof kept.routine === 'string' && typeof kept.body === 'object';
  return whole && typeof kept.left === 'number' ? kept : null;
}
