/** Entries being written on a phone, while the server and another phone answer. */
import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach } from 'node:test';
import { EntryDesk } from '../../../static/js/src/journal/entry-desk.ts';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import { Store } from '../../../static/js/src/store/store.ts';

export const NOW = '2026-11-22T21:30:00+01:00';
/** The phone's store, a new one for each test. */
export let store: Store;

beforeEach(() => {
  store = new Store(uuid7(), 'this-phone');
});
afterEach(() => store.close());

/** An entry that was opened, null a new one. */
export async function desk(record: string | null = null, now = NOW): Promise<EntryDesk> {
  const opened = new EntryDesk(store, () => now);
  assert.ok(await opened.open(record));
  return opened;
}

/** The server numbers everything that is waiting. */
export async function arrive() {
  const rows = await store.exchange.offer(0, { rows: 200, bytes: 1e6 });
  await store.exchange.settle(rows.map(({ id }, i) => ({ id, seq: i + 1 })));
}

/** A revision from another phone comes in with a pull. */
export async function elsewhere(record: string, parents: string[], body: Record<string, number | string>) {
  const row = {
    id: uuid7(),
    record,
    kind: 'entry',
    parents,
    body,
    made_at: '2026-11-22T22:10:00+01:00',
    device: 'other',
    seq: 9,
  };
  await store.exchange.receive([row], { after: 9, at: row.id, epoch: 'e' });
}

/** A new entry with these fields, saved. */
export async function saved(fields: Record<string, number | string>) {
  const first = await desk();
  for (const [field, value] of Object.entries(fields)) await first.touch(field, value);
  await first.save();
  return first;
}

/** The server takes no row that was saved first of this record. */
export async function refuseFirst(field: string) {
  const [row] = await store.exchange.offer(0, { rows: 1, bytes: 1e6 });
  await store.exchange.settle([{ id: row!.id, error: { field, message: 'No.' } }]);
}
