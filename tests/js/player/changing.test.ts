import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lengths } from '../../../static/js/src/audio/pack.ts';
import { WallClock } from '../../../static/js/src/audio/wall-clock.ts';
import { DEFAULTS, type Options } from '../../../static/js/src/player/options.ts';
import { type Place, reportOf } from '../../../static/js/src/player/place.ts';
import { Session } from '../../../static/js/src/player/session.ts';
import { stepStart, type Timeline } from '../../../static/js/src/player/timeline.ts';
import { track } from '../../../static/js/src/player/track.ts';
import { FakeTime } from '../audio/fake-time.ts';
import { index, library, routine, wayOut } from './shelf.ts';

const { phrases } = library.words;

function staged(options: Partial<Options> = {}) {
  const time = new FakeTime();
  const played: Timeline[] = [];
  const clock = (planned: Timeline) => {
    played.push(planned);
    return new WallClock(planned.seconds, time);
  };
  const stage = {
    library,
    lengths: lengths(index),
    options: { ...DEFAULTS, ...options },
    clock,
    silent: clock,
    now: () => time.now(),
  };
  return { time, played, stage };
}

function begun(slug: string, options: Partial<Options> = {}) {
  const { time, played, stage } = staged(options);
  const session = new Session(routine(slug), stage, () => {});
  session.play();
  return { time, played, stage, session };
}

const said = ({ timeline, at }: Session) => timeline.cues.filter((cue) => cue.at >= at).map(({ text }) => text);
const holdOf = ({ timeline }: Session, step: number) =>
  timeline.parts.find((part) => part.kind === 'hold' && part.step === step)!;

/** What another page reads after a crash: JSON, and nothing else of the session that is gone. */
const kept = (session: Session): Place => JSON.parse(JSON.stringify(session.place()));

describe('waiting for the person', () => {
  it('lets time stand where a way in ends, until they are in position', () => {
    const { time, session } = begun('wall-5', { wait: true });
    time.run(300);
    assert.equal(session.state, 'waiting');
    assert.equal(session.at, holdOf(session, 0).from);
    session.inPosition();
    time.run(10);
    assert.equal(session.state, 'playing');
    assert.equal(session.at, holdOf(session, 0).from + 10);
  });

  it('waits before each pose, not between its sides', () => {
    const { time, session } = begun('sleep-12', { wait: true });
    let waits = 0;
    for (let second = 0; second < 1200 && session.state !== 'ended'; second++) {
      time.run(1);
      if (session.state !== 'waiting') continue;
      waits += 1;
      session.play();
    }
    assert.equal(waits, routine('sleep-12').steps.length);
    assert.ok(session.report.finished);
  });

  it('counts none of the seconds that it stood', () => {
    const { time, session } = begun('wall-5', { wait: true });
    time.run(1000);
    assert.ok(session.report.seconds <= 16);
  });

  it('goes on with the next pose where that is wanted instead', () => {
    const { time, session } = begun('wall-5', { wait: true });
    time.run(60);
    session.next();
    assert.equal(session.state, 'playing');
    assert.equal(session.moment.part.step, 1);
  });

  it('never stands still for who did not ask for it', () => {
    const { time, session } = begun('wall-5');
    time.run(400);
    assert.equal(session.state, 'ended');
  });
});

describe('thirty seconds more', () => {
  it('are there at once, at the same second, and change the track only when the sentence is over', () => {
    const { time, played, session } = begun('wall-5');
    const hold = holdOf(session, 1);
    const cue = session.timeline.cues.find(({ at, kind }) => at > hold.from && kind === 'cue')!;
    time.run(cue.at + 0.3);
    const { at } = session;
    const { remaining } = session.moment;
    session.more();
    assert.equal(session.at, at);
    assert.ok(Math.abs(session.moment.remaining - remaining - 30) < 0.01);
    assert.equal(played.length, 1);
    time.run(cue.seconds + 0.3);
    assert.equal(played.length, 2);
    assert.ok(Math.abs(session.at - at - cue.seconds - 0.3) < 0.01);
  });

  it('change a paused track at once', () => {
    const { time, played, session } = begun('wall-5');
    time.run(60);
    session.pause();
    session.more();
    assert.deepEqual([played.length, session.state], [2, 'paused']);
  });

  it('are lived through and reported', () => {
    const { time, session } = begun('wall-5');
    time.run(60);
    session.more();
    time.run(400);
    assert.equal(session.state, 'ended');
    assert.equal(session.report.steps[1]?.seconds, 186 + 30);
    assert.ok(session.report.steps.every(({ done }) => done));
  });

  it('are not to be had on the way out, nor after the end', () => {
    const { time, played, session } = begun('wall-5');
    time.run(15 + 30 + 1);
    assert.equal(session.moment.part.kind, 'exit');
    session.more();
    assert.ok(!session.canDoMore && played.length === 1);
    time.run(400);
    assert.ok(!session.canDoMore);
  });

  it('go with a seek that comes before the sentence is over', () => {
    const { time, played, session } = begun('wall-5');
    time.run(session.timeline.cues[2]!.at + 0.1);
    session.more();
    session.next();
    assert.equal(played.length, 2);
    assert.equal(session.at, stepStart(session.timeline, 1));
  });

  it('never make a hold longer than its pose may be held, or moved in', () => {
    for (const { slug } of library.routines) {
      const { session } = begun(slug);
      for (let step = 0; ; step++) {
        for (let taps = 0; taps < 60; taps++) session.more();
        const { pose, from, to } = holdOf(session, step);
        const { hold_max, max_reps, seconds_per_rep } = library.poses.find((one) => one.slug === pose)!;
        const most = Math.min(hold_max, max_reps && seconds_per_rep ? max_reps * seconds_per_rep : hold_max);
        assert.ok(to - from <= most + 0.1, `${slug}, ${pose}: ${to - from} seconds of ${most}`);
        assert.ok(!session.canDoMore, `${slug}, ${pose}: the button is off`);
        session.next();
        if (session.state === 'ended') break;
      }
    }
  });

  it('take less than a tenth of a second to plan and join, in the longest routine', () => {
    const { time, session } = begun('return-24');
    time.run(40);
    session.more();
    const took = Array.from({ length: 5 }, () => {
      const from = performance.now();
      session.more();
      track(session.timeline, index);
      return performance.now() - from;
    });
    assert.ok(Math.min(...took) < 100, `${took} ms`);
  });
});

