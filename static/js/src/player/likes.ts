/** What a person likes about sessions beside how they are guided (options.ts): what the page around one does. */
import type { Json } from '../lib/json.ts';

export interface Likes {
  /** Other music goes on beside the voice. */
  music: boolean;
  /** How the leg is after each pose is asked. */
  ask: boolean;
}

export function likesFrom(fields: Readonly<Record<string, Json>>): Likes {
  return { music: fields['player.music'] === true, ask: fields['player.ask'] === true };
}
