/** One open database: opened when first needed, again after the browser closed it, never after the person left. */
import type { StoreNames } from 'idb';
import { named, StoreGone } from './errors.ts';
import { type Database, deleteDatabase, openDatabase, type Schema, type Writing } from './open.ts';
import type { Json } from './revision.ts';

const STORES: StoreNames<Schema>[] = ['revisions', 'records', 'meta', 'session', 'drafts'];

/** What a page may want to tell the person about: `blocked`, `outdated` (reload) and `gone` (signed out elsewhere). */
export type Notice = 'blocked' | 'outdated' | 'gone';

export class Connection {
  #user: string;
  #notify: (notice: Notice) => void;
  #database: Promise<Database> | null = null;
  #gone = false;

  constructor(user: string, notify: (notice: Notice) => void) {
    this.#user = user;
    this.#notify = notify;
  }

  /** Runs `read` on the open database. */
  async read<T>(read: (db: Database) => Promise<T>): Promise<T> {
    return read(await this.#open());
  }

  /** Runs `decide` in one transaction; resolves once that is on the disk, and otherwise leaves everything as it was. */
  async write<T>(decide: (tx: Writing) => Promise<T>): Promise<T> {
    const db = await this.#open();
    const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
    const ended = tx.done.then(
      () => null,
      (error: unknown) => tx.error ?? error,
    );
    try {
      const result = await decide(tx);
      const failure = await ended; // a request's success is no promise: only the whole transaction's is
      if (failure) throw failure;
      return result;
    } catch (error) {
      throw named(await undone(tx, ended, error));
    }
  }

  /** What lies under `name` beside the log, or null. */
  aside(store: 'session' | 'drafts', name: string): Promise<Json> {
    return this.read(async (db) => (await db.get(store, name)) ?? null);
  }

  /** All names under which anything lies there. */
  namesAside(store: 'session' | 'drafts'): Promise<string[]> {
    return this.read((db) => db.getAllKeys(store));
  }

  /** Puts a value beside the log under `name`; null removes it. */
  async setAside(store: 'session' | 'drafts', name: string, value: Json): Promise<void> {
    try {
      await this.read(async (db) => {
        const tx = db.transaction(store, 'readwrite', { durability: 'relaxed' });
        const asked = value === null ? tx.store.delete(name) : tx.store.put(value, name);
        tx.commit(); // at once, so that a page closed in this very moment leaves the rest to the browser
        await Promise.all([asked, tx.done]);
      });
    } catch (error) {
      throw named(error);
    }
  }

  /** Empties everything in one transaction, then deletes the database, which another tab may hold up. It may be asked again. */
  async forget(): Promise<void> {
    if (!this.#gone) await this.#empty();
    await deleteDatabase(this.#user);
  }

  async #empty(): Promise<void> {
    await this.write(async (tx) => {
      await Promise.all(STORES.map((store) => tx.objectStore(store).clear()));
    });
    this.#gone = true;
    await this.close();
  }

  async close(): Promise<void> {
    const database = this.#database;
    this.#database = null;
    (await database)?.close();
  }

  async #open(): Promise<Database> {
    if (this.#gone) throw new StoreGone();
    this.#database ??= openDatabase(this.#user, {
      blocked: () => this.#notify('blocked'),
      blocking: (gone) => this.#letGo(gone),
      terminated: () => {
        this.#database = null;
      },
    });
    try {
      return await this.#database;
    } catch (error) {
      this.#database = null;
      throw named(error);
    }
  }

  #letGo(gone: boolean): void {
    this.#gone = gone;
    void this.close();
    this.#notify(gone ? 'gone' : 'outdated');
  }
}

/** Takes the transaction back and finds the first cause: what a request reports may only be that it was taken back. */
async function undone(tx: Writing, ended: Promise<unknown>, error: unknown): Promise<unknown> {
  try {
    tx.abort();
  } catch {
    return (await ended) ?? error; // it had ended by itself
  }
  await ended;
  return error;
}
