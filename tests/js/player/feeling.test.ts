import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Feeling } from '../../../static/js/src/player/feeling.ts';
import { Hint } from '../../../static/js/src/player/hint.ts';
import { playing } from './kept-session.ts';

describe('the chimes of a session', () => {
  let felt: number[][];

  beforeEach(() => {
    felt = [];
    mock.getter(globalThis, 'navigator', () => ({ vibrate: (pattern: number[]) => felt.push(pattern) }));
  });

  afterEach(() => mock.restoreAll());

  it('are felt one by one, the change of sides unlike the others', () => {
    const { time, session } = playing('sleep-12');
    const feeling = new Feeling();
    while (session.moment.part.step < 2) {
      time.run(0.25);
      feeling.follow(session);
    }
    const [begin, other] = [[90], [220, 120, 220]];
    assert.deepEqual(felt, [begin, begin, other, begin], 'rest, left knee, change, right knee');
  });

  it('that a jump or a freeze went over are not felt', () => {
    const { time, session } = playing('sleep-12');
    const feeling = new Feeling();
    feeling.follow(session);
    session.next();
    feeling.follow(session);
    session.back();
    feeling.follow(session);
    time.run(60);
    feeling.follow(session);
    assert.deepEqual(felt, []);
  });
});

describe('a hint', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('stays four seconds, and a newer one all of its own', () => {
    const shown: (string | null)[] = [];
    const hint = new Hint(() => shown.push(hint.words));
    hint.say('Hold for one second.');
    mock.timers.tick(3000);
    hint.say('It comes after this rest.');
    mock.timers.tick(3000);
    assert.equal(hint.words, 'It comes after this rest.');
    mock.timers.tick(1000);
    assert.deepEqual(shown, ['Hold for one second.', 'It comes after this rest.', null]);
  });
});
