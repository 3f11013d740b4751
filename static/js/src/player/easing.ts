/**
 * The rest of a session after "Leg is worse": a neutral rest, then what the rulings leave for today. Poses of the same
 * main direction are left out (neutral ones stay), and those that load the nerve as much as this one or more.
 * Rest positions always stay. Source: shared/content/rulings.md, "The plan".
 */
import type { Library, Pose, Routine, Step } from '../lib/library.ts';

/** Time to get from any position into the rest, and the rest itself, in seconds: ours, at the long end of the routines'. */
const REST = { lead_seconds: 20, seconds: 90, switch_seconds: 0, exit_seconds: 12 };
/** A pose that now follows or leads to another than the routine meant needs time to be reached, told and left. */
const LEAST = { lead: 16, exit: 12, last_exit: 18 };

/** What is left of `routine` from step `number` on, the pose of that step having made the leg worse. */
export function eased(routine: Routine, number: number, library: Library): Routine {
  const poses = new Map(library.poses.map((pose) => [pose.slug, pose]));
  const worse = poses.get(routine.steps[number]!.pose)!;
  const rest: Step = { pose: worse.neutral_rest, ...REST, sides: 'none' };
  const later = routine.steps.slice(number + 1).filter((step) => stays(poses.get(step.pose)!, worse, library));
  const steps = [rest, ...withoutTwice(later, rest.pose)];
  return { ...routine, steps: steps.map(reachable) };
}

function stays(pose: Pose, worse: Pose, { rules }: Library): boolean {
  if (pose.rest) return true;
  const { keep_direction, neural_load_at_least } = rules.leg_worse;
  const sameWay = pose.direction === worse.direction && pose.direction !== keep_direction;
  return !sameWay && pose.neural_load < Math.max(neural_load_at_least, worse.neural_load);
}

/** Rest is not followed by the same rest. */
function withoutTwice(steps: Step[], rest: string): Step[] {
  return steps[0]?.pose === rest ? steps.slice(1) : steps;
}

function reachable(step: Step, number: number, steps: Step[]): Step {
  const exit = number === steps.length - 1 ? LEAST.last_exit : LEAST.exit;
  const [lead_seconds, exit_seconds] = [Math.max(step.lead_seconds, LEAST.lead), Math.max(step.exit_seconds, exit)];
  return { ...step, lead_seconds, exit_seconds };
}
