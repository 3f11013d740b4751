// Two phones wrote different values: which ones, whose, and when. Pure.

import { type Json, sameJson } from '../lib/json.ts';
import { clockOf, whenWords } from '../lib/when.ts';
import type { RecordState } from '../store/revision.ts';
import type { Version } from '../store/versions.ts';

export interface Choice {
  value: Json;
  /** "this phone, 21:30" */
  source: string;
}

export interface Clash {
  field: string;
  /** The value that is shown at present comes first. */
  choices: Choice[];
}

/** Every clash of a record. `versions` is its history (who set the shown value is told only there), `device` this phone. */
export function clashesOf(state: RecordState, versions: Version[], device: string, now: string): Clash[] {
  return Object.entries(state.clashes).map(([field, others]) => {
    const value = state.fields[field] ?? null;
    const setter = versions.find(({ changes }) => field in changes && sameJson(changes[field]!, value));
    const shown = { value, source: setter ? source(setter, device, now) : 'shown now' };
    return {
      field,
      choices: [shown, ...others.map((other) => ({ value: other.value, source: source(other, device, now) }))],
    };
  });
}

function source(from: { device: string; made_at: string }, device: string, now: string): string {
  const today = from.made_at.slice(0, 10) === now.slice(0, 10);
  return `${from.device === device ? 'this phone' : 'other phone'}, ${today ? clockOf(from.made_at) : whenWords(from.made_at, now)}`;
}
