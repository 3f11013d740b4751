import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { fold } from '../../../static/js/src/store/fold.ts';
import type { Json, RecordState } from '../../../static/js/src/store/revision.ts';
import { held, type Sketch } from './held.ts';

interface Case {
  promise: string;
  kind?: string;
  revisions: Sketch[];
  state: Partial<RecordState>;
  /** The values beside the shown one, by field. */
  others?: Record<string, Json[]>;
}

const CASES = new URL('../../cases/fold/', import.meta.url);

for (const file of readdirSync(CASES)) {
  const { about, cases } = JSON.parse(readFileSync(new URL(file, CASES), 'utf8')) as { about: string; cases: Case[] };
  suite(about, () => {
    for (const each of cases) test(each.promise, () => holds(each));
  });
}

function holds({ revisions, kind, state, others }: Case): void {
  const folded = fold(held(revisions, kind));
  for (const [name, wanted] of Object.entries(state)) assert.deepEqual(folded[name as keyof RecordState], wanted, name);
  const beside = Object.entries(folded.clashes).map(([field, values]) => [field, values.map(({ value }) => value)]);
  if (others) assert.deepEqual(Object.fromEntries(beside), others);
  assert.deepEqual(fold(held(revisions, kind).reverse()), folded, 'in reverse');
}

test('a clash tells when and on which phone the other value was written', () => {
  const made_at = '2026-03-02T21:30:00+01:00';
  const { clashes } = fold(
    held([
      { id: 'a', body: { leg: 1 }, seq: 1, device: 'other', made_at },
      { id: 'b', body: { leg: 2 }, seq: 2 },
    ]),
  );
  assert.deepEqual(clashes.leg, [{ value: 1, revision: 'a', made_at, device: 'other' }]);
});

test('nothing is no record', () => {
  assert.throws(() => fold([]), RangeError);
});

test('a thousand edits of one record, and a thousand phones at once, fold in a blink', () => {
  const field = (i: number) => ({ [`regions.${i % 40}`]: i, leg: i % 11 });
  const chain = Array.from({ length: 1000 }, (_, i) => ({
    id: `${i}`,
    parents: i ? [`${i - 1}`] : [],
    body: field(i),
    seq: i + 1,
  }));
  const fan = Array.from({ length: 1000 }, (_, i) => ({
    id: `${i}`,
    parents: i ? ['0'] : [],
    body: field(i),
    seq: i + 1,
  }));
  const rings = Array.from({ length: 1000 }, (_, i) => ({
    id: `${i}`,
    parents: [`${i ^ 1}`],
    body: field(i),
    seq: i + 1,
  }));
  for (const [name, shape] of Object.entries({ chain, fan, rings })) {
    const began = performance.now();
    const state = fold(held(shape));
    assert.equal(Object.keys(state.fields).length, 41, name);
    assert.ok(performance.now() - began < 500, `${name} took ${performance.now() - began} ms`);
  }
});
