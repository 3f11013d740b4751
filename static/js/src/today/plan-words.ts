/** What stands around the plan's reason, in words. Pure. */
import type { Library, Routine } from '../lib/library.ts';
import type { Change } from '../lib/resolving.ts';
import type { Rules } from '../lib/rules.ts';
import type { Standing } from '../lib/warning-signs.ts';
import type { Plan } from './plan.ts';
import { filled } from './reason.ts';

/** The name of a routine where its minutes stand beside it. */
export const shortName = ({ name }: Pick<Routine, 'name'>): string => name.replace(/ \d+ min$/, '');

/** What the plan went by although nobody said it, and what it did not know; empty when everything was said. */
export function assumedWords({ assumed, unknown }: Pick<Plan, 'assumed' | 'unknown'>, rules: Rules): string {
  const by = (['minutes', 'place'] as const)
    .filter((field) => assumed[field] !== undefined)
    .map((field) => filled(rules.assumed[field].words, assumed));
  const first = by.length ? `Assumed: ${by.join(' and ')}.` : '';
  const rest = unknown.length ? `Not said yet: ${unknown.join(' and ')}.` : '';
  return [first, rest].filter(Boolean).join(' ');
}

/** What stands where no routine may. Who is in a crisis is not told of ticks and locks. */
export function lockedWords(
  { reason }: Pick<Plan, 'reason'>,
  { screen }: Pick<Standing, 'screen'>,
  { words }: Pick<Library, 'words'>,
): { heading: string; body: string; door: string } {
  if (screen === 'crisis')
    return { heading: 'Yoga can wait', body: words.screens.crisis.body, door: 'See who to call' };
  return { heading: 'No routine now', body: reason, door: 'See what to do' };
}

const TOLD = 2;

/** What is another for this person today, in a sentence; the routine's page tells all of it. Empty when nothing is. */
export function changedWords(changes: readonly Change[], { poses }: Pick<Library, 'poses'>): string {
  const name = (slug: string) => poses.find((pose) => pose.slug === slug)?.name ?? slug;
  const swaps = changes
    .filter(({ from, to }) => from !== to)
    .map(({ from, to }) => `${name(to)} in place of ${name(from)}`);
  const forms = changes.filter(({ from, to, because }) => from === to && because).map(({ because }) => because!);
  const more = swaps.length - TOLD;
  const first = swaps.slice(0, TOLD).join(', ') + (more > 0 ? `, and ${more} more` : '');
  return [...new Set([first && `${first}.`, ...forms])].filter(Boolean).join(' ');
}

/** The pose whose picture stands for a routine: the one held longest, a rest only where rests are most of it. */
export function portrait({ steps }: Routine, { poses }: Pick<Library, 'poses'>): { pose: string; variant?: string } {
  const resting = new Set(poses.filter(({ rest }) => rest).map(({ slug }) => slug));
  const held = steps.map(({ pose, variant, seconds, sides }) => ({
    pose,
    ...(variant ? { variant } : {}),
    seconds: seconds * (sides === 'left-right' ? 2 : 1),
  }));
  const sum = (some: typeof held) => some.reduce((total, { seconds }) => total + seconds, 0);
  const active = held.filter(({ pose }) => !resting.has(pose));
  const shown = sum(active) * 3 < sum(held) ? held : active;
  const { seconds: _, ...longest } = shown.reduce((most, one) => (one.seconds > most.seconds ? one : most));
  return longest;
}
