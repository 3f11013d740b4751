import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Json, RecordState } from '../../../static/js/src/store/revision.ts';
import { chances } from './chances.ts';
import { type Phone, phoneOf, SAM, settled } from './phone.ts';
import { error, FakeServer, type Fault, instead, lostAnswer, noNetwork, page } from './server.ts';

const FAULTS: Fault[] = [
  noNetwork,
  lostAnswer,
  instead(() => page(200)),
  instead(() => error(500, 'error')),
  instead(() => error(401, 'signed-out')),
  instead(() => error(413, 'too-large')),
];
/** Fields that only a newer phone knows: they take any number. */
const FIELDS = ['one', 'other', 'third', 'map.key'];

/** A value that no other save of the run types, so that its loss would show. */
let typed = 0;

async function write(phone: Phone, records: string[], chance: (below: number) => number): Promise<Json[]> {
  const record = records[chance(records.length)] ?? '';
  const state = await phone.store.get(record);
  const kind = chance(8);
  if (state && kind === 0) await phone.store.remove(record);
  else if (state && kind === 1) await phone.store.restore(record);
  else {
    typed += 1;
    await phone.store.save('entry', { [FIELDS[chance(FIELDS.length)] ?? '']: typed }, { record });
    return [typed];
  }
  return [];
}

async function disturb(server: FakeServer, chance: (below: number) => number): Promise<void> {
  const what = chance(12);
  if (what === 0) server.rewind(chance(server.log.length + 1));
  if (what === 1) {
    server.epoch = `epoch-${chance(1_000_000)}`;
    server.rewind(chance(server.log.length + 1));
  }
  if (what > 4) server.faults = Array.from({ length: 1 + chance(4) }, () => FAULTS[chance(FAULTS.length)] ?? {});
}

for (let seed = 1; seed <= 25; seed++) {
  test(`three phones on a bad network with backups copied back end up the same and lose no word (seed ${seed})`, async () => {
    const chance = chances(seed);
    const server = new FakeServer(SAM);
    const phones = [await phoneOf(server, 'a'), await phoneOf(server, 'b'), await phoneOf(server, 'c')];
    const records = ['r1', 'r2', 'r3'];
    const words: Json[] = [];
    for (let step = 0; step < 60; step++) {
      const phone = phones[chance(phones.length)] as Phone;
      words.push(...(await write(phone, records, chance)));
      if (chance(3) === 0) await disturb(server, chance);
      if (chance(2) === 0) await phone.sync.run();
    }
    server.faults = [];
    await mendAll(phones);
    for (let round = 0; round < 3; round++) for (const phone of phones) await settled(phone);
    await agree(phones, records);
    for (const phone of phones) await remembers(phone, records, words);
    for (const { store } of phones) await store.close();
  });
}

/** What a 413 made look too long for the server is saved anew, as a person would. */
async function mendAll(phones: Phone[]): Promise<void> {
  for (const { store } of phones) {
    for (let refused = await store.refused(); refused.length > 0; refused = await store.refused()) {
      await store.mend(refused[0]?.id ?? '', refused[0]?.body ?? null);
    }
  }
}

async function agree(phones: Phone[], records: string[]): Promise<void> {
  const shown = (phone: Phone) => Promise.all(records.map((record) => phone.store.get(record)));
  const [first, ...others] = await Promise.all(phones.map(shown));
  for (const other of others) assert.deepEqual(other, first);
  for (const state of first ?? []) assert.ok(state === null || (state as RecordState).state === 'saved');
  for (const { store } of phones) assert.equal(await store.pending(), 0);
}

async function remembers(phone: Phone, records: string[], words: Json[]): Promise<void> {
  const versions = (await Promise.all(records.map((record) => phone.store.history(record)))).flat();
  const kept = new Set(versions.flatMap(({ changes }) => Object.values(changes)));
  assert.deepEqual(
    words.filter((word) => !kept.has(word)),
    [],
  );
}
