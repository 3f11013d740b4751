import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assemble } from '../../../static/js/src/audio/joining.ts';
import { FRAME_MS } from '../../../static/js/src/audio/mp3.ts';
import type { Routine } from '../../../static/js/src/lib/library.ts';
import { DEFAULTS, type Options } from '../../../static/js/src/player/options.ts';
import type { Part } from '../../../static/js/src/player/parts.ts';
import { type Cue, stateAt, type Timeline, timeline } from '../../../static/js/src/player/timeline.ts';
import { track } from '../../../static/js/src/player/track.ts';
import { clipLengths, index, library, packFile, routine } from './shelf.ts';

const FRAME = FRAME_MS / 1000;
const VOICES = ['full', 'brief', 'chimes'] as const;
const SIDES = ['left', 'right'] as const;
const EXTRAS = [0, 0.25, 0.5] as const;

const every: Options[] = VOICES.flatMap((voice) =>
  SIDES.flatMap((first) =>
    [null, 'both', ...SIDES].flatMap((sore) =>
      EXTRAS.flatMap((sore_extra) =>
        [false, true].map((wait) => ({ voice, first, sore, sore_extra, wait }) as Options),
      ),
    ),
  ),
);
const plan = (one: Routine, options: Partial<Options> = {}): Timeline =>
  timeline(one, library, clipLengths, { ...DEFAULTS, ...options });
const heard = ({ cues }: Timeline) => cues.filter(({ silent }) => !silent);
const within = (cues: Cue[], { from, to }: Part) => cues.filter(({ at }) => at >= from && at < to);
const texts = (cues: Cue[]) => cues.map(({ text, chime }) => text ?? chime);
const holds = ({ parts }: Timeline) => parts.filter(({ kind }) => kind === 'hold');
const lasts = ({ from, to }: Part) => Math.round(to - from);
const { phrases } = library.words;

for (const one of library.routines) {
  describe(`${one.slug}, however it is guided,`, () => {
    const sessions = every.map((options) => ({ options, session: plan(one, options) }));
    const each = (check: (session: Timeline, options: Options) => void) => {
      for (const { options, session } of sessions) check(session, options);
    };

    it('lasts what its name says', () => {
      const lead = one.steps[0]?.lead_seconds ?? 0;
      each(({ seconds }) => assert.ok(Math.abs(seconds - lead - one.minutes * 60) <= FRAME));
    });

    it('never lets two sounds overlap, nor a change of part cut one', () => {
      each((session, options) => {
        let end = 0;
        for (const { at, seconds, text, chime } of heard(session)) {
          const part = session.parts.findLast(({ from }) => from <= at) as Part;
          const where = `${text ?? chime} at ${at}, ${JSON.stringify(options)}`;
          assert.ok(at >= end - 1e-9, `overlaps: ${where}`);
          assert.ok(at + seconds <= part.to, `is cut: ${where}`);
          end = at + seconds;
        }
      });
    });

    it('has words that the voice pack has, for the screen and for the ear', () => {
      each(({ cues }) => {
        for (const { text } of cues) assert.ok(text === null || index.clips[text]);
      });
    });

    it('names the side that comes, and the other at the change', () => {
      each((session, { first }) => {
        for (const part of session.parts.filter(({ side }) => side)) {
          const said = texts(within(session.cues, part));
          const [now, other] = part.side === 'left' ? ['Left side', 'Right side'] : ['Right side', 'Left side'];
          if (part.kind === 'lead') assert.equal(part.side, first);
          if (part.kind === 'lead' || part.kind === 'switch') assert.ok(said.includes(now) && !said.includes(other));
        }
      });
    });

    it('shows the same words at the same times, heard or not', () => {
      const shown = ({ cues }: Timeline) => cues.filter(({ text }) => text).map(({ at, text }) => `${at} ${text}`);
      const third = sessions.length / VOICES.length; // `every` has the voices outermost
      for (const [i, { session }] of sessions.entries())
        assert.deepEqual(shown(session), shown(sessions[i % third]!.session));
    });

    it('has a chime at each beginning, each change of sides and the end', () => {
      each((session) => {
        for (const part of session.parts) {
          const said = texts(within(heard(session), part));
          if (part.kind === 'hold') assert.equal(said[0], 'begin');
          if (part.kind === 'switch') assert.equal(said[0], 'switch');
        }
        assert.ok(heard(session).some(({ chime, at }) => chime === 'end' && at > session.seconds - 10));
      });
    });
  });
}

