import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ClockEvent } from '../../../static/js/src/audio/clock.ts';
import { lengths } from '../../../static/js/src/audio/pack.ts';
import { WallClock } from '../../../static/js/src/audio/wall-clock.ts';
import type { Routine } from '../../../static/js/src/lib/library.ts';
import { eased } from '../../../static/js/src/player/easing.ts';
import { DEFAULTS } from '../../../static/js/src/player/options.ts';
import { Session } from '../../../static/js/src/player/session.ts';
import { stepStart, type Timeline, timeline } from '../../../static/js/src/player/timeline.ts';
import { FakeTime } from '../audio/fake-time.ts';
import { index, library } from './shelf.ts';

const desk = { library, lengths: lengths(index) };
const routine = (slug: string): Routine => library.routines.find((one) => one.slug === slug)!;

function begun(slug: string) {
  const time = new FakeTime();
  const clock = (planned: Timeline) => new WallClock(planned.seconds, time);
  const told: string[] = [];
  const stage = { ...desk, options: DEFAULTS, clock, silent: clock, now: () => time.now() };
  const session: Session = new Session(routine(slug), stage, () => told.push(session.state));
  session.play();
  return { time, session, told };
}

/** Tells its state whenever it is paused, as the track's clock does. */
class Talkative extends WallClock {
  #tell: ((event: 'state') => void) | undefined;

  watch(listener: (event: ClockEvent) => void) {
    this.#tell = listener;
    return super.watch(listener);
  }

  pause() {
    super.pause();
    this.#tell?.('state');
  }
}

/** Plays like any other until its sound fails. */
class Failing extends WallClock {
  fail() {
    this.pause();
    this.state = 'failed';
    this.seek(this.at);
  }
}

const POSES = ['constructive-rest', 'legs-up-the-wall', 'side-lying-rest'];

