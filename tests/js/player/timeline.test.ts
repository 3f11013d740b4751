import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FRAME_MS } from '../../../static/js/src/audio/mp3.ts';
import type { Library, Routine, Step } from '../../../static/js/src/lib/library.ts';
import { DEFAULTS } from '../../../static/js/src/player/options.ts';
import { TimelineError } from '../../../static/js/src/player/planning.ts';
import { type Cue, stateAt, stepStart, type Timeline, timeline } from '../../../static/js/src/player/timeline.ts';
import { clipLengths, library, routine, wayOut } from './shelf.ts';

const FRAME = FRAME_MS / 1000;
const plan = (one: Routine): Timeline => timeline(one, library, clipLengths);
const poseOf = (slug: string) => library.poses.find((pose) => pose.slug === slug) as Library['poses'][number];
const within = (session: Timeline, part: { from: number; to: number }): Cue[] =>
  session.cues.filter(({ at }) => at >= part.from && at < part.to);
const texts = (cues: Cue[]) => cues.map((cue) => cue.text ?? cue.chime);
const changed = (slug: string, step: number, change: Partial<Step>): Routine => {
  const one = structuredClone(routine(slug));
  Object.assign(one.steps[step] as Step, change);
  return one;
};

for (const one of library.routines) {
  describe(`the timeline of ${one.slug}`, () => {
    const session = plan(one);

    it('lasts what its name says, after the first lead-in', () => {
      const lead = one.steps[0]?.lead_seconds ?? 0;
      assert.ok(Math.abs(session.seconds - lead - one.minutes * 60) <= FRAME);
    });

    it('has parts that follow one another without a gap from 0 on', () => {
      const starts = [...session.parts.map(({ from }) => from), session.seconds];
      const ends = [0, ...session.parts.map(({ to }) => to)];
      assert.deepEqual(starts, ends);
    });

    it('never lets two sounds overlap', () => {
      for (const [i, cue] of session.cues.entries()) {
        const next = session.cues[i + 1];
        assert.ok(!next || next.at - (cue.at + cue.seconds) > -1e-9, `${cue.text} runs into ${next?.text}`);
      }
    });

    it('lets no sound be cut by a change of part', () => {
      for (const cue of session.cues) {
        const part = session.parts.find(({ from, to }) => from <= cue.at && cue.at < to);
        assert.ok(part && part.step === cue.step && cue.at + cue.seconds <= part.to, `${cue.text} at ${cue.at}`);
      }
    });

    it('puts every sound and every change on a whole frame', () => {
      for (const time of [...session.cues.map(({ at }) => at), ...session.parts.map(({ from }) => from)]) {
        assert.ok(Math.abs(time / FRAME - Math.round(time / FRAME)) < 1e-6, `${time}`);
      }
    });

    it('says name, side and note before each pose', () => {
      for (const part of session.parts.filter(({ kind }) => kind === 'lead')) {
        const said = texts(within(session, part));
        const note = one.steps[part.step]?.note;
        assert.ok(said.includes(poseOf(part.pose).name));
        assert.equal(said.includes('Left side'), part.side === 'left');
        assert.ok(!note || said.includes(note));
      }
    });

    it('tells with a chime and in words when to change sides, and which side comes', () => {
      for (const part of session.parts.filter(({ kind }) => kind === 'switch')) {
        const said = texts(within(session, part));
        assert.equal(said[0], 'switch');
        assert.ok(said.includes('Right side'));
      }
    });

    it('begins each hold with its chime', () => {
      for (const part of session.parts.filter(({ kind }) => kind === 'hold')) {
        assert.equal(within(session, part)[0]?.chime, 'begin');
      }
    });

    it('says the whole way out of each pose, or goes over into one in the same position', () => {
      for (const [number, { pose, exit_seconds }] of one.steps.entries()) {
        const after = one.steps[number + 1]?.pose;
        const exit = session.parts.find(({ kind, step }) => kind === 'exit' && step === number);
        const said = exit ? texts(within(session, exit)) : [];
        const way = wayOut(pose, after ?? null);
        if (exit_seconds) assert.deepEqual(said.slice(0, way.length), way);
        else assert.equal(poseOf(after ?? '').position, poseOf(pose).position);
      }
    });

    it('leaves more quiet than words in each hold', () => {
      for (const part of session.parts.filter(({ kind }) => kind === 'hold')) {
        const sounding = within(session, part).reduce((sum, { seconds }) => sum + seconds, 0);
        assert.ok(sounding < (part.to - part.from) / 2, `${part.pose}: ${sounding} of ${part.to - part.from} s`);
      }
    });

    it('gives at least 20 seconds to lie down at the wall', () => {
      for (const { pose, lead_seconds } of one.steps) {
        if (pose === 'legs-up-the-wall') assert.ok(lead_seconds >= 20);
      }
    });

    it('ends with the end chime and a closing phrase', () => {
      assert.deepEqual(texts(session.cues.slice(-2)), ['end', library.words.phrases.finish]);
    });
  });
}

