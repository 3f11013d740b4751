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

/** Keeps the row of a session while it runs. */
export class Keeping {
  #shelf: Shelf;
  #writing: Promise<void> | null = null;
  #due = 0;
  #letGo: () => void = () => {};

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** From here on this tab is where the session runs. */
  claim(): void {
    navigator.locks?.request(LOCK, () => new Promise<void>((done) => (this.#letGo = done)));
  }

  /** Writes at most once a second, and never two at a time; `now` writes whatever the time. */
  keep(row: () => Kept, now = false): void {
    if (this.#writing || (!now && Date.now() < this.#due)) return;
    this.#due = Date.now() + 1000;
    this.#writing = this.#shelf
      .keepPlace(row() as unknown as Json)
      .catch((error) => console.warn('This session can’t be kept for later:', error))
      .finally(() => {
        this.#writing = null;
      });
  }

  /** The session is over and logged. */
  async forget(): Promise<void> {
    this.letGo();
    await this.#writing;
    await this.#shelf.keepPlace(null);
  }

  letGo(): void {
    this.#letGo();
  }
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
