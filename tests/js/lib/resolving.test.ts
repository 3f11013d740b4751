import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOBODY, type Person } from '../../../static/js/src/lib/cautions.ts';
import type { Routine, Step } from '../../../static/js/src/lib/library.ts';
import { personal, type Resolved, resolve } from '../../../static/js/src/lib/resolving.ts';
import { eased } from '../../../static/js/src/player/easing.ts';
import { DEFAULTS } from '../../../static/js/src/player/options.ts';
import { timeline } from '../../../static/js/src/player/timeline.ts';
import { clipLengths, library, routine } from '../player/shelf.ts';
import { assertSound, LIKED, likedInTurn } from '../player/sound.ts';

const TAGS = Object.keys(library.cautions.tags);
const pose = (slug: string) => library.poses.find((one) => one.slug === slug)!;
const person = (known: { [key in keyof Person]?: string[] }): Person =>
  ({
    ...NOBODY,
    ...Object.fromEntries(Object.entries(known).map(([key, values]) => [key, new Set(values)])),
  }) as Person;
const having = (...tags: string[]) => person({ tags });
const poses = ({ steps }: Routine) => steps.map((step) => step.pose);
const resolved = (slug: string, who: Person): Resolved => resolve(routine(slug), library, who);

/** Seconds of a routine as its name counts them: without the first lead-in. */
function total({ steps }: Routine): number {
  const spent = (step: Step, first: boolean) =>
    (first ? 0 : step.lead_seconds) +
    step.seconds * (step.sides === 'left-right' ? 2 : 1) +
    step.switch_seconds +
    step.exit_seconds;
  return steps.reduce((sum, step, number) => sum + spent(step, number === 0), 0);
}

function forbidden(one: Routine, tags: string[]): string[] {
  const held = one.steps.flatMap((step) => pose(step.pose).cautions.map((caution) => ({ step, caution })));
  return held
    .filter(({ caution }) => tags.includes(caution.tag) && ['avoid', 'ask'].includes(caution.action))
    .map(({ step, caution }) => `${step.pose} for ${caution.tag}`);
}

const EVERYBODY = [
  [],
  ...TAGS.map((tag) => [tag]),
  ...TAGS.flatMap((tag, i) => TAGS.slice(i + 1).map((other) => [tag, other])),
  TAGS,
];

/** What a session says is its routine's affair: cautions that lead to the same steps are spoken for together. */
function distinct<One extends { routine: Routine }>(all: One[]): One[] {
  return [...new Map(all.map((one) => [JSON.stringify(one.routine), one])).values()];
}

for (const asked of library.routines) {
  describe(`${asked.slug}, for nobody, every caution, every two and all of them`, () => {
    const all = EVERYBODY.flatMap((tags) =>
      [true, false].map((first_wall) => ({
        tags,
        first_wall,
        ...personal(asked, library, { ...having(...tags), first_wall }),
      })),
    );

    it('holds no pose that is to be avoided, or asked about', () => {
      for (const { tags, routine } of all) assert.deepEqual(forbidden(routine, tags), [], tags.join());
    });

    it('lasts what its name says', () => {
      for (const { tags, routine } of all) assert.equal(total(routine), asked.minutes * 60, tags.join());
    });

    it('can be spoken in full, in brief and by chimes, either side first: all fits, and the pack has it', () => {
      for (const [n, { tags, routine, library }] of distinct(all).entries())
        for (const options of likedInTurn(n))
          assertSound(timeline(routine, library, clipLengths, options), `${tags} ${JSON.stringify(options)}`);
    });

    it('can be spoken for nobody, every caution and all of them in every way that a person may like', () => {
      for (const { tags, routine, library } of distinct(all.filter(({ tags }) => tags.length < 2 || tags === TAGS)))
        for (const options of LIKED)
          assertSound(timeline(routine, library, clipLengths, options), `${tags} ${JSON.stringify(options)}`);
    });

    it('holds poses as long as they may be held', () => {
      for (const { tags, routine } of all.filter((one) => one.tags !== TAGS)) {
        for (const step of routine.steps) {
          const most = Math.max(
            pose(step.pose).hold_max,
            ...asked.steps.filter((one) => one.pose === step.pose).map((one) => one.seconds),
          );
          assert.ok(step.seconds >= 10 && step.seconds <= most, `${step.pose} for ${step.seconds} s: ${tags.join()}`);
        }
      }
    });

    it('never asks for the floor at a desk', () => {
      for (const { routine } of all) {
        if (asked.place === 'desk') for (const slug of poses(routine)) assert.equal(pose(slug).place, 'desk');
      }
    });

    it('leads to a rest that is theirs when the leg gets worse', () => {
      for (const { tags, routine, library } of all.filter((one) => one.tags.length < 2 || one.tags === TAGS)) {
        for (const step of routine.steps.keys()) {
          const rest = eased(routine, step, library);
          assert.deepEqual(forbidden(rest, tags), []);
          timeline(rest, library, clipLengths, DEFAULTS, 'easy');
        }
      }
    });
  });
}