describe('brief guidance', () => {
  const session = plan(routine('sleep-12'), { voice: 'brief' });

  it('speaks name and side, the change of sides, the times, and the first of what leads out', () => {
    const part = (kind: string, n = 0) => session.parts.filter((one) => one.kind === kind && one.step === 1)[n] as Part;
    const said = (one: Part) => texts(within(heard(session), one));
    const out = library.poses.find(({ slug }) => slug === 'knee-to-chest')?.exit_cues[0];
    assert.deepEqual(said(part('lead')), ['Knee to Chest', 'Left side']);
    assert.deepEqual(said(part('hold')), ['begin']);
    assert.deepEqual(said(part('switch')), ['switch', 'Other side', out, 'Right side']);
    assert.deepEqual(said(part('exit')), [out]);
    const wall = holds(session).find(({ pose }) => pose === 'legs-up-the-wall') as Part;
    assert.deepEqual(said(wall), ['begin', phrases.halfway, phrases.minute_left, phrases.ten_seconds]);
  });

  it('speaks the cautions that the person stays with', () => {
    const told = library.poses.flatMap(({ cautions }) => cautions).map(({ note }) => note);
    const note = told.find((text) => index.clips[text] && clipLengths.clips[text]! < 8) ?? assert.fail();
    const careful = structuredClone(routine('wall-5'));
    Object.assign(careful.steps[0]!, { told: [note], lead_seconds: 40 });
    assert.ok(texts(heard(plan(careful, { voice: 'brief' }))).includes(note));
  });
});

describe('guidance by chimes alone', () => {
  const session = plan(routine('sleep-12'), { voice: 'chimes' });

  it('speaks no word', () => {
    assert.ok(heard(session).every(({ text }) => text === null));
  });

  it('has a chime where a pose is left, since no words say so', () => {
    for (const [i, part] of session.parts.entries()) {
      if (part.kind !== 'exit' || part.step === 5 || session.parts[i - 1]?.kind !== 'hold') continue;
      assert.equal(texts(within(heard(session), part))[0], 'end');
    }
  });

  it('makes a track as long as the session, of chimes and quiet', () => {
    const { parts, frames } = track(session, index);
    const files = index.files.map(packFile);
    const bytes = assemble(parts, files).reduce((sum, piece) => sum + (piece as Uint8Array).length, 0);
    assert.equal(bytes / 96 - 1, frames);
  });
});

describe('the side that hurts', () => {
  const kneeToChest = (options: Partial<Options>) =>
    holds(plan(routine('sleep-12'), options))
      .filter(({ pose }) => pose === 'knee-to-chest')
      .map((part) => [part.side, lasts(part)]);

  it('goes first where the person wants that', () => {
    assert.deepEqual(kneeToChest({ first: 'right' }), [
      ['right', 40],
      ['left', 40],
    ]);
  });

  it('gets time from the other', () => {
    assert.deepEqual(kneeToChest({ sore: 'right', sore_extra: 0.25 }), [
      ['left', 30],
      ['right', 50],
    ]);
    assert.deepEqual(kneeToChest({ first: 'right', sore: 'right', sore_extra: 0.25 })[0], ['right', 50]);
  });

  it('gets none where both hurt, or where nobody said', () => {
    for (const sore of ['both', null] as const)
      assert.deepEqual(kneeToChest({ sore, sore_extra: 0.5 }), [
        ['left', 40],
        ['right', 40],
      ]);
  });

  it('never gets more than the pose allows, nor leaves the other too little', () => {
    for (const one of library.routines) {
      for (const part of holds(plan(one, { sore: 'right', sore_extra: 0.5 })).filter(({ side }) => side)) {
        const { hold_min, hold_max, max_reps, seconds_per_rep } = library.poses.find(({ slug }) => slug === part.pose)!;
        const usual = one.steps[part.step]!.seconds;
        assert.ok(lasts(part) <= Math.max(usual, Math.min(hold_max, (max_reps ?? 99) * (seconds_per_rep ?? 99))));
        assert.ok(lasts(part) >= Math.min(usual, hold_min));
      }
    }
  });
});

describe('waiting for the person', () => {
  it('is asked for at the end of a way in that has time for it', () => {
    const session = plan(routine('wall-5'), { wait: true });
    const lead = session.parts[0] as Part;
    assert.equal(texts(within(session.cues, lead)).at(-1), phrases.in_position);
    assert.ok(!texts(plan(routine('wall-5')).cues).includes(phrases.in_position!));
  });
});

describe('the caption', () => {
  it('is the name with its side from the first word on, never “Next” alone', () => {
    const session = plan(routine('sleep-12'));
    const opening = session.cues.find(({ kind, step }) => kind === 'opening' && step === 1) ?? assert.fail();
    assert.equal(stateAt(session, opening.at).caption, 'Knee to Chest, left side');
  });

  it('shows what is not heard too', () => {
    const session = plan(routine('wall-5'), { voice: 'chimes' });
    for (const { at, text } of session.cues.filter(({ kind }) => kind === 'cue' || kind === 'exit'))
      assert.equal(stateAt(session, at).caption, text);
  });
});
