/** The store's side of sync: what to offer, what the server answered, what a page brought. */
import { uuid7 } from '../lib/ids.ts';
import { saidAgain } from './blocked.ts';
import type { Connection } from './connection.ts';
import type { Notes } from './notes.ts';
import type { Cursor, Writing } from './open.ts';
import { answered, batch, type Numbered, offeredAgain, type Result, type Room, received } from './plan.ts';
import type { Held, RecordState } from './revision.ts';
import { heldOf, keep, nextOrder, places, readCursor, writeCursor } from './rows.ts';

const BUILD = 'build';

export class Exchange {
  #connection: Connection;
  #notes: Notes;

  constructor(connection: Connection, notes: Notes) {
    this.#connection = connection;
    this.#notes = notes;
  }

  cursor(): Promise<Cursor | null> {
    return this.#connection.read(readCursor);
  }

  /** Whether anything held was made on another phone than `device`, or on this one before its memory was cleared. */
  async holdsFromElsewhere(device: string): Promise<boolean> {
    return this.#connection.read(async (db) => {
      for await (const { value } of db.transaction('revisions').store) if (value.device !== device) return true;
      return false;
    });
  }

  /** The next rows to send that fit in `room`: those after place `after` of the outbox that were not refused. */
  async offer(after: number, room: Room): Promise<Held[]> {
    const rows: Held[] = [];
    await this.#connection.read(async (db) => {
      const outbox = db.transaction('revisions').store.index('order');
      for await (const { value } of outbox.iterate(IDBKeyRange.lowerBound(after, true))) {
        if (!value.refused) rows.push(value);
        if (rows.length >= room.rows) break;
      }
    });
    return batch(rows, room);
  }

  /** Writes what the server said about the rows that were offered. */
  async settle(results: Result[]): Promise<void> {
    await this.#change(async (tx) => {
      const store = tx.objectStore('revisions');
      const rows = await Promise.all(results.map(async (result) => ({ result, row: await store.get(result.id) })));
      const told = rows.flatMap(({ result, row }) => (row ? [answered(row, result)] : []));
      return keep(tx, [...told, ...(await heldUp(tx, told))]);
    });
  }

  /** Writes a pulled page and the cursor behind it, both or neither. */
  async receive(page: Numbered[], cursor: Cursor): Promise<void> {
    await this.#change(async (tx) => {
      await writeCursor(tx, cursor);
      return keep(tx, await news(tx, received(page)));
    });
  }

  /**
   * Whether this phone holds more numbered rows than the server has numbers up to the cursor: the server lost some
   * that it had taken (a backup was copied back) before this phone saw them in a page.
   */
  async holdsLost(): Promise<boolean> {
    return this.#connection.read(async (db) => {
      const cursor = await readCursor(db);
      return (await db.countFromIndex('revisions', 'seq')) > (cursor?.after ?? 0);
    });
  }

  /** Begins under `epoch` with nothing pulled; every number is void and all that is held is offered again. */
  async startOver(epoch: string): Promise<void> {
    await this.#change(async (tx) => {
      const held = offeredAgain(await tx.objectStore('revisions').getAll());
      await writeCursor(tx, { after: 0, at: null, epoch });
      return keep(tx, held);
    });
  }

  /** The rows the server would not take, oldest first. */
  async refused(): Promise<Held[]> {
    const outbox = await this.#connection.read((db) => db.getAllFromIndex('revisions', 'order', places()));
    return outbox.filter((row) => row.refused);
  }

  /** Tells which build of the server answers: after an update, what was refused before is offered again. */
  async meet(build: string | null): Promise<void> {
    await this.#change(async (tx) => {
      const meta = tx.objectStore('meta');
      if (build === null || (await meta.get(BUILD)) === build) return [];
      await meta.put(build, BUILD);
      const outbox = await tx.objectStore('revisions').index('order').getAll(places());
      return keep(
        tx,
        outbox.filter((row) => row.refused).map((row) => ({ ...row, refused: null })),
      );
    });
  }

  async #change(decide: (tx: Writing) => Promise<RecordState[]>): Promise<void> {
    const states = await this.#connection.write(decide);
    if (states.length > 0) this.#notes.tell({ records: states.map(({ record }) => record), by: 'sync' });
  }
}

/** A deletion may have been waiting already when what it stands on is refused. */
async function heldUp(tx: Writing, told: Held[]): Promise<Held[]> {
  const again: Held[] = [];
  const order = await nextOrder(tx);
  for (const record of new Set(told.filter(({ refused }) => refused).map((row) => row.record))) {
    const rows = new Map([...(await heldOf(tx, record)), ...told].map((row) => [row.id, row]));
    const own = [...rows.values()].filter((row) => row.record === record);
    const said = saidAgain(own, order + again.length, uuid7);
    if (said) again.push(said);
  }
  return again;
}

/** Rows not held yet under their number: what this phone sent comes back in the next page, with the time it was taken. */
async function news(tx: Writing, rows: Held[]): Promise<Held[]> {
  const store = tx.objectStore('revisions');
  if ((await store.count()) === 0) return rows;
  const held = await Promise.all(rows.map(({ id }) => store.get(id)));
  return rows.filter((row, i) => held[i]?.seq !== row.seq || held[i]?.saved_at !== row.saved_at);
}
