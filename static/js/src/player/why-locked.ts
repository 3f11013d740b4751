import type { Library } from '../lib/library.ts';
import type { Standing } from '../lib/warning-signs.ts';

/** Who is in a crisis is not told of ticks and locks. */
export const CRISIS_WAITS = 'Yoga can wait until then.';

/** Why nothing plays, in the words of the level: an orange sign leaves rest positions, and no sign may have been ticked at all. */
export function whyLocked(
  { routines, screen }: Pick<Standing, 'routines' | 'screen'>,
  screens: Library['words']['screens'],
): { heading: string; body: string } {
  if (routines === 'ask')
    return { heading: 'First, the warning signs.', body: 'It takes a minute. They are asked before any routine.' };
  if (routines === 'rest') return screens.orange;
  if (screen === 'crisis') return { heading: screens.crisis.heading, body: `${screens.crisis.body} ${CRISIS_WAITS}` };
  return { heading: screens.red.heading, body: 'A warning sign was ticked. Routines are locked.' };
}
