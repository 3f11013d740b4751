import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Chooser, NOBODY, type Person } from '../../../static/js/src/lib/cautions.ts';
import { easierWays, mayStay } from '../../../static/js/src/lib/leg-worse.ts';
import type { Pose, Routine, Step } from '../../../static/js/src/lib/library.ts';
import { personal, resolve } from '../../../static/js/src/lib/resolving.ts';
import { timeline } from '../../../static/js/src/player/timeline.ts';
import { clipLengths, library, routine } from '../player/shelf.ts';
import { assertSound, LIKED } from '../player/sound.ts';

const TAGS = Object.keys(library.cautions.tags);
const pose = (slug: string): Pose => library.poses.find((one) => one.slug === slug)!;
const worseIn = (worse: string[], tags: string[] = []): Person => ({
  ...NOBODY,
  tags: new Set(tags),
  worse_today: new Set(worse),
});
const poses = ({ steps }: Routine) => steps.map((step) => step.pose);
const stays = (one: string, worse: string) => mayStay(pose(one), pose(worse), library.rules);

/** Seconds of a routine as its name counts them. */
function total({ steps }: Routine): number {
  const spent = ({ sides, lead_seconds, seconds, switch_seconds, exit_seconds }: Step, first: boolean) =>
    (first ? 0 : lead_seconds) + seconds * (sides === 'left-right' ? 2 : 1) + switch_seconds + exit_seconds;
  return steps.reduce((sum, step, number) => sum + spent(step, number === 0), 0);
}

/** The ruling in its own words, against which what is left of a day is held. */
function ruledOut(one: Pose, worse: Pose): boolean {
  if (one.rest) return false;
  const sameWay = one.direction === worse.direction && one.direction !== 'neutral';
  return one.slug === worse.slug || sameWay || one.neural_load >= Math.max(1, worse.neural_load);
}

describe('what a leg that got worse leaves for the rest of the day', () => {
  it('is nothing of the same direction, and nothing that loads the nerve as much', () => {
    assert.ok(!stays('sphinx', 'bridge'), 'both bend backward');
    assert.ok(!stays('wall-dog', 'bridge'), 'it loads the nerve');
    assert.ok(stays('knee-to-chest', 'bridge') && stays('cat-cow', 'bridge'));
    assert.ok(stays('wall-dog', 'strap-hamstring'), 'that loads it more');
  });

  it('is every rest position, also the one in which it got worse', () => {
    for (const rest of library.poses.filter((one) => one.rest))
      for (const worse of library.poses) assert.ok(stays(rest.slug, worse.slug));
  });

  it('is not the pose itself, neutral and light though it may be', () => {
    assert.ok(!stays('cat-cow', 'cat-cow') && stays('pelvic-tilt', 'cat-cow'));
  });

  it('is said with the pose that it was, and lasts as long as before', () => {
    const { routine: today, changes } = resolve(routine('morning-10'), library, worseIn(['bridge']));
    assert.deepEqual(
      poses(today).filter((slug) => ['bridge', 'sphinx', 'standing-backbend', 'wall-dog'].includes(slug)),
      [],
    );
    assert.ok(poses(today).includes('cat-cow') && poses(today).includes('chair-pose'));
    assert.equal(total(today), routine('morning-10').total_seconds);
    for (const { worse_today, why, left_out } of changes)
      assert.deepEqual([worse_today, why, left_out], [['bridge'], [], false]);
  });

  it('names a caution first where that asks for the change as well', () => {
    const { changes } = resolve(routine('wall-5'), library, worseIn(['legs-up-the-wall'], ['glaucoma']));
    assert.deepEqual([changes[0]?.why.map(({ tag }) => tag), changes[0]?.worse_today], [['glaucoma'], []]);
  });

  it('never steps in where a caution takes another pose away', () => {
    const { routine: today } = resolve(routine('sleep-12'), library, worseIn(['pelvic-tilt'], ['disc-flare']));
    assert.ok(!poses(today).includes('pelvic-tilt'), 'the substitute for disc-flare is out today');
  });

  it('does not stumble over a pose that this library does not have yet', () => {
    assert.deepEqual(resolve(routine('wall-5'), library, worseIn(['crow'])).changes, []);
  });
});

