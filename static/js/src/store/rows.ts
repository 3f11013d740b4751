/** Reading and writing rows inside a transaction. What to write is decided in plan.ts. */
import { type IDBPObjectStore, type StoreNames, unwrap, wrap } from 'idb';
import { fold } from './fold.ts';
import type { Cursor, Database, Schema, Writing } from './open.ts';
import { placed } from './placed.ts';
import type { Held, RecordState } from './revision.ts';

const CURSOR = 'cursor';

/** Puts revision rows, drops others, and folds the records they belong to anew. */
export async function keep(tx: Writing, rows: Held[], drop: string[] = []): Promise<RecordState[]> {
  const store = tx.objectStore('revisions');
  const first = (await store.count()) === 0;
  await putAll(store, rows);
  await Promise.all(drop.map((id) => store.delete(id)));
  const touched = byRecord(rows);
  // a first pull brings whole records: reading each of them back would double its time
  const whole = first
    ? [...touched.values()]
    : await Promise.all([...touched.keys()].map((record) => heldOf(tx, record)));
  const states = whole.map(fold);
  await putAll(tx.objectStore('records'), states.map(placed));
  return states;
}

/** Puts values in one go. Ten thousand promises cost more than the writing: the last request answers for all of them. */
async function putAll<Name extends 'revisions' | 'records'>(
  store: IDBPObjectStore<Schema, StoreNames<Schema>[], Name, 'readwrite'>,
  values: Schema[Name]['value'][],
): Promise<void> {
  const plain = unwrap(store as unknown as IDBPObjectStore);
  let last: IDBRequest | undefined;
  for (const value of values) last = plain.put(value);
  if (last) await wrap(last);
}

/** All that is held of one record. */
export function heldOf(tx: Writing, record: string): Promise<Held[]> {
  return tx.objectStore('revisions').index('record').getAll(record);
}

/**
 * The places of the outbox. WebKit 2.50 hands out rows without a place too where an index is asked without a range,
 * and their key is undefined: what is saved next would have no place either, and would never be sent.
 */
export function places(): IDBKeyRange {
  return IDBKeyRange.lowerBound(1);
}

/** The place after the last one in the outbox. */
export async function nextOrder(tx: Writing): Promise<number> {
  const last = await tx.objectStore('revisions').index('order').openKeyCursor(places(), 'prev');
  return last ? last.key + 1 : 1;
}

export async function readCursor(db: Database): Promise<Cursor | null> {
  return ((await db.get('meta', CURSOR)) as Cursor | undefined) ?? null;
}

export async function writeCursor(tx: Writing, { after, at, epoch }: Cursor): Promise<void> {
  await tx.objectStore('meta').put({ after, at, epoch }, CURSOR);
}

function byRecord(rows: Held[]): Map<string, Held[]> {
  const records = new Map<string, Held[]>();
  for (const row of rows) {
    const others = records.get(row.record);
    if (others) others.push(row);
    else records.set(row.record, [row]);
  }
  return records;
}
