import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WallClock } from '../../../static/js/src/audio/wall-clock.ts';
import { NOBODY, type Person } from '../../../static/js/src/lib/cautions.ts';
import type { Routine } from '../../../static/js/src/lib/library.ts';
import { personal } from '../../../static/js/src/lib/resolving.ts';
import { begun, easedFrom, planned, withOffer } from '../../../static/js/src/player/course.ts';
import { DEFAULTS, type Options } from '../../../static/js/src/player/options.ts';
import { Session } from '../../../static/js/src/player/session.ts';
import { stepStart, type Timeline } from '../../../static/js/src/player/timeline.ts';
import { track } from '../../../static/js/src/player/track.ts';
import { FakeTime } from '../audio/fake-time.ts';
import { clipLengths, index, library, routine } from './shelf.ts';
import { assertSound } from './sound.ts';

const { phrases } = library.words;
const TAGS = Object.keys(library.cautions.tags);
const theirs = (asked: Routine, person: Person) => personal(asked, library, person);

/** A session in which the leg got worse in a step, some seconds into it, with the way out over. */
function rested(slug: string, step: number, options: Partial<Options> = {}) {
  const own = theirs(routine(slug), NOBODY);
  const time = new FakeTime();
  const played: Timeline[] = [];
  const clock = (timeline: Timeline) => {
    played.push(timeline);
    return new WallClock(timeline.seconds, time);
  };
  const stage = {
    library: own.library,
    lengths: clipLengths,
    options: { ...DEFAULTS, ...options },
    clock,
    silent: clock,
    now: () => time.now(),
  };
  const session = new Session(own.routine, stage, () => {});
  session.play();
  for (let i = 0; i < step; i++) session.next();
  time.run(50);
  session.legIsWorse();
  while (session.leaving) time.run(1);
  return { time, played, stage, session };
}

const poses = ({ routine: { steps } }: Session) => steps.map(({ pose }) => pose);
const texts = ({ cues }: Timeline) => cues.map(({ text }) => text);

describe('the easier way', () => {
  it('is offered in words on the way into the rest, once, and is there to be taken until the rest is over', () => {
    const { time, session } = rested('wall-5', 1);
    assert.equal(texts(session.timeline).filter((text) => text === phrases.offered).length, 1);
    assert.equal(session.offer?.variant, 'bent-knee');
    time.run(stepStart(session.timeline, 1) - session.at - 5);
    assert.equal(session.offer, null, 'it is left alone once the rest is being left');
  });

  it('is said aloud in brief guidance too, and stands on the screen without a voice', () => {
    for (const [voice, silent] of [
      ['brief', false],
      ['chimes', true],
    ] as const) {
      const { session } = rested('wall-5', 1, { voice });
      assert.equal(session.timeline.cues.find(({ text }) => text === phrases.offered)?.silent, silent);
    }
  });

  it('follows the rest when it is taken, at the same second, and is told with what makes it easier', () => {
    const { time, session } = rested('wall-5', 1);
    time.run(30);
    const { at } = session;
    session.takeOffer();
    assert.equal(session.at, at);
    assert.equal(session.offer, null);
    assert.deepEqual(poses(session), ['constructive-rest', 'legs-up-the-wall', 'side-lying-rest']);
    assert.ok(texts(session.timeline).includes('Move the hips 20 to 40 cm from the wall and bend the knees'));
    time.run(120);
    assert.deepEqual([session.moment.part.pose, session.moment.part.variant], ['legs-up-the-wall', 'bent-knee']);
    time.run(600);
    const { finished, worse, steps } = session.report;
    assert.ok(finished);
    assert.equal(worse[0]?.easier, 'legs-up-the-wall');
    assert.equal(steps.filter(({ pose }) => pose === 'legs-up-the-wall').length, 2);
  });

  it('changes the track only when the sentence that sounds is over', () => {
    const { time, played, session } = rested('wall-5', 1);
    const before = played.length;
    const cue = session.timeline.cues.find(({ at, text }) => text && at > session.at)!;
    time.run(cue.at - session.at + 0.2);
    session.takeOffer();
    assert.equal(played.length, before);
    time.run(12);
    assert.equal(played.length, before + 1);
  });

  it('need not be taken: what the day leaves goes on', () => {
    const { time, session } = rested('morning-10', 2);
    time.run(1200);
    assert.ok(session.report.finished);
    assert.ok(session.report.worse[0]?.left_out.includes('sphinx'));
    assert.equal(session.report.worse[0]?.easier, undefined);
  });

  it('is another pose where its easier form is what made the leg worse', () => {
    const { session } = rested('settle-12', 8);
    assert.equal(session.offer?.pose, 'legs-on-chair');
  });

  it('is not offered where there is none, and nothing speaks of it', () => {
    for (const { session } of [rested('rest-3', 0), rested('run-10', 1)]) {
      assert.equal(session.offer, null);
      assert.ok(!texts(session.timeline).includes(phrases.offered!));
    }
  });

  it('is kept with the place of a session that is cut off, offered or taken', () => {
    const { time, stage, session } = rested('wall-5', 1);
    time.run(30);
    const offered = new Session(routine('rest-3'), stage, () => {}, JSON.parse(JSON.stringify(session.place())));
    assert.deepEqual(offered.offer, session.offer);
    session.takeOffer();
    session.more();
    const taken = new Session(routine('rest-3'), stage, () => {}, JSON.parse(JSON.stringify(session.place())));
    assert.deepEqual([taken.timeline, taken.offer, taken.worse], [session.timeline, null, session.worse]);
  });

  it('ends kindly, and is not offered again, when the leg gets worse in it too', () => {
    const { time, session } = rested('wall-5', 1);
    session.takeOffer();
    time.run(140);
    session.legIsWorse();
    assert.equal(texts(session.timeline).at(-1), phrases.enough);
    time.run(60);
    assert.deepEqual([session.state, session.report.finished, session.report.worse.length], ['ended', false, 2]);
  });
});

describe('every easier way of every routine, for every caution,', () => {
  const all = library.routines.flatMap((asked) =>
    [[], ...TAGS.map((tag) => [tag])].flatMap((tags) => {
      const own = theirs(asked, { ...NOBODY, tags: new Set(tags) });
      return own.routine.steps.map((_, step) => ({
        ...own,
        after: easedFrom(begun(own.routine, DEFAULTS), step, own.library),
      }));
    }),
  );

  it('can be spoken and played, taken or not', () => {
    for (const { library, after } of all) {
      for (const course of [after, withOffer(after)]) {
        const told = planned(course, { library, lengths: clipLengths });
        assertSound(told, `${told.routine}: ${course.routine.steps[0]?.pose}`);
        assert.ok(track(told, index).frames > 0);
      }
    }
  });

  it('leaves the rest before it as it was, so that it can be taken at any second', () => {
    for (const { library, after } of all.filter(({ after }) => after.offer)) {
      const [before, taken] = [after, withOffer(after)].map((course) =>
        planned(course, { library, lengths: clipLengths }),
      );
      const end = before!.parts.find(({ kind }) => kind === 'exit')!.from;
      const until = ({ cues }: Timeline) => cues.filter(({ at }) => at < end);
      assert.deepEqual(until(taken!), until(before!));
    }
  });
});
