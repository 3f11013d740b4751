import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOBODY, type Person } from '../../../static/js/src/lib/cautions.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';
import type { Routine, Step } from '../../../static/js/src/lib/library.ts';
import { personal, resolve } from '../../../static/js/src/lib/resolving.ts';
import { timeline } from '../../../static/js/src/player/timeline.ts';
import { clipLengths, library, routine } from '../player/shelf.ts';

const NOW = '2026-11-22T14:00:00+00:00';
const TAGS = Object.keys(library.cautions.tags);
const pose = (slug: string) => library.poses.find((one) => one.slug === slug)!;
const poses = ({ steps }: Routine) => steps.map((step) => step.pose);

interface Day {
  tags?: string[];
  entry?: Record<string, Json>;
  flare?: boolean;
  first_wall?: boolean;
}

const person = ({ tags = [], entry = {}, flare = false, first_wall = false }: Day): Person => ({
  ...NOBODY,
  tags: new Set(tags),
  first_wall,
  recent: {
    now: NOW,
    entries: [{ fields: { at: NOW, ...entry } }],
    practices: [],
    events: flare ? [{ fields: { at: NOW, what: 'flare-day' } }] : [],
  },
});
const today = (slug: string, day: Day) => resolve(routine(slug), library, person(day));

/** Seconds of a routine as its name counts them: without the first lead-in. */
function total({ steps }: Routine): number {
  const spent = (step: Step) =>
    step.seconds * (step.sides === 'left-right' ? 2 : 1) + step.switch_seconds + step.exit_seconds;
  return steps.reduce((sum, step, number) => sum + spent(step) + (number === 0 ? 0 : step.lead_seconds), 0);
}

const DAYS: Day[] = [
  { flare: true },
  { entry: { place: 'bed' } },
  { entry: { leg: 5 } },
  { entry: { irritable: true } },
  { flare: true, entry: { leg: 7, irritable: true }, first_wall: true },
];
const PEOPLE = [[], ...TAGS.map((tag) => [tag]), ['pregnancy', 'knee'], ['disc-flare', 'stenosis'], TAGS];

describe('what a day changes', () => {
  it('is nothing where nothing was written', () => {
    for (const { slug } of library.routines) assert.deepEqual(today(slug, {}).routine, routine(slug));
  });

  it('makes a flare day, and a day in bed, one of lying poses', () => {
    for (const day of [{ flare: true }, { entry: { place: 'bed' } }]) {
      for (const tags of PEOPLE) {
        for (const asked of library.routines.filter(({ place }) => place === 'floor')) {
          const held = resolve(asked, library, person({ ...day, tags })).routine;
          for (const slug of poses(held)) assert.match(pose(slug).position, /supine|prone/, `${asked.slug}: ${slug}`);
        }
      }
    }
  });

  it('turns cat-cow over on a flare day: a pelvic tilt, or lying on the side in pregnancy', () => {
    const { routine: flared, changes } = today('flare-8', { flare: true });
    assert.deepEqual(poses(flared), ['legs-on-chair', 'pelvic-tilt', 'prone-rest', 'pelvic-tilt', 'side-lying-rest']);
    assert.equal(changes[0]!.because, 'Lying down only today.');
    assert.ok(!poses(today('morning-10', { flare: true, tags: ['pregnancy'] }).routine).includes('cat-cow'));
  });

  it('makes getting there and out half as long again on a flare day', () => {
    const [asked, held] = [routine('flare-8').steps[0]!, today('flare-8', { flare: true }).routine.steps[0]!];
    assert.deepEqual([held.lead_seconds, held.exit_seconds], [1.5 * asked.lead_seconds, 1.5 * asked.exit_seconds]);
  });

  it('never asks for the floor at a desk, on a flare day either', () => {
    assert.ok(poses(today('desk-4', { flare: true }).routine).every((slug) => pose(slug).place === 'desk'));
  });

  it('leaves out what loads the nerve most from leg pain 5 on, and bends the knees at the wall', () => {
    const [four, five] = [4, 5].map((leg) => today('run-10', { entry: { leg } }));
    assert.ok(poses(four!.routine).includes('strap-hamstring'));
    assert.ok(poses(five!.routine).every((slug) => pose(slug).neural_load < 2));
    const wall = ({ steps }: Routine) => steps.find((step) => step.pose === 'legs-up-the-wall')!;
    assert.deepEqual([wall(four!.routine).variant, wall(five!.routine).variant], [undefined, 'bent-knee']);
  });

  it('leaves the nerve glides out of an easily set off leg, said today or ticked', () => {
    for (const day of [{ entry: { irritable: true } }, { tags: ['nerve-irritable'] }]) {
      for (const { slug } of library.routines)
        assert.ok(!poses(today(slug, day).routine).some((one) => one.includes('nerve-glide')), slug);
    }
    assert.ok(poses(today('settle-12', { entry: { irritable: false } }).routine).includes('nerve-glide'));
  });

  it('leaves out a main direction after substitution: bending forward, and leaning back', () => {
    for (const [tag, direction] of [
      ['disc-flare', 'flexion'],
      ['stenosis', 'extension'],
    ] as const) {
      for (const { slug } of library.routines)
        for (const held of poses(today(slug, { tags: [tag] }).routine))
          assert.notEqual(pose(held).direction, direction);
    }
  });

  it('keeps the length in the routine’s name, and what must be said fits', () => {
    for (const day of DAYS) {
      for (const tags of PEOPLE) {
        for (const asked of library.routines) {
          const own = personal(asked, library, person({ ...day, tags }));
          assert.equal(total(own.routine), asked.minutes * 60, `${asked.slug} ${JSON.stringify(day)} ${tags}`);
          timeline(own.routine, own.library, clipLengths);
        }
      }
    }
  });
});