describe('this pose again', () => {
  it('goes to its way in', () => {
    const { time, session } = begun('wall-5');
    time.run(100);
    session.repeat();
    assert.equal(session.at, stepStart(session.timeline, 1));
  });
});

describe('a leg that is worse', () => {
  it('is answered at once in words, then led out and into a rest', () => {
    const { time, session } = begun('wall-5');
    time.run(100);
    const { at } = session;
    session.legIsWorse();
    assert.ok(session.leaving && Math.abs(session.at - at) < 0.024);
    const way = wayOut('legs-up-the-wall', 'constructive-rest');
    assert.deepEqual(said(session), [phrases.worse, ...way]);
    time.run(40);
    assert.ok(!session.leaving && session.moment.part.pose === 'constructive-rest');
  });

  it('ends the session with kind words the second time', () => {
    const { time, session } = begun('wall-5');
    time.run(100);
    session.legIsWorse();
    time.run(40);
    session.legIsWorse();
    assert.equal(said(session).at(-1), phrases.enough);
    time.run(40);
    assert.equal(session.state, 'ended');
  });

  it('is not worse twice by a finger that taps twice', () => {
    const { time, session } = begun('wall-5');
    time.run(100);
    session.legIsWorse();
    time.run(1.9);
    session.legIsWorse();
    assert.deepEqual([session.worse.length, said(session).includes(phrases.enough!)], [1, false]);
    time.run(40);
    assert.equal(session.moment.part.pose, 'constructive-rest', 'the session goes on with a rest');
  });

  it('is worse twice by two taps in a session whose time stands still', () => {
    const { time, session } = begun('wall-5');
    time.run(100);
    session.legIsWorse();
    session.pause();
    time.run(3);
    session.legIsWorse();
    assert.equal(session.worse.length, 2);
  });

  it('is heard on the way out too: then that is the end', () => {
    const { time, session } = begun('wall-5');
    time.run(100);
    session.legIsWorse();
    time.run(2);
    session.legIsWorse();
    assert.equal(said(session).at(-1), phrases.enough);
    time.run(40);
    assert.equal(session.state, 'ended');
    assert.equal(session.report.steps.find(({ pose }) => pose === 'legs-up-the-wall')?.done, false);
  });
});

describe('a session that was cut off', () => {
  it('goes on from where it was kept, at the same second, and counts on', () => {
    const { time, session } = begun('sleep-12', { voice: 'brief', first: 'right' });
    time.run(200);
    const place = kept(session);
    const { time: later, stage } = staged();
    const resumed = new Session(routine('wall-5'), stage, () => {}, place);
    assert.deepEqual([resumed.state, resumed.at, resumed.timeline], ['paused', session.at, session.timeline]);
    resumed.play();
    later.run(800);
    time.run(800);
    assert.deepEqual(resumed.report, session.report);
  });

  it('knows what it was made of: more time, and what the leg left out', () => {
    const { time, session } = begun('wall-10');
    time.run(30);
    session.more();
    time.run(100);
    session.legIsWorse();
    for (const seconds of [5, 100]) {
      const resumed = new Session(routine('wall-5'), staged().stage, () => {}, kept(session));
      assert.deepEqual(resumed.timeline, session.timeline);
      assert.deepEqual([resumed.at, resumed.worse, resumed.leaving], [session.at, session.worse, session.leaving]);
      time.run(seconds);
    }
  });

  it('says where it is in words that a card can show', () => {
    const { time, session } = begun('wall-5');
    time.run(100);
    const { pose, step, at, remaining, course } = session.place();
    assert.deepEqual([pose, step, course.routine.slug], ['legs-up-the-wall', 1, 'wall-5']);
    assert.ok(Math.abs(at + remaining - session.timeline.seconds) < 1e-9);
  });

  it('is reported as what was really done, where nobody goes on with it', () => {
    const { time, session } = begun('wall-5');
    time.run(100);
    assert.deepEqual(reportOf(kept(session)), session.report);
    assert.ok(!reportOf(kept(session)).finished);
  });

  it('that waited goes on with the hold: the tap that resumes it says that the person is there', () => {
    const { time, session } = begun('wall-5', { wait: true });
    time.run(60);
    const { time: later, stage } = staged();
    const resumed = new Session(routine('wall-5'), stage, () => {}, kept(session));
    resumed.play();
    later.run(5);
    assert.deepEqual([resumed.state, resumed.at], ['playing', holdOf(session, 0).from + 5]);
  });
});
