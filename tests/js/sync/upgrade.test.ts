/** The upgrade drill: a phone that was last opened by an earlier version, with twenty rows it had not sent. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VERSION } from '../../../static/js/src/store/schema.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { EARLIER, leftBehind, type OldRow } from '../store/earlier.ts';
import { emptyPhone } from '../store/indexeddb.ts';
import { phoneAt, SAM, settled } from './phone.ts';
import { FakeServer } from './server.ts';

const AT = '2026-03-01T08:00:00+00:00';
const UNSENT = 20;

test('every earlier schema has its drill', () => {
  assert.deepEqual(
    Object.keys(EARLIER).map(Number),
    Array.from({ length: VERSION - 1 }, (_, i) => i + 1),
  );
});

for (const version of Object.keys(EARLIER).map(Number)) {
  test(`a database of schema ${version} with 20 unsent rows opens, and all 20 arrive`, async () => {
    emptyPhone();
    const server = new FakeServer(SAM);
    const { rows, records } = unsent();
    await leftBehind(SAM, version, rows, records);
    const phone = phoneAt(server, new Store(SAM, 'phone'));
    assert.equal(await phone.store.pending(), UNSENT - 1); // the last two are of one record
    assert.equal((await phone.store.list('entry')).length, UNSENT - 2);
    assert.deepEqual(await phone.store.draft('entry/new'), { edits: { note: 'half a sen' }, leaves: [] });
    await settled(phone);
    assert.deepEqual(
      server.log.map(({ id }) => id),
      rows.map(({ id }) => id),
    );
    assert.equal(await phone.store.pending(), 0);
    const [deleted] = await phone.store.trash(5);
    assert.deepEqual([deleted?.record, deleted?.fields.leg], ['r18', 7]);
    await phone.store.close();
  });
}

/** Nineteen records; the last one deleted, so that its trash has to be made. */
function unsent(): { rows: OldRow[]; records: object[] } {
  const rows = Array.from({ length: UNSENT - 1 }, (_, i) => row(i, { record: `r${i}`, body: { at: AT, leg: i % 11 } }));
  rows.push(row(UNSENT - 1, { record: 'r18', parents: ['i18'], body: null }));
  const records = rows.slice(0, UNSENT - 1).map(({ id, record, body }, i) => ({
    record,
    kind: 'entry',
    deleted: i === 18,
    restored: false,
    fields: body,
    clashes: {},
    leaves: [i === 18 ? 'i19' : id],
    state: 'phone',
    changed_at: AT,
    ...(i === 18 ? {} : { day: AT.slice(0, 10) }),
  }));
  return { rows, records };
}

function row(i: number, fields: Pick<OldRow, 'record' | 'body'> & Partial<OldRow>): OldRow {
  const sent = { id: `i${i}`, kind: 'entry', parents: [], made_at: AT, device: 'phone', ...fields };
  return { ...sent, seq: null, order: i + 1, waiting: false, refused: null, replaced: null };
}
