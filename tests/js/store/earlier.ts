/**
 * Databases as earlier versions of the app left them on a phone: the stores and rows written out by hand, never by
 * today's code, which has forgotten how. A new schema adds its predecessor here.
 */

type Build = (db: IDBDatabase) => void;

/** What a phone's revision looked like then. */
export interface OldRow {
  id: string;
  record: string;
  kind: string;
  parents: string[];
  body: object | null;
  made_at: string;
  device: string;
  seq: number | null;
  order: number | null;
  waiting: boolean;
  refused: null;
  replaced: null;
}

/** By version: what its `upgrade` had made of a fresh database. */
export const EARLIER: Record<number, Build> = {
  1: (db) => {
    const revisions = db.createObjectStore('revisions', { keyPath: 'id' });
    revisions.createIndex('record', 'record');
    revisions.createIndex('order', 'order');
    revisions.createIndex('seq', 'seq');
    db.createObjectStore('records', { keyPath: 'record' }).createIndex('listed', ['kind', 'day']);
    db.createObjectStore('meta');
    db.createObjectStore('session');
    db.createObjectStore('drafts');
  },
};

/** A database of that version with these rows in its outbox or log, and a draft. */
export async function leftBehind(user: string, version: number, rows: OldRow[], records: object[]): Promise<void> {
  const db = await opened(`legs-up-${user}`, version);
  const tx = db.transaction(['revisions', 'records', 'drafts'], 'readwrite');
  for (const row of rows) tx.objectStore('revisions').put(row);
  for (const record of records) tx.objectStore('records').put(record);
  tx.objectStore('drafts').put({ edits: { note: 'half a sen' }, leaves: [] }, 'entry/new');
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}

function opened(name: string, version: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(name, version);
    asked.onupgradeneeded = () => EARLIER[version]!(asked.result);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}
