import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answered, batch, mend, offeredAgain, received } from '../../../static/js/src/store/plan.ts';
import { type Held, wire } from '../../../static/js/src/store/revision.ts';
import { held } from './held.ts';

const REFUSED = { field: 'leg', message: '0 to 10, please.' };

function one(sketch: Parameters<typeof held>[0][number]): Held {
  return held([sketch])[0] as Held;
}

test('a numbered answer ends waiting and refusal and takes the row out of the outbox', () => {
  const row = answered(one({ id: 'a', waiting: true, refused: REFUSED }), { id: 'a', seq: 7 });
  assert.deepEqual([row.seq, row.order, row.waiting, row.refused], [7, null, false, null]);
});

test('a refused or a waiting row keeps its place in the outbox', () => {
  assert.deepEqual(answered(one({ id: 'a' }), { id: 'a', error: REFUSED }).order, 1);
  assert.deepEqual(answered(one({ id: 'a' }), { id: 'a', waiting: true }).order, 1);
});

test('a row that was mended here counts again once the server turns out to hold it', () => {
  const mended = one({ id: 'a', replaced: 'm', refused: REFUSED });
  assert.equal(answered(mended, { id: 'a', seq: 3 }).replaced, null);
  assert.equal(received([{ ...wire(mended), seq: 3 }])[0]?.replaced, null);
  assert.equal(answered(mended, { id: 'a', waiting: true }).replaced, 'm');
});

test('when numbers are void everything is offered again: first what was numbered, in that order, then the outbox in its', () => {
  const rows = held([
    { id: 'out2', order: 9 },
    { id: 'n20', seq: 20 },
    { id: 'n3', seq: 3 },
    { id: 'out1', order: 4, refused: REFUSED },
    { id: 'old', replaced: 'out1' },
  ]);
  const again = offeredAgain(rows);
  assert.deepEqual(
    again.map(({ id, order, seq, refused }) => [id, order, seq, refused]),
    [
      ['n3', 1, null, null],
      ['n20', 2, null, null],
      ['out1', 3, null, null],
      ['out2', 4, null, null],
    ],
  );
});

test('a mended row takes the parents of the refused one, and its descendants follow under new ids', () => {
  const rows = held([
    { id: 'root', seq: 1 },
    { id: 'bad', parents: ['root'], body: { leg: 33 }, refused: REFUSED },
    { id: 'beside', parents: ['root'], body: { back: 1 } },
    { id: 'child', parents: ['bad'], body: { note: 'c' }, waiting: true },
    { id: 'both', parents: ['child', 'beside'], body: null },
  ]);
  let made = 0;
  const { put, drop } = mend(
    rows,
    'bad',
    { mended: { ...wire(rows[1] as Held), id: 'good', body: { leg: 3 } } },
    10,
    () => `new${++made}`,
  );
  assert.deepEqual(drop, ['child', 'both']);
  assert.deepEqual(
    put.map(({ id, parents, order, waiting, replaced }) => [id, parents, order, waiting, replaced]),
    [
      ['bad', ['root'], null, false, 'good'],
      ['good', ['root'], 10, false, null],
      ['new1', ['good'], 11, false, null],
      ['new2', ['new1', 'beside'], 12, false, null],
    ],
  );
});

test('only a refused row can be mended', () => {
  const rows = held([{ id: 'fine', seq: 1 }]);
  assert.throws(() => mend(rows, 'fine', { mended: wire(rows[0] as Held) }, 1, () => 'x'), /fine was not refused/);
});

test('a batch is as many rows as fit, in order, and at least one', () => {
  const rows = held([{ id: 'a', body: { note: 'x'.repeat(500) } }, { id: 'b' }, { id: 'c' }, { id: 'd' }]);
  const ids = (room: { rows: number; bytes: number }) => batch(rows, room).map(({ id }) => id);
  assert.deepEqual(ids({ rows: 3, bytes: 10_000 }), ['a', 'b', 'c']);
  assert.deepEqual(ids({ rows: 200, bytes: 800 }), ['a', 'b']);
  assert.deepEqual(ids({ rows: 200, bytes: 10 }), ['a']);
});
