/** What every timeline of the product has to keep to, and every way in which a person may like to be guided. */
import assert from 'node:assert/strict';
import { DEFAULTS, type Options } from '../../../static/js/src/player/options.ts';
import type { Part } from '../../../static/js/src/player/parts.ts';
import type { Timeline } from '../../../static/js/src/player/timeline.ts';
import { index } from './shelf.ts';

/** Neither side sore, waited for (which says one phrase more), and every sore side with every extra time. */
const WAYS: Partial<Options>[] = [
  {},
  { wait: true },
  ...(['left', 'right'] as const).flatMap((sore) => ([0.25, 0.5] as const).map((sore_extra) => ({ sore, sore_extra }))),
];
/** Every voice with each side first. */
const VOICED: Partial<Options>[] = (['full', 'brief', 'chimes'] as const).flatMap((voice) =>
  (['left', 'right'] as const).map((first) => ({ voice, first })),
);
export const LIKED: Options[] = VOICED.flatMap((voiced) => WAYS.map((way) => ({ ...DEFAULTS, ...voiced, ...way })));

/** Every voice with each side first, each in one way; which one goes round with `n`. */
export function likedInTurn(n: number): Options[] {
  return VOICED.map((voiced, i) => ({ ...DEFAULTS, ...voiced, ...WAYS[(n + i) % WAYS.length] }));
}

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