describe('a resolved routine', () => {
  it('is the library’s own where nothing applies', () => {
    for (const asked of library.routines) assert.deepEqual(resolve(asked, library, NOBODY).routine, asked);
  });

  it('gives the time of a pose that is avoided to the one that steps in, and says why', () => {
    const { routine, changes } = resolved('wall-5', having('glaucoma'));
    assert.deepEqual(poses(routine), ['constructive-rest', 'side-lying-rest']);
    const [change] = changes;
    assert.deepEqual(
      [change?.from, change?.to, change?.why.map(({ tag }) => tag)],
      ['legs-up-the-wall', 'constructive-rest', ['glaucoma']],
    );
  });

  it('keeps a pose that may be eased, in its easier form, and tells why', () => {
    const { routine, changes } = resolved('wall-5', having('nerve-irritable'));
    assert.deepEqual(poses(routine), poses(resolved('wall-5', NOBODY).routine));
    assert.equal(routine.steps[1]?.variant, 'bent-knee');
    assert.match(routine.steps[1]?.told?.[0] ?? '', /bend the knees/);
    assert.equal(changes[0]?.variant, 'bent-knee');
  });

  it('keeps a pose that has neither form nor substitute, and tells its note', () => {
    const { routine, changes, notes } = resolved('strength-15', having('neck'));
    const bridge = routine.steps.findIndex((step) => step.pose === 'bridge');
    assert.deepEqual(changes, []);
    assert.deepEqual(
      notes[bridge]?.map(({ note }) => note),
      ['Do not turn the head while up'],
    );
    assert.equal(routine.steps[bridge]?.told, undefined, 'care is shown, not spoken');
    const cat = resolved('settle-12', having('wrist')).routine.steps.find((step) => step.pose === 'cat-cow');
    assert.deepEqual(cat?.told, ['On fists or forearms']);
  });

  it('leaves out what a clinician has to agree to, until they did', () => {
    const before = resolved('wall-5', having('high-bp'));
    assert.equal(before.routine.steps[1]?.pose, 'legs-on-chair');
    const after = resolved('wall-5', person({ tags: ['high-bp'], agreed: ['legs-up-the-wall.high-bp'] }));
    assert.deepEqual(poses(after.routine), poses(routine('wall-5')));
    assert.deepEqual(
      after.notes[1]?.map(({ action }) => action),
      ['ask'],
    );
  });

  it('does not take an agreement for one caution as one for another', () => {
    const who = person({ tags: ['high-bp', 'clot'], agreed: ['legs-up-the-wall.high-bp', 'legs-up-the-wall.clot'] });
    assert.ok(!poses(resolved('wall-5', who).routine).includes('legs-up-the-wall'));
  });

  it('goes on from a substitute that is not theirs either', () => {
    const { changes } = resolved('wall-10', having('pregnancy', 'knee'));
    const tilt = changes.find(({ from }) => from === 'pelvic-tilt');
    assert.equal(tilt?.to, 'side-lying-rest', 'pelvic tilt → cat-cow → pelvic tilt → rest');
  });

  it('rests where the person left a pose out, and where they left that rest out too', () => {
    const one = resolved('wall-5', person({ left_out: ['legs-up-the-wall'] }));
    assert.deepEqual([one.changes[0]?.to, one.changes[0]?.left_out], ['constructive-rest', true]);
    const two = resolved('wall-5', person({ left_out: ['legs-up-the-wall', 'constructive-rest'] }));
    assert.ok(poses(two.routine).every((slug) => slug === 'legs-on-chair' || slug === 'side-lying-rest'));
  });

  it('keeps its time whatever is left out', () => {
    for (const asked of library.routines) {
      for (const { slug } of library.poses) {
        const { routine } = resolve(asked, library, person({ left_out: [slug] }));
        assert.equal(total(routine), asked.total_seconds);
        timeline(routine, library, clipLengths);
      }
      const nothing = resolve(asked, library, person({ left_out: library.poses.map(({ slug }) => slug) })).routine;
      assert.equal(total(nothing), asked.total_seconds);
      timeline(nothing, library, clipLengths);
    }
  });

  it('begins at the wall with bent knees the first time', () => {
    const { routine, changes } = resolved('wall-5', { ...NOBODY, first_wall: true });
    assert.equal(routine.steps[1]?.variant, 'bent-knee');
    assert.deepEqual(changes, [
      {
        step: 1,
        from: 'legs-up-the-wall',
        to: 'legs-up-the-wall',
        variant: 'bent-knee',
        why: [],
        left_out: false,
        because: 'Knees bent the first time.',
        worse_today: [],
      },
    ]);
  });
});
