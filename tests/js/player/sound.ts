/** What every timeline of the product has to keep to, and every way in which a person may like to be guided. */
import assert from 'node:assert/strict';
import { DEFAULTS, type Options } from '../../../static/js/src/player/options.ts';
import type { Part } from '../../../static/js/src/player/parts.ts';
import type { Timeline } from '../../../static/js/src/player/timeline.ts';
import { index } from './shelf.ts';

/** Every voice with every order of the sides, sore side and extra time; who is waited for hears one phrase more. */
export const LIKED: Options[] = (['full', 'brief', 'chimes'] as const).flatMap((voice) =>
  (['left', 'right'] as const).flatMap((first) => [
    { ...DEFAULTS, voice, first, wait: true },
    ...(['left', 'right'] as const).flatMap((sore) =>
      ([0.25, 0.5] as const).map((sore_extra) => ({ ...DEFAULTS, voice, first, sore, sore_extra })),
    ),
  ]),
);

/** No two cues talk over one another, none is cut by a change of part, and the pack has every text, heard or shown. */
export function assertSound({ parts, cues }: Timeline, what: string): void {
  let end = 0;
  for (const cue of cues) {
    const { at, seconds, text, silent } = cue;
    if (text !== null && !index.clips[text]) assert.fail(`${what}: the pack does not have “${text}”`);
    if (silent) continue;
    const part = parts.findLast(({ from }) => from <= at) as Part;
    if (at < end - 1e-9) assert.fail(`${what}: ${text} overlaps at ${at}`);
    if (at + seconds > part.to) assert.fail(`${what}: ${text} is cut at ${at}`);
    end = at + seconds;
  }
}
