import type { RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { bringBack, type Version } from '../store/versions.ts';
import type { Undoable } from '../ui/undo-toast.ts';
import { STANDS, stands } from './stands.ts';

/** What the desk needs of the store. */
export type Shelf = Pick<Store, 'get' | 'history' | 'save' | 'remove'>;

/** One record with its history, and the way back to any of it. No DOM. */
export class VersionsDesk {
  state: RecordState | null = null;
  versions: Version[] = [];
  private readonly shelf: Shelf;

  constructor(shelf: Shelf) {
    this.shelf = shelf;
  }

  /** Reads the record as it is now; `state` stays null where this phone holds no such record. */
  async read(record: string): Promise<void> {
    const [state, versions] = await Promise.all([this.shelf.get(record), this.shelf.history(record)]);
    [this.state, this.versions] = [state, versions];
  }

  /** Saves the record as it was then, on top of all that is held: nothing in between is lost. Resolves with the way back. */
  async bringBack({ fields }: Version): Promise<Undoable> {
    const before = this.state!;
    if (stands(before)) throw new RangeError(STANDS);
    const after = await this.show(before, fields);
    const undo = () => (before.deleted ? this.shelf.remove(after.record) : this.show(after, before.fields));
    return { words: 'Brought back.', undo };
  }

  private show(now: RecordState, fields: RecordState['fields']): Promise<RecordState> {
    const { kind, record, leaves } = now;
    return this.shelf.save(kind, bringBack(now, fields), { record, parents: leaves });
  }
}
