/**
 * What "Leg is worse" means for the rest of the day. Poses of the same main direction are left out (neutral ones stay),
 * those that load the nerve as much or more, and the pose itself. Rest positions always stay.
 * Source: shared/content/rulings.md, "The plan"; that the pose itself goes too is ours: its voice says so.
 */
import type { Chooser } from './cautions.ts';
import type { EasierWay, Pose } from './library.ts';
import type { Rules } from './rules.ts';

/** The caution tag whose substitute is named for a leg that is easily set off: it comes first among equals. */
const IRRITABLE = 'nerve-irritable';

/** Whether a pose may still be done today, `worse` having made the leg worse. */
export function mayStay(pose: Pose, worse: Pose, rules: Pick<Rules, 'leg_worse'>): boolean {
  if (pose.rest) return true;
  const { keep_direction, neural_load_at_least } = rules.leg_worse;
  const sameWay = pose.direction === worse.direction && pose.direction !== keep_direction;
  const loads = pose.neural_load >= Math.max(neural_load_at_least, worse.neural_load);
  return pose.slug !== worse.slug && !sameWay && !loads;
}

/**
 * Easier ways on from a pose, the nearest first: its own easier form, the words for making it easier where it is
 * neutral and light, then its substitutes that are. Every one of them is the person's, by their cautions.
 */
export function easierWays(pose: Pose, chooser: Chooser, rules: Pick<Rules, 'leg_worse'>): EasierWay[] {
  return [...formsOf(pose, chooser, rules), ...substitutesOf(pose, chooser, rules)];
}

function formsOf(pose: Pose, chooser: Chooser, rules: Pick<Rules, 'leg_worse'>): EasierWay[] {
  const [told] = pose.easier;
  const variant = pose.cautions.find((one) => one.variant)?.variant;
  if (!told || pose.rest || !chooser.stands(pose) || !(variant || isLight(pose, rules))) return [];
  return [{ pose: pose.slug, told: [told], ...(variant ? { variant } : {}) }];
}

function substitutesOf(pose: Pose, chooser: Chooser, rules: Pick<Rules, 'leg_worse'>): EasierWay[] {
  const named = [pose.substitutes[IRRITABLE], ...Object.values(pose.substitutes)].filter((slug) => slug !== undefined);
  const poses = [...new Set(named)].map((slug) => chooser.pose(slug));
  const gentle = poses.filter((one) => isLight(one, rules) && chooser.stands(one));
  const near = (one: Pose) => Number(one.position !== pose.position);
  return gentle.sort((a, b) => near(a) - near(b) || a.intensity - b.intensity).map(({ slug }) => ({ pose: slug }));
}

function isLight({ direction, neural_load }: Pose, { leg_worse }: Pick<Rules, 'leg_worse'>): boolean {
  return direction === leg_worse.keep_direction && neural_load < leg_worse.neural_load_at_least;
}
