/** The database of one person on this phone: its stores, and its four bad days. */
import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { endWithPage } from './page-life.ts';
import type { Held, Json, RecordState } from './revision.ts';
import { upgrade, VERSION } from './schema.ts';

/** How far this phone has pulled: the id it holds at number `after` (null at 0), under which of the server's epochs. */
export interface Cursor {
  after: number;
  at: string | null;
  epoch: string;
}

/** A folded record as it is kept. One that is there lies on its day; a deleted one lies in the trash, by the day it went. */
export type Row = RecordState & { day?: string; trashed?: string };

export interface Schema extends DBSchema {
  /** The log. Rows that have a place in `order` are the outbox: one row, so the revision and its mark can't part. */
  revisions: { key: string; value: Held; indexes: { record: string; order: number; seq: number } };
  /** Each record folded. */
  records: { key: string; value: Row; indexes: { listed: [string, string]; trash: string } };
  meta: { key: string; value: Json };
  /** What is under way and not saved yet: the player's place in a session, and drafts by form. */
  session: { key: string; value: Json };
  /** What is on a form and not saved yet, by the form's name. */
  drafts: { key: string; value: Json };
}

export type Database = IDBPDatabase<Schema>;
export type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;
export type Upgrading = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

export interface BadDays {
  /** Another tab holds an older version open and has not let go yet. */
  blocked(): void;
  /** Another tab wants to upgrade (or, `gone`, to delete) what this one holds open. */
  blocking(gone: boolean): void;
  /** The browser closed the database by itself. */
  terminated(): void;
}

export async function openDatabase(user: string, on: BadDays): Promise<Database> {
  const db = await openDB<Schema>(nameOf(user), VERSION, {
    upgrade: (_db, from, _to, tx) => upgrade(tx, from),
    blocked: () => on.blocked(),
    blocking: (_now, next) => on.blocking(next === null),
    terminated: () => on.terminated(),
  });
  return endWithPage(db);
}

/** Resolves when deleted, or as soon as another tab holds it up: that tab is told to let go. */
export async function deleteDatabase(user: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    deleteDB(nameOf(user), { blocked: () => resolve() }).then(resolve, reject);
  });
}

function nameOf(user: string): string {
  return `legs-up-${user}`;
}
