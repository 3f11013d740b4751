import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { PoseFigure } from '../../../static/js/src/player/pose-figure.ts';
import { library } from './shelf.ts';

let frames: Map<number, (now: number) => void>;
let calm: boolean;

beforeEach(() => {
  frames = new Map();
  calm = false;
  let asked = 0;
  Object.assign(globalThis, {
    document: { documentElement: { dataset: { library: '/library.json' } } },
    matchMedia: () => ({ matches: calm }),
    requestAnimationFrame: (step: (now: number) => void) => {
      asked += 1;
      frames.set(asked, step);
      return asked;
    },
    cancelAnimationFrame: (request: number) => frames.delete(request),
  });
  mock.method(globalThis, 'fetch', async () => Response.json(library));
});

afterEach(() => mock.restoreAll());

const moving = library.poses.find(({ geometry }) => geometry.frame_role === 'tween')!.slug;

/** A figure of a movement on the way in to it, as a session shows it: it stands still. */
async function ledTo() {
  const figure = new PoseFigure();
  figure.pose = moving;
  figure.still = true;
  await figure.willUpdate(
    new Map([
      ['pose', undefined],
      ['still', undefined],
    ]),
  );
  return figure;
}

async function hold(figure: PoseFigure, still: boolean) {
  figure.still = still;
  await figure.willUpdate(new Map([['still', !still]]));
}

describe('a figure of a movement', () => {
  it('stands still on the way in, moves in the hold, and stops when the session is paused', async () => {
    const figure = await ledTo();
    assert.equal(frames.size, 0);
    await hold(figure, false);
    assert.equal(frames.size, 1);
    const { turn } = figure;
    const [request, step] = [...frames][0]!;
    frames.delete(request);
    step(1000);
    assert.notEqual(figure.turn, turn);
    assert.equal(frames.size, 1, 'and asks for the next frame');
    await hold(figure, true);
    assert.equal(frames.size, 0);
  });

  it('stands still in the hold too for whoever wants less motion', async () => {
    calm = true;
    await hold(await ledTo(), false);
    assert.equal(frames.size, 0);
  });
});
