import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { around, inTurn, lasts, place, type Saying, spread } from '../../../static/js/src/player/placing.ts';

const FRAME = 0.024;
const said = (seconds: number, text = 'a'): Saying => [{ text, chime: null, kind: 'cue', seconds }];
const pair: Saying = [...said(1.2, 'name'), ...said(0.6, 'side')];
const times = (placed: { at: number }[][]) => placed.map(([first]) => first?.at ?? Number.NaN);
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) <= FRAME, `${a} is not ${b}`);

describe('placing', () => {
  it('keeps a saying together, a breath between its sounds', () => {
    const [name, side] = place(pair, 10);
    near(name?.at ?? 0, 10);
    near(side?.at ?? 0, 11.56);
    near(lasts(pair), 2.16);
  });

  it('knows how long sayings last with a gap between them, and that nothing lasts nothing', () => {
    near(inTurn([said(2), pair, said(1)], 0.5), 2 + 2.16 + 1 + 1);
    assert.equal(inTurn([], 0.5), 0);
  });

  it('spreads sayings evenly over the room there is', () => {
    const placed = spread([said(1), said(1), said(1)], [{ from: 0, to: 12 }], 1, 10);
    for (const [i, at] of times(placed).entries()) near(at, i * 4);
  });

  it('never waits longer between two than it is told', () => {
    for (const [i, at] of times(spread([said(1), said(1)], [{ from: 5, to: 100 }], 1, 6)).entries())
      near(at, 5 + 7 * i);
  });

  it('leaves out the end of what does not fit, never the beginning', () => {
    const placed = spread([said(2, 'first'), said(2, 'second'), said(2, 'third')], [{ from: 0, to: 5.5 }], 1, 4);
    assert.deepEqual(
      placed.map(([sound]) => sound?.text),
      ['first', 'second'],
    );
    assert.deepEqual(spread([said(3)], [{ from: 0, to: 2 }], 1, 4), []);
    assert.deepEqual(spread([said(1)], [], 1, 4), []);
  });

  it('goes on in the next window rather than run into what stands between', () => {
    const standing = place(said(2), 6);
    const windows = around(standing, { from: 0, to: 20 }, 1);
    assert.deepEqual(
      windows.map(({ from, to }) => [Math.round(from), Math.round(to)]),
      [
        [0, 5],
        [9, 20],
      ],
    );
    const [first, second] = times(spread([said(4), said(4)], windows, 1, 3));
    near(first ?? 0, 0);
    near(second ?? 0, 9);
  });

  it('finds no window where sounds stand close together', () => {
    const standing = [...place(said(2), 0), ...place(said(2), 3)];
    assert.deepEqual(around(standing, { from: 0, to: 5 }, 1), []);
  });
});
