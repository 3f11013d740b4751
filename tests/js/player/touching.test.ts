import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Touching } from '../../../static/js/src/player/touching.ts';

const DOUBLE_MS = 300;
const DARK_MS = 20_000;

/** A click by a finger (`detail` 1) or by a key or a screen reader (0) on something that is, or is not, Leg is worse. */
function click(on: '.stage-worse' | '.stage-stop' | null, detail = 1) {
  const target = { closest: (selector: string) => (selector === on ? {} : null) };
  const event = { detail, target, stopped: false, stopPropagation: () => (event.stopped = true) };
  return event;
}

describe('the one big area', () => {
  let playing: boolean;
  let did: string[];
  let touching: Touching;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    playing = true;
    did = [];
    touching = new Touching(
      {
        playing: () => playing,
        playOrPause: () => {
          did.push(playing ? 'pause' : 'play');
          playing = !playing;
        },
        next: () => did.push('next'),
      },
      () => {},
    );
  });

  afterEach(() => mock.timers.reset());

  const tapped = (event: ReturnType<typeof click>) => {
    touching.press.handleEvent();
    touching.click.handleEvent(event as unknown as MouseEvent);
    return event;
  };
  const darken = () => {
    touching.keep(true);
    mock.timers.tick(DARK_MS);
  };

  it('pauses at a tap, once it is clear that no second one comes', () => {
    touching.tap();
    assert.deepEqual(did, []);
    mock.timers.tick(DOUBLE_MS);
    assert.deepEqual(did, ['pause']);
  });

  it('plays at a tap at once: a phone lets it only within the tap', () => {
    playing = false;
    touching.tap();
    assert.deepEqual(did, ['play']);
  });

  it('goes on to the next at two, without a gap in the sound', () => {
    touching.tap();
    mock.timers.tick(DOUBLE_MS - 1);
    touching.tap();
    mock.timers.tick(DOUBLE_MS);
    assert.deepEqual(did, ['next']);
  });

  it('goes on to the next at two from a pause as well, and plays', () => {
    playing = false;
    touching.tap();
    touching.tap();
    assert.deepEqual(did, ['play', 'next']);
  });

  it('takes taps that are farther apart one by one', () => {
    touching.tap();
    mock.timers.tick(DOUBLE_MS);
    touching.tap();
    assert.deepEqual(did, ['pause', 'play']);
  });

  it('is the whole screen in the dark: what can’t be seen can’t be aimed at', () => {
    darken();
    assert.ok(tapped(click('.stage-stop')).stopped);
    mock.timers.tick(DOUBLE_MS);
    assert.deepEqual(did, ['pause']);
    assert.equal(touching.dim, false);
  });

  it('leaves Leg is worse to its button in the dark', () => {
    darken();
    assert.ok(!tapped(click('.stage-worse')).stopped);
    mock.timers.tick(DOUBLE_MS);
    assert.deepEqual(did, []);
  });

  it('leaves every button to keys and screen readers, in the dark too', () => {
    darken();
    assert.ok(!tapped(click('.stage-stop', 0)).stopped);
    assert.deepEqual(did, []);
  });

  it('leaves buttons alone where they can be seen', () => {
    touching.keep(true);
    assert.ok(!tapped(click('.stage-stop')).stopped);
  });

  it('is brightened by a mouse that moves, not by a finger that slides', () => {
    darken();
    touching.move({ pointerType: 'touch' } as PointerEvent);
    assert.equal(touching.dim, true);
    touching.move({ pointerType: 'mouse' } as PointerEvent);
    assert.equal(touching.dim, false);
  });

  it('does nothing more once the session is closed', () => {
    touching.tap();
    touching.close();
    mock.timers.tick(DOUBLE_MS);
    assert.deepEqual(did, []);
  });
});
