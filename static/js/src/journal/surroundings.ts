import type { Clash } from '../ui/clashes.ts';
import type { RecordDesk } from './record-desk.ts';
import type { Naming } from './vocabulary.ts';

/** What a card's content needs besides its record. */
export interface Reading {
  /** Local time with offset. */
  now: string;
  /** Routine slug to name, pose slug to name; empty until the library has come. */
  routines: Map<string, string>;
  poses: Map<string, string>;
  name: Naming;
  /** The words looked for, to be marked in notes. */
  words: string[];
}

/** What a whole card needs: what its content does, and what can be done to the record from it. */
export interface Surroundings extends Reading {
  clashes: Map<string, Clash[]>;
  desk: RecordDesk;
}