describe('a timeline', () => {
  it('tells nobody to get up who is to lie down again, and everybody who is done', () => {
    const up = /^Push up/;
    const ways = (slug: string) =>
      texts(
        plan(routine(slug)).cues.filter(
          ({ kind, step }) => kind === 'exit' && poseAt(slug, step) === 'legs-up-the-wall',
        ),
      );
    const poseAt = (slug: string, step: number) => routine(slug).steps[step]?.pose;
    for (const slug of ['wall-5', 'wall-10', 'wall-15', 'sleep-12', 'run-10'])
      assert.doesNotMatch(ways(slug).at(-1)!, up);
    for (const slug of ['settle-12', 'build-18', 'return-24']) assert.match(ways(slug).at(-1)!, up);
  });

  it('tells on the second side too what the hands have to do', () => {
    const cues = plan(routine('run-10')).cues.filter(({ step }) => step === 4);
    assert.equal(texts(cues).filter((text) => text === 'Loop the strap around one foot.').length, 2);
    assert.equal(texts(cues).filter((text) => text === 'Lie on your back, strap in hand.').length, 1);
  });

  it('speaks of the form in which a pose is done: bent knees have no heels to rest', () => {
    const said = texts(plan(routine('settle-12')).cues);
    assert.ok(said.includes('Bend your knees and place your feet on the wall.'));
    assert.ok(!said.some((text) => text?.includes('heels')));
    assert.ok(texts(plan(routine('wall-5')).cues).includes('Swing your legs up and rest your heels.'));
    assert.ok(!said.some((text) => text?.endsWith('and bend the knees')), 'they are bent already');
    assert.ok(said.includes('Rest calves on a chair seat instead (Legs on a Chair)'));
  });

  it('keeps the ruling on nerve-6: 40 seconds of glide a side, 110 with the legs on a chair', () => {
    const holds = plan(routine('nerve-6')).parts.filter(({ kind }) => kind === 'hold');
    const seconds = (pose: string) =>
      holds.filter((part) => part.pose === pose).map(({ from, to }) => Math.round(to - from));
    assert.deepEqual(seconds('nerve-glide'), [40, 40]);
    assert.deepEqual(seconds('legs-on-chair'), [110]);
  });

  it('tells the middle, the last minute and the last ten seconds of a long hold when they come', () => {
    const session = plan(routine('wall-10'));
    const { from, to } =
      session.parts.find(({ kind, pose }) => kind === 'hold' && pose === 'legs-up-the-wall') ?? assert.fail();
    const at = (name: string) =>
      within(session, { from, to }).find(({ text }) => text === library.words.phrases[name])?.at ?? 0;
    assert.ok(Math.abs(at('halfway') - (from + to) / 2) <= FRAME);
    assert.ok(Math.abs(at('minute_left') - (to - 60)) <= FRAME);
    assert.ok(Math.abs(at('ten_seconds') - (to - 10)) <= FRAME);
  });

  it('says “The same again” where a pose comes twice in a row', () => {
    const bridges = plan(routine('strength-15')).cues.filter(({ step }) => step === 3);
    assert.deepEqual(texts(bridges).slice(0, 2), ['The same again', 'Bridge']);
  });

  it('begins kindly where it goes on after the leg got worse', () => {
    const eased = timeline(routine('rest-3'), library, clipLengths, DEFAULTS, 'easy');
    assert.deepEqual(texts(eased.cues).slice(0, 2), ['Easy does it.', 'Legs on a Chair']);
  });

  it('carries on in the hold with what the way in had no time for', () => {
    const session = plan(changed('wall-5', 2, { lead_seconds: 5 }));
    const hold = session.parts.find(({ kind, step }) => kind === 'hold' && step === 2) ?? assert.fail();
    assert.equal(within(session, hold)[1]?.text, poseOf('side-lying-rest').cues[0]);
  });

  it('refuses a part that is too short for what must be said, naming it and its seconds', () => {
    const hasty = changed('wall-5', 1, { exit_seconds: 4 });
    assert.throws(
      () => plan(hasty),
      (error: unknown) => {
        assert.ok(error instanceof TimelineError);
        assert.deepEqual([error.routine, error.step, error.part, Math.round(error.had)], ['wall-5', 1, 'exit', 4]);
        assert.ok(error.needed > 4);
        assert.match(error.message, /wall-5\.steps\[1\] \(legs-up-the-wall\): the exit needs 5\.\d s .* has 4\.0 s/);
        return true;
      },
    );
  });

  it('refuses a routine that goes over into another position without a way out', () => {
    assert.throws(() => plan(changed('morning-10', 2, { exit_seconds: 0 })), TimelineError);
  });

  it('refuses a text that the voice pack does not have', () => {
    assert.throws(() => plan(changed('wall-5', 0, { note: 'Never spoken' })), /does not have “Never spoken”/);
  });
});