describe('a session', () => {
  it('followed to its end reports every hold in full', () => {
    const { time, session } = begun('wall-5');
    time.run(400);
    assert.equal(session.state, 'ended');
    const { finished, steps } = session.report;
    assert.ok(finished);
    assert.deepEqual(
      steps.map(({ pose, seconds, done }) => [pose, seconds, done]),
      routine('wall-5').steps.map(({ pose, seconds }) => [pose, seconds, true]),
    );
  });

  it('ends once, and says so once, though its clock tells of every pause', () => {
    const time = new FakeTime();
    const clock = (planned: Timeline) => new Talkative(planned.seconds, time);
    let ends = 0;
    const heard = () => {
      if (session.state !== 'ended') return;
      ends += 1;
      session.pause();
    };
    const session: Session = new Session(
      routine('rest-3'),
      { ...desk, options: DEFAULTS, clock, silent: clock, now: () => time.now() },
      () => heard(),
    );
    session.play();
    time.run(300);
    assert.equal(ends, 1);
    assert.ok(session.report.finished);
  });

  it('counts both sides of a left-right pose apart', () => {
    const { time, session } = begun('sleep-12');
    time.run(900);
    const sides = session.report.steps.filter(({ pose }) => pose === 'figure-four').map(({ side }) => side);
    assert.deepEqual(sides, ['left', 'right']);
  });

  it('does not report what was skipped', () => {
    const { time, session } = begun('wall-5');
    session.next();
    session.next();
    time.run(200);
    assert.deepEqual(
      session.report.steps.map(({ pose }) => pose),
      ['side-lying-rest'],
    );
    assert.ok(session.report.seconds < 100);
  });

  it('reports only the seconds that were lived through', () => {
    const { time, session } = begun('wall-5');
    time.run(stepStart(session.timeline, 1) + 60);
    session.pause();
    time.run(500);
    const wall = session.report.steps[1];
    assert.ok(wall && wall.seconds > 20 && wall.seconds < 60 && !wall.done);
    assert.ok(!session.report.finished);
  });

  it('goes back to the step before when a step has only begun, else to its beginning', () => {
    const { time, session } = begun('wall-5');
    session.next();
    time.run(30);
    session.back();
    assert.equal(session.at, stepStart(session.timeline, 1));
    session.back();
    assert.equal(session.at, 0);
    session.back();
    assert.equal(session.at, 0);
  });

  it('ends when the last step is skipped', () => {
    const { session } = begun('wall-5');
    for (const _ of POSES) session.next();
    assert.equal(session.state, 'ended');
  });

  it('leads out of a pose that made the leg worse, then into a neutral rest', () => {
    const { time, session } = begun('wall-5');
    session.next();
    time.run(60);
    session.legIsWorse();
    assert.equal(session.moment.part.kind, 'exit');
    assert.equal(session.moment.part.pose, 'legs-up-the-wall');
    time.run(40);
    assert.equal(session.moment.part.pose, 'constructive-rest');
    assert.equal(session.report.steps.find(({ pose }) => pose === 'legs-up-the-wall')?.response, 'worse');
  });

  it('goes on from a pause when the leg is worse: the way out is told', () => {
    const { session } = begun('wall-5');
    session.next();
    session.pause();
    session.legIsWorse();
    assert.equal(session.state, 'playing');
  });

  it('rests after the last pose too when that made the leg worse', () => {
    const { time, session } = begun('return-24');
    for (let step = 0; step < routine('return-24').steps.length - 1; step++) session.next();
    session.legIsWorse();
    time.run(30);
    assert.equal(session.state, 'playing');
    assert.equal(session.moment.part.pose, 'constructive-rest');
  });

  it('goes from the way out into the rest, never on or back, when the leg was worse', () => {
    const { time, session } = begun('wall-5');
    session.next();
    time.run(60);
    session.legIsWorse();
    time.run(5);
    session.back();
    assert.equal(session.moment.part.kind, 'exit');
    session.next();
    assert.equal(session.moment.part.pose, 'constructive-rest');
    assert.equal(session.at, 0);
  });

  it('goes on by the wall where the sound fails, from the same second, and counts on', () => {
    const time = new FakeTime();
    const sound = new Failing(timeline(routine('wall-5'), library, desk.lengths).seconds, time);
    const silent = (planned: Timeline) => new WallClock(planned.seconds, time);
    const session = new Session(
      routine('wall-5'),
      { ...desk, options: DEFAULTS, clock: () => sound, silent, now: () => time.now() },
      () => {},
    );
    session.play();
    time.run(100);
    sound.fail();
    assert.equal(session.state, 'playing');
    assert.equal(Math.round(session.at), 100);
    time.run(50);
    assert.equal(session.report.seconds, 150);
  });

  it('tells that it has ended when Next leaves the second way out', () => {
    const { session, told } = begun('wall-5');
    session.legIsWorse();
    session.next();
    session.legIsWorse();
    session.next();
    assert.equal(told.at(-1), 'ended');
  });

  it('ends kindly the second time, and does not count as finished', () => {
    const { time, session } = begun('sleep-12');
    session.legIsWorse();
    time.run(40);
    session.legIsWorse();
    time.run(120);
    assert.equal(session.state, 'ended');
    assert.ok(!session.report.finished);
  });
});

describe('the rest of a session after the leg got worse', () => {
  const left = (slug: string, pose: string) => {
    const chosen = routine(slug);
    const number = chosen.steps.findIndex((step) => step.pose === pose);
    return eased(chosen, number, library).steps.map((step) => step.pose);
  };

  it('begins with the neutral rest of that pose', () => {
    for (const { slug, steps } of library.routines) {
      for (const [number, { pose }] of steps.entries()) {
        const rest = library.poses.find((one) => one.slug === pose)?.neutral_rest;
        assert.equal(eased(routine(slug), number, library).steps[0]?.pose, rest);
      }
    }
  });

  it('leaves out the same direction, and what loads the nerve as much', () => {
    assert.deepEqual(left('run-10', 'figure-four').slice(1), ['side-lying-rest']);
    assert.ok(!left('morning-10', 'sphinx').includes('standing-backbend'));
    assert.ok(left('morning-10', 'sphinx').includes('chair-pose'));
  });

  it('can be told in full, whichever step it follows', () => {
    for (const { slug, steps } of library.routines) {
      for (const number of steps.keys()) {
        const planned = timeline(eased(routine(slug), number, library), library, lengths(index));
        assert.ok(planned.seconds > 0, `${slug} ${number}`);
      }
    }
  });
});
