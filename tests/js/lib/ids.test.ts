import assert from 'node:assert/strict';
import test from 'node:test';
import { isUuid, uuid5, uuid7 } from '../../../static/js/src/lib/ids.ts';

test('a new id is a UUIDv7 that carries its millisecond', () => {
  const id = uuid7(Date.UTC(2037, 0, 2));
  assert.ok(isUuid(id), id);
  assert.equal(id[14], '7');
  assert.match(id[19] ?? '', /[89ab]/);
  assert.equal(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16), Date.UTC(2037, 0, 2));
});

test('ids sort in the order they were made, within one millisecond and when the clock steps back', () => {
  const now = Date.UTC(2038, 0, 1);
  const ids = Array.from({ length: 10_000 }, (_, i) => uuid7(i < 9000 ? now : now - 60_000));
  assert.deepEqual(ids.toSorted(), ids);
  assert.equal(new Set(ids).size, ids.length);
});

test('a named id is the one that RFC 9562 prints for the same name', async () => {
  const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';
  assert.equal(await uuid5(dns, 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('a namespace that is not a UUID is refused by name', async () => {
  await assert.rejects(uuid5('sam@example.org', 'preferences'), /namespace, not "sam@example.org"/);
});
