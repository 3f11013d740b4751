import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Dimmer } from '../../../static/js/src/player/dimming.ts';

const AFTER_MS = 20_000;

describe('the screen of a session', () => {
  let told: boolean[];
  let dimmer: Dimmer;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    told = [];
    dimmer = new Dimmer(() => told.push(dimmer.dim));
  });

  afterEach(() => mock.timers.reset());

  it('goes dark when nobody has touched it for twenty seconds', () => {
    dimmer.keep(true);
    mock.timers.tick(AFTER_MS - 1);
    assert.equal(dimmer.dim, false);
    mock.timers.tick(1);
    assert.equal(dimmer.dim, true);
    assert.deepEqual(told, [true]);
  });

  it('counts anew from each touch, and brightens at once', () => {
    dimmer.keep(true);
    mock.timers.tick(AFTER_MS - 1);
    dimmer.touched();
    mock.timers.tick(AFTER_MS - 1);
    assert.equal(dimmer.dim, false);
    mock.timers.tick(1);
    dimmer.touched();
    assert.deepEqual(told, [true, false]);
  });

  it('stays bright while the session stands still, and is bright again as soon as it does', () => {
    dimmer.keep(false);
    mock.timers.tick(10 * AFTER_MS);
    assert.deepEqual(told, []);
    dimmer.keep(true);
    mock.timers.tick(AFTER_MS);
    dimmer.keep(false);
    assert.equal(dimmer.dim, false);
  });

  it('is not kept bright by hearing again and again that it plays', () => {
    for (let second = 0; second < 20; second++) {
      dimmer.keep(true);
      mock.timers.tick(1000);
    }
    assert.equal(dimmer.dim, true);
  });

  it('tells nobody any more once it is closed', () => {
    dimmer.keep(true);
    dimmer.close();
    mock.timers.tick(AFTER_MS);
    assert.deepEqual(told, []);
  });
});
