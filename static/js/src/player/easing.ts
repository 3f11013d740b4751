/** The rest of a session after "Leg is worse": a neutral rest, an easier way where the person wants it, then what is left for today. */
import { mayStay } from '../lib/leg-worse.ts';
import type { EasierWay, Library, Pose, Routine, Step } from '../lib/library.ts';
import { holdOf, leastLead } from '../lib/own-routine.ts';
import { sidesInPlace } from '../lib/sides.ts';

/** Time to get from any position into the rest, and the rest itself, in seconds: ours, at the long end of the routines'. */
const REST = { lead_seconds: 20, seconds: 90, switch_seconds: 0, exit_seconds: 12 };
/** A pose that now follows or leads to another than the routine meant needs time to be reached, told and left. */
const LEAST = { lead: 16, switch: 12, exit: 12, last_exit: 18 };
/** Seconds to hear how a pose is made easier, and to make it so. */
const TOLD = 26;

/** What is left of `routine` from step `number` on, the pose of that step having made the leg worse. */
export function eased(routine: Routine, number: number, library: Library): Routine {
  const poses = new Map(library.poses.map((pose) => [pose.slug, pose]));
  const worse = poses.get(routine.steps[number]!.pose)!;
  const rest: Step = { pose: worse.neutral_rest, ...REST, sides: 'none' };
  const later = routine.steps.slice(number + 1).filter(({ pose }) => mayStay(poses.get(pose)!, worse, library.rules));
  return { ...routine, steps: together([rest], later) };
}

/** What is done now, and then what is left; the same pose is not done twice in a row. */
export function together(now: Step[], later: Step[]): Step[] {
  const again = now.at(-1)?.pose === later[0]?.pose;
  return [...now, ...(again ? later.slice(1) : later)].map(reachable);
}

/** The easier way on from step `number`, as a step that follows the rest; null where this person has none. */
export function offered({ steps }: Routine, number: number, library: Library): Step | null {
  const asked = steps[number]!;
  const poses = new Map(library.poses.map((pose) => [pose.slug, pose]));
  const worse = poses.get(asked.pose)!;
  const ways = worse.easier_ways ?? [];
  const way = ways.find((one) => one.pose !== worse.neutral_rest && !isDone(one, asked));
  return way ? stepFor(way, poses.get(way.pose)!, asked) : null;
}

/** Whether the pose was done in this easier way already. */
function isDone({ pose, variant, told = [] }: EasierWay, asked: Step): boolean {
  if (pose !== asked.pose) return false;
  return variant ? variant === asked.variant : told.every((text) => asked.told?.includes(text));
}

function stepFor(way: EasierWay, pose: Pose, asked: Step): Step {
  const { least, most } = holdOf(pose);
  const on = sidesInPlace(asked, pose);
  return {
    ...way,
    lead_seconds: Math.max(way.told ? TOLD : LEAST.lead, leastLead(pose)),
    seconds: Math.min(most, Math.max(least, Math.min(asked.seconds, pose.hold))),
    switch_seconds: on.sides === 'left-right' ? LEAST.switch : 0,
    exit_seconds: LEAST.exit,
    ...on,
  };
}

function reachable(step: Step, number: number, steps: Step[]): Step {
  const exit = number === steps.length - 1 ? LEAST.last_exit : LEAST.exit;
  const [lead_seconds, exit_seconds] = [Math.max(step.lead_seconds, LEAST.lead), Math.max(step.exit_seconds, exit)];
  return { ...step, lead_seconds, exit_seconds };
}
