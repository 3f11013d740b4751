import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Step } from '../../../static/js/src/lib/library.ts';
import { DEFAULTS, type Guidance } from '../../../static/js/src/player/options.ts';
import type { Part } from '../../../static/js/src/player/parts.ts';
import { departed, holdAhead, prolonged, quietFrom } from '../../../static/js/src/player/revising.ts';
import { Voice } from '../../../static/js/src/player/sayings.ts';
import { type Cue, type Timeline, timeline } from '../../../static/js/src/player/timeline.ts';
import { track } from '../../../static/js/src/player/track.ts';
import { clipLengths, index, library, routine, wayOut } from './shelf.ts';
import { assertSound } from './sound.ts';

const { phrases } = library.words;
const MORE = 30;
const speech = (guidance: Guidance = 'full') => ({ voice: new Voice(library, clipLengths), guidance });
const plan = (slug: string, voice: Guidance = 'full') =>
  timeline(routine(slug), library, clipLengths, { ...DEFAULTS, voice });
const longer = (session: Timeline, at: number) => prolonged(session, at, MORE, speech());
const texts = (cues: readonly Cue[]) => cues.map(({ text, chime }) => text ?? chime);
const endOf = ({ at, seconds }: Cue) => at + seconds;
const wallHold = (session: Timeline) =>
  session.parts.find(({ kind, pose }) => kind === 'hold' && pose === 'legs-up-the-wall') as Part;

/** Seconds at which somebody may tap: each cue's beginning and middle, and every few seconds between. */
function moments({ seconds, cues }: Timeline): number[] {
  const even = Array.from({ length: Math.floor(seconds / 7) }, (_, i) => i * 7 + 0.1);
  return [...even, ...cues.flatMap(({ at, seconds: length }) => [at, at + length / 2])];
}

for (const { slug } of library.routines) {
  describe(`thirty seconds more of ${slug}, asked for at any moment,`, () => {
    const session = plan(slug);
    const asked = moments(session).filter((at) => holdAhead(session, at));
    const each = (check: (more: Timeline, at: number) => void) => {
      for (const at of asked) check(longer(session, at), at);
    };

    it('leave what was before as it was, so that the second stays the same', () => {
      each((more, at) => {
        const before = ({ cues }: Timeline) => cues.filter((cue) => cue.at <= at);
        assert.deepEqual(before(more), before(session));
        const now = session.parts.findLastIndex(({ from }) => from <= at);
        assert.deepEqual(more.parts.slice(0, now), session.parts.slice(0, now));
      });
    });

    it('make one hold and the session longer by thirty seconds', () => {
      each((more) => {
        assert.ok(Math.abs(more.seconds - session.seconds - MORE) < 0.001);
        const lengths = more.parts.map(
          ({ from, to }, i) => to - from - (session.parts[i]!.to - session.parts[i]!.from),
        );
        assert.deepEqual(
          lengths.map(Math.round).filter((change) => change !== 0),
          [MORE],
        );
      });
    });

    it('lose no cue', () => {
      each((more, at) => {
        const hold = holdAhead(session, at) as Part;
        const left = texts(more.cues);
        for (const cue of session.cues) {
          const place = left.indexOf(cue.text ?? cue.chime);
          assert.ok(place >= 0, `at ${at} of ${hold.pose}: ${cue.text ?? cue.chime} is lost`);
          left.splice(place, 1);
        }
      });
    });

    it('let no two sounds overlap and cut none', () => each((more, at) => assertSound(more, `${slug} at ${at}`)));
  });

  describe(`a way out of ${slug}, wanted at any moment,`, () => {
    const session = plan(slug);
    const outs = moments(session).flatMap((at) => {
      const { step } = session.parts.findLast(({ from }) => from <= at) as Part;
      return [false, true].map((last) => ({
        at,
        last,
        step: routine(slug).steps[step] as Step,
        out: departed(session, at, routine(slug).steps[step] as Step, last, speech()),
      }));
    });

    it('begins at once, tells all of the way out, and plans nothing after it', () => {
      for (const { at, last, step, out } of outs) {
        const exit = out.parts.at(-1) as Part;
        assert.ok(exit.kind === 'exit' && Math.abs(exit.from - at) < 0.024 && exit.to === out.seconds);
        const rest = library.poses.find((pose) => pose.slug === step.pose)!.neutral_rest;
        const way = wayOut(step.pose, last ? null : rest);
        const told = texts(out.cues.filter((cue) => cue.at >= exit.from));
        const kindly = last ? [...way, 'end', phrases.enough] : [phrases.worse, ...way];
        assert.deepEqual(told, kindly, `${step.pose} at ${at}`);
      }
    });

    it('lets no two sounds overlap, cuts none, and makes a track', () => {
      for (const { at, out } of outs) {
        assertSound(out, `${slug} at ${at}`);
        assert.ok(track(out, index).frames > 0);
      }
    });
  });
}

