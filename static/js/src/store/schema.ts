/**
 * How a phone's database came to be what it is: one step a version, each taken from the one before, so that a phone
 * that was not opened for a year goes through all of them. A step that has shipped is never changed.
 */
import type { Upgrading } from './open.ts';
import { placed } from './placed.ts';

const STEPS = [created, withTrash];

export const VERSION = STEPS.length;

/** Brings a database of version `from` (0: there was none) to the newest, in the transaction that opens it. */
export async function upgrade(tx: Upgrading, from: number): Promise<void> {
  for (const step of STEPS.slice(from)) await step(tx);
}

function created({ db }: Upgrading): void {
  const revisions = db.createObjectStore('revisions', { keyPath: 'id' });
  revisions.createIndex('record', 'record');
  revisions.createIndex('order', 'order');
  revisions.createIndex('seq', 'seq');
  db.createObjectStore('records', { keyPath: 'record' }).createIndex('listed', ['kind', 'day']);
  db.createObjectStore('meta');
  db.createObjectStore('session');
  db.createObjectStore('drafts');
}

/** Deleted records can be found by when they went. */
async function withTrash(tx: Upgrading): Promise<void> {
  const records = tx.objectStore('records');
  records.createIndex('trash', 'trashed');
  for await (const cursor of records) {
    if (cursor.value.deleted) await cursor.update(placed(cursor.value));
  }
}
