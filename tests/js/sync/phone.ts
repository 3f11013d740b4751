/** A phone with its own memory and its own sync, so that several fit in one test. */
import { afterEach } from 'node:test';
import { Store } from '../../../static/js/src/store/store.ts';
import { Server } from '../../../static/js/src/sync/server.ts';
import { type Outcome, Sync } from '../../../static/js/src/sync/sync.ts';
import { emptyPhone } from '../store/indexeddb.ts';
import type { FakeServer } from './server.ts';

export const SAM = '018f0000-0000-7000-8000-000000000001';

export interface Phone {
  store: Store;
  sync: Sync;
  /** How often the page had to be shown anew for another person. */
  reloads: number;
}

/** Makes phones for the tests of a file, and closes them after each. */
export function phones(): (server: FakeServer, device?: string) => Promise<Phone> {
  const made: Phone[] = [];
  afterEach(async () => {
    for (const { store } of made.splice(0)) await store.close();
  });
  return async (server, device) => {
    const phone = await phoneOf(server, device);
    made.push(phone);
    return phone;
  };
}

export async function phoneOf(server: FakeServer, device = 'phone', user = SAM): Promise<Phone> {
  emptyPhone();
  const store = new Store(user, device);
  await store.pending(); // opens it now: the next phone brings its own memory
  return phoneAt(server, store);
}

/** The same around a store that is there already. */
export function phoneAt(server: FakeServer, store: Store): Phone {
  const { user } = store;
  const phone: Phone = { store, reloads: 0, sync: undefined as never };
  phone.sync = new Sync({
    server: new Server(server.fetch as typeof fetch),
    here: async () => store,
    signedInAs: async (me) => me.user === user,
    nobodyNew: async () => {},
    isErased: () => new Server(server.fetch as typeof fetch).isErased(user),
    alone: oneAtATime(),
    reload: () => {
      phone.reloads += 1;
    },
  });
  return phone;
}

/** Rounds until one ends well; a server that is well again needs few. */
export async function settled(phone: Phone, most = 8): Promise<void> {
  let outcome: Outcome = 'stopped';
  for (let i = 0; i < most && outcome !== 'done'; i++) outcome = await phone.sync.run();
  if (outcome !== 'done') throw new Error(`still ${phone.sync.state.phase} after ${most} rounds`);
}

function oneAtATime() {
  const busy = new Set<string>();
  return async (name: string, work: () => Promise<void>) => {
    if (busy.has(name)) return false;
    busy.add(name);
    try {
      await work();
    } finally {
      busy.delete(name);
    }
    return true;
  };
}
