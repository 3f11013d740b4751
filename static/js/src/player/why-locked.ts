import type { Library } from '../lib/library.ts';
import type { Standing } from '../lib/warning-signs.ts';

/** Why nothing plays, in the words of the level: an orange sign leaves rest positions, and no sign may have been ticked at all. */
export function whyLocked(
  { routines, screen }: Pick<Standing, 'routines' | 'screen'>,
  screens: Library['words']['screens'],
): { heading: string; body: string } {
  if (routines === 'ask')
    return { heading: 'First, the warning signs.', body: 'It takes a minute. They are asked before any routine.' };
  if (routines === 'rest') return screens.orange;
  const { heading } = screens[screen === 'crisis' ? 'crisis' : 'red'];
  return { heading, body: 'A warning sign was ticked. Routines are locked.' };
}