describe('more time', () => {
  const session = plan('wall-10');
  const hold = wallHold(session);

  it('is said aloud in the hold, once the sentence that sounds is over', () => {
    const cue = session.cues.find(({ at, kind }) => at > hold.from && kind === 'cue') ?? assert.fail();
    const more = longer(session, cue.at + 0.2);
    const after = more.cues[more.cues.findIndex(({ at }) => at === cue.at) + 1];
    assert.equal(after?.text, phrases.more_time);
    assert.ok(after && after.at >= endOf(cue));
  });

  it('moves the middle, the last minute and the last ten seconds that are still to come', () => {
    const at = (one: Timeline, name: string) => one.cues.filter(({ text }) => text === phrases[name]).at(-1)!.at;
    const more = longer(session, hold.from + 20);
    assert.ok(Math.abs(at(more, 'halfway') - at(session, 'halfway') - MORE / 2) < 0.03);
    for (const name of ['minute_left', 'ten_seconds'])
      assert.ok(Math.abs(at(more, name) - at(session, name) - MORE) < 0.03);
  });

  it('tells the last minute again where it is to come again, and the middle never twice', () => {
    const more = longer(session, hold.to - 50);
    const count = (name: string) => more.cues.filter(({ text, step }) => text === phrases[name] && step === 2).length;
    assert.deepEqual([count('halfway'), count('minute_left')], [1, 2]);
  });

  it('can be had again and again', () => {
    let more = session;
    for (let i = 0; i < 5; i++) more = longer(more, hold.from + 30 + i);
    assert.ok(Math.abs(more.seconds - session.seconds - 5 * MORE) < 0.01);
    assertSound(more, 'five times');
  });

  it('goes to the hold that is led to, and to none on the way out', () => {
    assert.equal(holdAhead(session, 1)?.pose, 'constructive-rest');
    assert.equal(holdAhead(session, hold.to + 1), null);
    assert.equal(longer(session, hold.to + 1), session);
  });

  it('stays as quiet as the rest of the session', () => {
    const silent = prolonged(plan('wall-10', 'chimes'), hold.from + 20, MORE, speech('chimes'));
    assert.ok(silent.cues.every(({ text, silent }) => text === null || silent));
    assert.ok(texts(silent.cues).includes(phrases.more_time!));
  });
});

describe('the quiet between cues', () => {
  const { cues } = plan('sleep-12');

  it('comes after the sentence that sounds, with all that belongs to it', () => {
    const name = cues.find(({ kind, step }) => kind === 'name' && step === 1) ?? assert.fail();
    const side = cues[cues.indexOf(name) + 1] as Cue;
    assert.ok(quietFrom(cues, name.at + 0.1) >= endOf(side));
  });

  it('is there at once where nothing sounds', () => {
    assert.equal(quietFrom(cues, 0.1), 0.1);
  });
});
