/** What must hold of the plan for anybody, read from the poses themselves and not from the code that swaps them. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayFacts } from '../../../static/js/src/lib/facts.ts';
import type { Pose, Routine, Step } from '../../../static/js/src/lib/library.ts';
import { personal, resolve } from '../../../static/js/src/lib/resolving.ts';
import { plan } from '../../../static/js/src/today/plan.ts';
import { Crowd } from './people.ts';
import { type Day, given, library, planned } from './plans.ts';

const poses = new Map<string, Pose>(library.poses.map((pose) => [pose.slug, pose]));
const routine = (slug: string) => library.routines.find((one) => one.slug === slug)!;
const PEOPLE = 900;

/** Some of them, each with their number. */
function* people(seed: number, level: Day['level'], count = PEOPLE): Generator<Day> {
  const crowd = new Crowd(seed);
  for (let n = 0; n < count; n++) yield crowd.person(level ?? 'clear');
}

/** What fills a time that no other pose may have, even where it was left out or got worse. */
const isRest = ({ rest, slug }: Pose): boolean => rest || slug === library.cautions.fallback.desk;

/** Why a pose is not this person's, whatever the day; empty where it is. */
function against(pose: Pose, day: Day, at: Routine['place'], form?: string): string[] {
  const { slug, cautions, substitutes, place } = pose;
  const own = cautions.filter(({ tag }) => day.tags!.includes(tag));
  const why = own.flatMap(({ tag, action, variant }) => {
    if (action === 'avoid') return [`avoid ${tag}`];
    if (action === 'ask' && !day.agreed!.includes(`${slug}.${tag}`)) return [`ask ${tag}`];
    const fits = substitutes[tag] && (at === 'floor' || poses.get(substitutes[tag])!.place === 'desk');
    return action === 'change' && form !== variant && (variant || fits) ? [`change ${tag}`] : [];
  });
  if (day.left_out!.includes(slug) && !isRest(pose)) why.push('left out');
  if (at === 'desk' && place !== 'desk') why.push('no floor here');
  return why;
}

/** Why a pose is not for today; empty where it is. Rests always stay. */
function notToday(pose: Pose, day: Day, at: Routine['place']): string[] {
  const { slug, direction, neural_load, position } = pose;
  const mayGo = !isRest(pose);
  const { leg, irritable, place } = dayFacts(given(day).person.recent, library);
  const isIrritable = irritable === true || day.tags!.includes('nerve-irritable');
  const worse = day.worse!.map((one) => poses.get(one)!);
  const why = {
    'the leg is sore': Number(leg ?? 0) >= 5 && neural_load >= 2,
    'the leg is easily set off': isIrritable && slug.endsWith('nerve-glide'),
    'bending forward': day.tags!.includes('disc-flare') && direction === 'flexion',
    'leaning back': day.tags!.includes('stenosis') && direction === 'extension',
    'not lying':
      at === 'floor' && (day.events!.length > 0 || place === 'bed') && !['supine', 'prone'].includes(position),
    'worse in it': mayGo && worse.some((one) => one.slug === slug),
    'worse the same way': mayGo && worse.some((one) => one.direction === direction && direction !== 'neutral'),
    'loads the nerve as much': mayGo && worse.some((one) => neural_load >= Math.max(1, one.neural_load)),
  };
  return Object.entries(why).flatMap(([words, is]) => (is ? [words] : []));
}

/** Whether the legs go up straight where they may not. */
function straight({ pose, variant }: Step, day: Day): string[] {
  const { leg, irritable } = dayFacts(given(day).person.recent, library);
  const bends = Number(leg ?? 0) >= 5 || irritable === true || day.tags!.includes('nerve-irritable') || day.first_wall;
  return pose === 'legs-up-the-wall' && bends && variant !== 'bent-knee' ? ['straight legs'] : [];
}

function assertTheirs({ steps, place, slug }: Routine, day: Day): void {
  for (const step of steps) {
    const pose = poses.get(step.pose)!;
    const why = [...against(pose, day, place, step.variant), ...notToday(pose, day, place), ...straight(step, day)];
    if (why.length) assert.fail(`${slug}: ${step.pose}: ${why}: ${JSON.stringify(day)}`);
  }
}

describe('the plan for anybody', () => {
  it('is always a routine, made of poses that are theirs today, as is each of the two others', () => {
    const rules = new Set<number>();
    for (const day of people(1, 'clear')) {
      const found = planned(day);
      const { person } = given(day);
      rules.add(found.rule);
      assert.equal(found.stop, null);
      assert.ok(found.reason.length > 5);
      assertTheirs(found.routine!, day);
      assert.equal(new Set([found.routine!.slug, ...found.alternatives.map(({ slug }) => slug)]).size, 3);
      for (const { slug } of found.alternatives) {
        assert.ok(found.allowed.includes(slug));
        assertTheirs(resolve(routine(slug), library, person).routine, day);
      }
    }
    const reached = library.rules.rules.map(({ n }) => n).filter((n) => rules.has(n));
    assert.deepEqual(
      reached,
      Array.from({ length: 16 }, (_, n) => n + 3),
      'every rule below the stops',
    );
  });

  it('leads, when the leg gets worse, to a rest and to easier ways that are theirs', () => {
    for (const day of people(2, 'clear', 300)) {
      const { person } = given(day);
      const own = personal(routine(planned(day).routine!.slug), library, person);
      for (const { pose } of own.routine.steps) {
        const { neutral_rest, easier_ways = [] } = own.library.poses.find(({ slug }) => slug === pose)!;
        const rest = poses.get(neutral_rest)!;
        assert.ok(isRest(rest), `${pose}: ${neutral_rest}`);
        for (const way of [{ pose: neutral_rest }, ...easier_ways]) {
          const why = against(poses.get(way.pose)!, day, own.routine.place, 'variant' in way ? way.variant : undefined);
          if (why.length) assert.fail(`${pose} → ${way.pose}: ${why}: ${JSON.stringify(day)}`);
        }
      }
    }
  });

  it('is a stop after a red answer, whatever else is said, and nothing may start', () => {
    for (const day of people(3, 'red')) {
      const { rule, stop, routine: chosen, alternatives, allowed } = planned(day);
      assert.deepEqual(
        { rule, stop, chosen, alternatives, allowed },
        { rule: 1, stop: 'red', chosen: null, alternatives: [], allowed: [] },
      );
    }
  });

  it('is rest alone after an orange one, in positions that are theirs', () => {
    for (const day of people(4, 'orange', 500)) {
      const { rule, stop, routine: chosen, alternatives, allowed } = planned(day);
      assert.deepEqual([rule, stop, alternatives, allowed], [2, 'orange', [], ['rest-3']]);
      assert.ok(chosen!.steps.every(({ pose }) => poses.get(pose)!.rest));
      assertTheirs(chosen!, day);
    }
  });

  it('starts nothing while the signs have to be answered', () => {
    for (const day of people(5, 'clear', 200)) {
      const found = plan({ ...given(day), standing: { routines: 'ask', level: 'clear' } }, library);
      assert.deepEqual(found.allowed, []);
    }
  });
});
