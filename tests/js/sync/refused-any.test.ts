/** Whatever is saved, deleted and brought back while a server refuses now and then: no phone is left behind, no word lost. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json } from '../../../static/js/src/store/revision.ts';
import { chances } from './chances.ts';
import { type Phone, phones, SAM, settled } from './phone.ts';
import { FakeServer } from './server.ts';

const phone = phones();
const RECORDS = ['r1', 'r2'];
/** A field that only a newer phone knows, so that any number passes the door of this one. */
const FIELD = 'typed';

/** A server that takes no number that can be divided by three. */
function fussy(): FakeServer {
  const server = new FakeServer(SAM);
  server.refusesIf = ({ body }) => typeof body?.[FIELD] === 'number' && body[FIELD] % 3 === 0;
  return server;
}

async function live({ store }: Phone, chance: (below: number) => number, typed: Json[]): Promise<void> {
  const record = RECORDS[chance(RECORDS.length)]!;
  const state = await store.get(record);
  const deed = chance(6);
  if (state && deed < 2) await store.remove(record);
  else if (state && deed === 2) await store.restore(record);
  else {
    typed.push(typed.length + 1);
    await store.save('entry', { [FIELD]: typed.length }, { record });
  }
}

/** By an update of the server, which takes anything from then on. */
async function relent(server: FakeServer, all: Phone[]): Promise<void> {
  server.refusesIf = () => false;
  for (const { store } of all) await store.exchange.meet('newer');
  for (let round = 0; round < 3; round++) for (const each of all) await settled(each);
}

for (let seed = 1; seed <= 15; seed++) {
  test(`what one person deletes or brings back here, another phone hears, refused changes or not (seed ${seed})`, async () => {
    const chance = chances(seed);
    const server = fussy();
    const [one, other] = [await phone(server, 'a'), await phone(server, 'b')];
    const typed: Json[] = [];
    for (let step = 0; step < 30; step++) {
      await live(one, chance, typed);
      if (chance(3) === 0) await one.sync.run();
    }
    await settled(one);
    await settled(other);
    for (const record of RECORDS) await heard(one, other, record, server);
    await relent(server, [one, other]);
    for (const record of RECORDS) {
      assert.deepEqual(await other.store.get(record), await one.store.get(record));
      assert.notEqual((await one.store.get(record))?.state, 'refused');
    }
    const kept = (await Promise.all(RECORDS.map((record) => other.store.history(record)))).flat();
    const words = new Set(kept.map(({ changes }) => changes[FIELD]));
    assert.deepEqual(
      typed.filter((word) => !words.has(word)),
      [],
    );
  });
}

/** A deleted record is deleted there, and nothing is counted as waiting; one whose last word was to bring it back is there. */
async function heard(one: Phone, other: Phone, record: string, server: FakeServer): Promise<void> {
  const here = await one.store.get(record);
  if (!here || !server.log.some((row) => row.record === record)) return;
  const there = await other.store.get(record);
  const [last] = await one.store.history(record);
  const isWord = last !== undefined && Object.keys(last.changes).length === 0;
  if (here.deleted || isWord) assert.equal(there?.deleted, here.deleted);
  assert.equal(there?.restored, false);
}
