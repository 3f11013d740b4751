import type { Json } from '../lib/json.ts';
import type { RecordState } from '../store/revision.ts';
import type { Clash } from './clash.ts';

/** What a card's content needs besides its record. */
export interface Reading {
  /** Local time with offset. */
  now: string;
  /** Routine slug to name; empty until the library has come. */
  routines: Map<string, string>;
}

/** What a whole card needs: what its content does, and what can be done to the record from it. */
export interface Surroundings extends Reading {
  clashes: Map<string, Clash[]>;
  choose(record: RecordState, field: string, value: Json): void;
  remove(record: RecordState): void;
}