describe('the moment of a session', () => {
  const session = plan(routine('wall-5'));
  const hold = session.parts[4] ?? assert.fail();

  it('knows its part, what is left of it and of the session, and what comes next', () => {
    const moment = stateAt(session, hold.from + 10);
    assert.equal(moment.part, hold);
    assert.equal(moment.index, 4);
    assert.ok(Math.abs(moment.remaining - (hold.to - hold.from - 10)) < 1e-9);
    assert.ok(Math.abs(moment.total_remaining - (session.seconds - hold.from - 10)) < 1e-9);
    assert.equal(moment.next, 'side-lying-rest');
  });

  it('shows what was said last in the part, and nothing of the part before', () => {
    const cue = within(session, hold)[1] ?? assert.fail();
    assert.equal(stateAt(session, hold.from).caption, null);
    assert.equal(stateAt(session, cue.at).caption, cue.text);
  });

  it('shows a name together with its side', () => {
    const sided = plan(routine('sleep-12'));
    const side = sided.cues.find(({ text }) => text === 'Left side') ?? assert.fail();
    assert.equal(stateAt(sided, side.at).caption, 'Knee to Chest, left side');
  });

  it('is the beginning before 0, and at the end nothing is left or next', () => {
    assert.equal(stateAt(session, -5).index, 0);
    const last = stateAt(session, session.seconds + 5);
    assert.deepEqual([last.part.kind, last.remaining, last.total_remaining, last.next], ['exit', 0, 0, null]);
  });

  it('knows where each step begins', () => {
    assert.equal(stepStart(session, 0), 0);
    assert.equal(stepStart(session, 1), session.parts.find(({ step }) => step === 1)?.from);
    assert.equal(stepStart(session, 9), session.seconds);
  });
});
