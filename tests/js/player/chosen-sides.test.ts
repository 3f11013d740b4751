import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOBODY } from '../../../static/js/src/lib/cautions.ts';
import type { Routine } from '../../../static/js/src/lib/library.ts';
import { asRoutine, newStep, readRoutine } from '../../../static/js/src/lib/own-routine.ts';
import { resolve } from '../../../static/js/src/lib/resolving.ts';
import { type OnSides, sidesWords } from '../../../static/js/src/lib/sides.ts';
import { offered } from '../../../static/js/src/player/easing.ts';
import { Ledger } from '../../../static/js/src/player/ledger.ts';
import { lengthened } from '../../../static/js/src/player/lengthening.ts';
import { DEFAULTS, type Options } from '../../../static/js/src/player/options.ts';
import { type Timeline, timeline } from '../../../static/js/src/player/timeline.ts';
import { clipLengths, library } from './shelf.ts';
import { assertSound, LIKED } from './sound.ts';

const pose = (slug: string) => library.poses.find((one) => one.slug === slug)!;
const TWO_SIDED = library.poses.filter(({ sides }) => sides === 'left-right').map(({ slug }) => slug);
const LEFT: OnSides = { sides: 'none', side: 'left' };
const RIGHT_FIRST: OnSides = { sides: 'left-right', side: 'right' };
const CHOICES: OnSides[] = [LEFT, RIGHT_FIRST, { sides: 'none', side: 'right' }, { sides: 'left-right', side: 'left' }];

/** A routine of one's own as it is played: these poses, on the chosen sides, as short as they may be. */
function own(...steps: [slug: string, on: OnSides | null][]): Routine {
  const made = steps.map(([slug, on]) => ({ ...newStep(pose(slug), library), lead_seconds: 0, ...on }));
  const read = readRoutine({ name: 'Own', steps: made }, library);
  return lengthened(asRoutine(read, 'own', library), library, clipLengths).routine;
}

const plan = (one: Routine, options: Partial<Options> = {}): Timeline =>
  timeline(one, library, clipLengths, { ...DEFAULTS, ...options });
const sides = (session: Timeline, kind = 'hold') =>
  session.parts.filter((part) => part.kind === kind).map(({ side }) => side);
const said = ({ cues }: Timeline) =>
  cues.map(({ text }) => text).filter((text) => /^(Left|Right) side$/.test(text ?? ''));

describe('a step whose side was chosen', () => {
  it('can be spoken in every pose that has sides, however a person likes to be guided', () => {
    for (const slug of TWO_SIDED)
      for (const on of CHOICES) {
        const one = own(['bridge', null], [slug, on], [slug, on]);
        for (const options of LIKED) assertSound(plan(one, options), `${slug} ${JSON.stringify({ on, options })}`);
      }
  });

  it('is done on that side alone, and the voice names it', () => {
    const session = plan(own(['figure-four', LEFT]), { first: 'right', sore: 'right', sore_extra: 0.5 });
    assert.deepEqual([sides(session), sides(session, 'switch'), said(session)], [['left'], [], ['Left side']]);
  });

  it('begins with that side, whatever the person’s usual order is', () => {
    const session = plan(own(['figure-four', RIGHT_FIRST]), { first: 'left' });
    assert.deepEqual(
      [sides(session), said(session)],
      [
        ['right', 'left'],
        ['Right side', 'Left side'],
      ],
    );
  });

  it('gives the sore side its extra time in that order too', () => {
    const [right, left] = plan(own(['figure-four', RIGHT_FIRST]), { sore: 'left', sore_extra: 0.25 }).parts.filter(
      ({ kind }) => kind === 'hold',
    );
    assert.ok(left!.to - left!.from > right!.to - right!.from);
  });

  it('is logged with its side', () => {
    const session = plan(own(['figure-four', LEFT], ['nerve-glide', RIGHT_FIRST]));
    const ledger = new Ledger();
    ledger.follow(session);
    ledger.tick(session.seconds);
    const logged = ledger.steps().map((row) => [row.pose, row.side, row.done]);
    assert.deepEqual(logged, [
      ['figure-four', 'left', true],
      ['nerve-glide', 'right', true],
      ['nerve-glide', 'left', true],
    ]);
  });

  it('keeps its side in a pose that steps in for it, where that has sides', () => {
    for (const asked of TWO_SIDED) {
      for (const tag of Object.keys(library.cautions.tags)) {
        const who = { ...NOBODY, tags: new Set([tag]) };
        for (const step of resolve(own([asked, LEFT], ['bridge', null]), library, who).routine.steps)
          if (TWO_SIDED.includes(step.pose)) assert.deepEqual([step.sides, step.side], ['none', 'left'], tag);
          else assert.equal(step.side, undefined, `${step.pose} has no left`);
      }
    }
  });

  it('keeps its side in the easier way on that is offered when the leg gets worse', () => {
    const easier_ways = [{ pose: 'seated-nerve-glide' }];
    const poses = library.poses.map((one) => (one.slug === 'nerve-glide' ? { ...one, easier_ways } : one));
    const easier = offered(own(['nerve-glide', LEFT]), 0, { ...library, poses });
    assert.deepEqual([easier?.pose, easier?.sides, easier?.side], ['seated-nerve-glide', 'none', 'left']);
  });

  it('becomes one with the same pose beside it only where the side is the same', () => {
    const glides = (side: 'left' | 'right') => own(['nerve-glide', LEFT], ['seated-nerve-glide', { ...LEFT, side }]);
    const pregnant = { ...NOBODY, tags: new Set(['pregnancy']) };
    const done = (side: 'left' | 'right') => resolve(glides(side), library, pregnant).routine.steps;
    const glided = (side: 'left' | 'right') => done(side).filter(({ pose }) => pose === 'seated-nerve-glide');
    assert.deepEqual([glided('left').length, glided('right').map(({ side }) => side)], [1, ['left', 'right']]);
  });
});

describe('the words for the sides of a step', () => {
  it('follow a number of seconds', () => {
    const words = (on: OnSides, slug: string) => sidesWords(on, pose(slug));
    assert.equal(words({ sides: 'left-right' }, 'figure-four'), ' each side');
    assert.equal(words(RIGHT_FIRST, 'figure-four'), ' each side, right first');
    assert.equal(words(LEFT, 'figure-four'), ', left side only');
    assert.equal(words({ sides: 'none' }, 'figure-four'), ', one side');
    assert.equal(words({ sides: 'none' }, 'bridge'), '');
    assert.equal(words({ sides: 'both' }, 'bird-dog'), ', both sides in turn');
  });
});
