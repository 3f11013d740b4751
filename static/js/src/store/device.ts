/** What this phone knows apart from anyone's data: its own id, and who is signed in. */
import { type IDBPDatabase, openDB } from 'idb';
import { uuid7 } from '../lib/ids.ts';
import { named } from './errors.ts';
import { endWithPage } from './page-life.ts';

/** A person as `GET /api/me` tells it. `user` is a UUID; `epoch` is that of the server's log. */
export interface Me {
  user: string;
  email: string;
  epoch: string;
}

/** Somebody may have signed in since; `email` is what they typed, if they got as far. */
export interface Doubt {
  email: string | null;
}

interface Memory {
  who: Me;
  doubt: Doubt;
  /** The browser threw this phone's copy away; told until the person has read it, and `fetched` once all is here again. */
  lost: { fetched: boolean };
  /** The user who left this phone while the server could not be told yet. */
  leaving: string;
}

/** What is remembered under a name, or null. */
export function recall<Name extends keyof Memory>(name: Name): Promise<Memory[Name] | null> {
  return inDevice(async (db) => (await db.get('device', name)) ?? null);
}

/** Remembers a value under its name; null forgets it. */
export function remember<Name extends keyof Memory>(name: Name, value: Memory[Name] | null): Promise<void> {
  return inDevice(async (db) => {
    if (value === null) await db.delete('device', name);
    else await db.put('device', value, name);
  });
}

/** This phone's id, made once. */
export function deviceId(): Promise<string> {
  return inDevice(async (db) => {
    const tx = db.transaction('device', 'readwrite');
    const held: string | undefined = await tx.store.get('id');
    const id = held ?? uuid7();
    if (!held) await tx.store.put(id, 'id');
    await tx.done;
    return id;
  });
}

/** Opened for each use and closed again: it is tiny, and so it never stands in another tab's way. */
async function inDevice<T>(use: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const db = await openDB('legs-up', 1, { upgrade: (fresh) => void fresh.createObjectStore('device') });
  try {
    return await use(endWithPage(db));
  } catch (error) {
    throw named(error);
  } finally {
    db.close();
  }
}
