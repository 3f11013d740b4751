/** How a person likes to be guided: read from their preferences, where anything may stand that another version wrote. */
import type { Sore } from '../lib/cautions.ts';
import type { Json } from '../lib/json.ts';
import type { OneSide } from '../lib/library.ts';

/** `brief`: names, sides, changes and times. `chimes`: no words are spoken. The words on the screen are always all of them. */
export type Guidance = 'full' | 'brief' | 'chimes';

export interface Options {
  voice: Guidance;
  /** The side of a left–right pose that goes first, where the step names none. */
  first: OneSide;
  /** The side that hurts; null while the person has not said. */
  sore: Sore | null;
  /** The share of the other side's hold that the sore side gets on top of its own. A pose lasts as long as before. */
  sore_extra: 0 | 0.25 | 0.5;
  /** Wait for me: each hold begins when the person says that they are in position. */
  wait: boolean;
}

export const DEFAULTS: Options = { voice: 'full', first: 'left', sore: null, sore_extra: 0, wait: false };

const VOICES = ['full', 'brief', 'chimes'] as const;
const SORE = ['left', 'right', 'both'] as const;
const EXTRAS = [0, 0.25, 0.5] as const;

/** What the person chose; the usual wherever a field is missing or says nothing that we know. */
export function optionsFrom(fields: Readonly<Record<string, Json>>): Options {
  const sore = known(SORE, fields.sore_side) ?? DEFAULTS.sore;
  const oneSore = sore === 'both' ? null : sore;
  return {
    voice: known(VOICES, fields['player.voice']) ?? DEFAULTS.voice,
    first: (fields['player.sore_first'] === true && oneSore) || DEFAULTS.first,
    sore,
    sore_extra: known(EXTRAS, fields['player.sore_extra']) ?? DEFAULTS.sore_extra,
    wait: fields['player.wait'] === true,
  };
}

function known<T extends Json>(values: readonly T[], value: Json | undefined): T | null {
  return values.find((one) => one === value) ?? null;
}
