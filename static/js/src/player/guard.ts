/** What ends a session, or keeps it from beginning, when a warning sign is raised on any page of this person. */
import type { Door } from './door.ts';

export interface Guarded {
  /** Ends what runs here. Called in the very task in which a red sign is told. */
  lock(): void;
  /** Something was answered: the signs are to be read anew. */
  look(): void;
}

/** The returned function ends the watch. */
export function guard(door: Door, page: Guarded): () => void {
  return door.store.watch(({ raised }) => {
    if (raised) {
      door.raised();
      page.lock();
    }
    page.look();
  });
}
