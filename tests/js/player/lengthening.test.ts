import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Routine } from '../../../static/js/src/lib/library.ts';
import { asRoutine, newStep } from '../../../static/js/src/lib/own-routine.ts';
import { eased } from '../../../static/js/src/player/easing.ts';
import { lengthened } from '../../../static/js/src/player/lengthening.ts';
import { DEFAULTS } from '../../../static/js/src/player/options.ts';
import { timeline } from '../../../static/js/src/player/timeline.ts';
import { clipLengths, library, routine } from './shelf.ts';

const fit = (one: Routine) => lengthened(one, library, clipLengths);
const poses = library.poses.filter((pose) => !pose.substitute_only);
const hasty = (one: Routine): Routine => ({
  ...one,
  steps: one.steps.map((step) => ({ ...step, lead_seconds: 0, switch_seconds: 0, exit_seconds: 0 })),
});
const pair = (one: number, other: number): Routine => {
  const steps = [newStep(poses[one]!, library), newStep(poses[other]!, library)];
  return asRoutine({ name: 'Two', steps }, 'two', library);
};

describe('a routine of one’s own', () => {
  it('is left as it is when its words fit', () => {
    for (const one of library.routines) assert.deepEqual(fit(one), { routine: one, longer: [] });
  });

  it('can be played however short its changes were made, in any order of any two poses', () => {
    for (let one = 0; one < poses.length; one++) {
      for (let other = 0; other < poses.length; other++) {
        timeline(fit(hasty(pair(one, other))).routine, library, clipLengths);
      }
    }
  });

  it('can be eased at any step when the leg gets worse', () => {
    for (let one = 0; one < poses.length; one++) {
      for (let other = 0; other < poses.length; other++) {
        const { routine: fitting } = fit(hasty(pair(one, other)));
        for (const step of [0, 1]) timeline(eased(fitting, step, library), library, clipLengths, DEFAULTS, 'easy');
      }
    }
  });

  it('names what was lengthened, and by no more than the words need', () => {
    const short = structuredClone(routine('nerve-6'));
    short.steps[1]!.lead_seconds = 1;
    const { routine: fitting, longer } = fit(short);
    const [found] = longer;
    assert.deepEqual([longer.length, found!.step, found!.part], [1, 1, 'lead']);
    assert.equal(fitting.steps[1]!.lead_seconds, found!.seconds);
    const shorter = structuredClone(fitting);
    shorter.steps[1]!.lead_seconds -= 1;
    assert.throws(() => timeline(shorter, library, clipLengths));
  });
});
