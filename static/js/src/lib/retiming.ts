/** Times of a routine whose poses were swapped. The total in its name is law; what changes gets time to be reached. */
import type { Chooser } from './cautions.ts';
import type { Pose, Step } from './library.ts';
import type { Change } from './resolving.ts';

/** A step on its way to a person. */
export interface Draft {
  step: Step;
  pose: Pose;
  /** The routine's own steps whose time it has; the first lead-in of a routine counts outside its total. */
  slots: { step: Step; first: boolean }[];
  swapped: boolean;
  changes: Omit<Change, 'step'>[];
}

/** Seconds to reach, change sides of and leave a pose in a routine that was not written for it: ours, at the long end of the routines'. */
const LEAST = { lead: 16, switch: 12, exit: 8, last_exit: 18 };
/** Seconds of a lead-in for name and side, and for each word that is told besides. */
const TELLING = { name: 6, word: 0.7 };
/** Seconds of rest that are worth a step of their own. */
const WORTH = 30;

interface Fit {
  step: Step;
  least: number;
  most: number;
  swapped: boolean;
  rest: boolean;
}

/** Where a swap puts the same pose beside itself, on the same sides, the two become one step. */
export function merged(drafts: Draft[]): Draft[] {
  const together: Draft[] = [];
  for (const draft of drafts) {
    const before = together.at(-1);
    if (before && alike(before, draft)) together[together.length - 1] = joined(before, draft);
    else together.push(draft);
  }
  return together;
}

function alike(one: Draft, other: Draft): boolean {
  const sameSides = one.step.sides === other.step.sides && one.step.side === other.step.side;
  return (one.swapped || other.swapped) && one.pose === other.pose && sameSides;
}

function joined(one: Draft, other: Draft): Draft {
  const [kept, gone] = one.swapped ? [other, one] : [one, other];
  const { lead_seconds } = one.step;
  const { exit_seconds } = other.step;
  return {
    ...kept,
    step: { ...gone.step, ...kept.step, lead_seconds, exit_seconds },
    slots: [...one.slots, ...other.slots],
    swapped: true,
    changes: [...one.changes, ...other.changes],
  };
}

/** The drafts' steps, together as long as `total` seconds. Untouched ones keep their times as far as that allows. */
export function retimed(drafts: Draft[], total: number, chooser: Chooser): Step[] {
  const slower = chooser.today.transitions;
  if (slower === 1 && drafts.every(({ step, swapped }) => !swapped && !step.told))
    return drafts.map(({ step }) => step);
  const fits = drafts.map((draft, number) => fit(draft, drafts[number - 1], drafts[number + 1], slower));
  settle(fits, total);
  const over = total - lasting(fits);
  if (over > 0) restAway(fits, over, chooser);
  return fits.map(({ step }) => step);
}

function fit(draft: Draft, before: Draft | undefined, after: Draft | undefined, slower: number): Fit {
  const { pose, swapped } = draft;
  const step = { ...draft.step, ...slowed(transitions(draft, before, after), slower) };
  const bound = Math.min(pose.hold_max, (pose.max_reps ?? Infinity) * (pose.seconds_per_rep ?? Infinity));
  const least = swapped ? pose.hold_min : Math.min(pose.hold_min, step.seconds);
  const most = swapped ? bound : Math.max(bound, step.seconds);
  const had = draft.slots.reduce((sum, slot) => sum + spent(slot.step, slot.first), 0);
  const free = had - spent({ ...step, seconds: 0 }, before === undefined);
  const seconds = Math.min(most, Math.max(least, Math.floor(free / sidesOf(step))));
  return { step: { ...step, seconds }, least, most, swapped, rest: pose.rest };
}

function transitions({ step, pose, swapped }: Draft, before: Draft | undefined, after: Draft | undefined): Transitions {
  const { lead_seconds, switch_seconds, exit_seconds } = step;
  const elsewhere = swapped || (before?.swapped === true && before.pose.position !== pose.position);
  const told = Math.ceil(TELLING.name + TELLING.word * words([step.note ?? '', ...(step.told ?? [])]));
  return {
    lead_seconds: Math.max(lead_seconds, elsewhere ? LEAST.lead : 0, step.told ? told : 0),
    switch_seconds: step.sides === 'left-right' ? (swapped ? LEAST.switch : switch_seconds) : 0,
    exit_seconds: Math.max(exit_seconds, leastExit(pose, swapped, after)),
  };
}

type Transitions = Pick<Step, 'lead_seconds' | 'switch_seconds' | 'exit_seconds'>;

/** Whole seconds, as many times as long. */
function slowed(times: Transitions, slower: number): Transitions {
  const long = (seconds: number) => Math.ceil(seconds * slower);
  return {
    lead_seconds: long(times.lead_seconds),
    switch_seconds: long(times.switch_seconds),
    exit_seconds: long(times.exit_seconds),
  };
}

function leastExit(pose: Pose, swapped: boolean, after: Draft | undefined): number {
  if (!after) return swapped ? LEAST.last_exit : 0;
  const goesOver = after.pose.position === pose.position;
  return swapped || (after.swapped && !goesOver) ? LEAST.exit : 0;
}

function words(texts: string[]): number {
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}

const sidesOf = ({ sides }: Step): number => (sides === 'left-right' ? 2 : 1);

/** Seconds of the total that a step takes. */
function spent(step: Step, first: boolean): number {
  const { lead_seconds, seconds, switch_seconds, exit_seconds } = step;
  return (first ? 0 : lead_seconds) + seconds * sidesOf(step) + switch_seconds + exit_seconds;
}

function lasting(fits: Fit[]): number {
  return fits.reduce((sum, { step }, number) => sum + spent(step, number === 0), 0);
}

/** Second by second, what is missing is taken from, and what is over given to, swapped steps first, then rests, then any. */
function settle(fits: Fit[], total: number): void {
  const kinds = [fits.filter(({ swapped }) => swapped), fits.filter((one) => one.rest), fits];
  for (const kind of kinds) {
    let over = total - lasting(fits);
    for (let one = roomiest(kind, over); one && over !== 0; one = roomiest(kind, over)) {
      one.step.seconds += Math.sign(over);
      over -= Math.sign(over) * sidesOf(one.step);
    }
    if (over === 0) return;
  }
}

/** The hold that can best grow (`over` > 0) or shrink; growing never goes beyond what is over. */
function roomiest(fits: Fit[], over: number): Fit | undefined {
  const room = ({ step, least, most }: Fit) => (over > 0 ? most - step.seconds : step.seconds - least);
  const open = fits.filter((one) => room(one) > 0 && (over < 0 || sidesOf(one.step) <= over));
  return open.sort((one, other) => room(other) - room(one))[0];
}

/** What no hold may take is rested away at the end; where all rest is there already, it lasts longer. */
function restAway(fits: Fit[], over: number, chooser: Chooser): void {
  const last = fits.at(-1)!.step;
  const another = over >= LEAST.lead + LEAST.last_exit + WORTH ? chooser.anotherRest(last.pose) : null;
  const resting = fits.filter((one) => one.rest).at(-1)?.step;
  if (another) fits.push(restFor(another, over));
  else if (resting) resting.seconds += over;
  else last.exit_seconds += over;
}

function restFor(pose: Pose, total: number): Fit {
  const times = { lead_seconds: LEAST.lead, switch_seconds: 0, exit_seconds: LEAST.last_exit };
  const seconds = total - LEAST.lead - LEAST.last_exit;
  const step: Step = { pose: pose.slug, ...times, seconds, sides: 'none' };
  return { step, least: pose.hold_min, most: pose.hold_max, swapped: true, rest: true };
}
