import type { Json } from '../lib/json.ts';
import type { Library } from '../lib/library.ts';
import type { Body } from '../store/revision.ts';
import type { Uses } from './by-use.ts';

/** What an open section shows and what it can do. */
export interface Around {
  /** The entry as it is on the screen. */
  fields: Body;
  library: Library;
  preferences: Body;
  uses: Uses;
  /** One field of the entry as the person left it. */
  touch: (field: string, value: Json) => void;
  /** Keeps how the person likes things, null clears one; throws as Store.save does. */
  prefer: (fields: Body) => Promise<void>;
}