for (const asked of library.routines) {
  describe(`${asked.slug}, later on a day on which the leg got worse in any pose, whatever the cautions,`, () => {
    const days = library.poses.flatMap((worse) =>
      [[], ...TAGS.map((tag) => [tag])].map((tags) => ({
        worse,
        tags,
        ...personal(asked, library, worseIn([worse.slug], tags)),
      })),
    );

    it('holds nothing that the ruling leaves out, but what fills its time at a desk', () => {
      for (const { worse, tags, routine } of days) {
        const held = routine.steps.map((step) => pose(step.pose)).filter((one) => ruledOut(one, worse));
        const filling = asked.place === 'desk' ? [library.cautions.fallback.desk] : [];
        assert.deepEqual(
          held.map(({ slug }) => slug).filter((slug) => !filling.includes(slug)),
          [],
          `${worse.slug}, ${tags}`,
        );
      }
    });

    it('lasts what its name says, on the floor only where it may', () => {
      for (const { routine } of days) {
        assert.equal(total(routine), asked.total_seconds);
        if (asked.place === 'desk') for (const slug of poses(routine)) assert.equal(pose(slug).place, 'desk');
      }
    });

    it('can be spoken, however the person is guided, whichever side is sore', () => {
      for (const { worse, routine, library, tags } of days) {
        const what = `${worse.slug}, ${tags}`;
        assertSound(timeline(routine, library, clipLengths), what);
        if (tags.length > 0) continue;
        for (const options of LIKED) assertSound(timeline(routine, library, clipLengths, options), what);
      }
    });
  });
}

describe('the easier ways on from a pose', () => {
  const ways = (slug: string, person = NOBODY) =>
    easierWays(pose(slug), new Chooser(library, 'floor', person), library.rules);

  it('begin with its own easier form, told in the library’s words', () => {
    const [bent, chair] = ways('legs-up-the-wall');
    assert.deepEqual(bent, {
      pose: 'legs-up-the-wall',
      variant: 'bent-knee',
      told: [pose('legs-up-the-wall').easier[0]],
    });
    assert.equal(chair?.pose, 'legs-on-chair');
    assert.deepEqual(ways('cat-cow')[0], { pose: 'cat-cow', told: ['Hands on a chair seat'] });
  });

  it('never go the same way again: of what bends, turns or loads, only neutral substitutes are offered', () => {
    for (const one of library.poses) {
      for (const way of ways(one.slug).filter(({ pose, variant }) => pose !== one.slug || !variant)) {
        assert.equal(pose(way.pose).direction, 'neutral', `${one.slug} to ${way.pose}`);
        assert.equal(pose(way.pose).neural_load, 0);
      }
    }
  });

  it('are the person’s, by every caution of theirs', () => {
    for (const tag of TAGS) {
      for (const one of library.poses) {
        for (const way of ways(one.slug, { ...NOBODY, tags: new Set([tag]) })) {
          const action = pose(way.pose).cautions.find((caution) => caution.tag === tag)?.action;
          assert.ok(action !== 'avoid' && action !== 'ask', `${one.slug} to ${way.pose} for ${tag}`);
        }
      }
    }
  });

  it('do not lead to a pose that was left out, today or for good', () => {
    assert.ok(
      !ways('knee-to-chest', { ...NOBODY, left_out: new Set(['pelvic-tilt']) }).some(
        ({ pose }) => pose === 'pelvic-tilt',
      ),
    );
    assert.ok(!ways('knee-to-chest', worseIn(['pelvic-tilt'])).some(({ pose }) => pose === 'pelvic-tilt'));
  });
});
