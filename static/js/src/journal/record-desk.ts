// What can be done to a record from its card: the store is asked, and whatever goes wrong is said.
import type { Json } from '../lib/json.ts';
import { nounOf } from '../lib/nouns.ts';
import type { RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import type { Undoable } from '../ui/undo-toast.ts';
import { STANDS, stands } from './stands.ts';
import { titled } from './words.ts';

export type Shelf = Pick<Store, 'save' | 'remove' | 'restore' | 'everythingOf'>;

/** What the page does for the desk: offers an undo, tells what became of a deed, hands a file over. */
export interface Says {
  offer(undo: Undoable): unknown;
  attempt(deed: () => Promise<unknown>): Promise<void>;
  handOver(file: Blob, name: string): void;
}

export class RecordDesk {
  private readonly shelf: Shelf;
  private readonly says: Says;

  constructor(shelf: Shelf, says: Says) {
    this.shelf = shelf;
    this.says = says;
  }

  /** Ends a clash: `value` is the right one. */
  choose(state: RecordState, field: string, value: Json): Promise<void> {
    const { record, kind, leaves } = state;
    return this.says.attempt(async () => {
      if (stands(state)) throw new RangeError(STANDS);
      await this.shelf.save(kind, { [field]: value }, { record, parents: leaves });
    });
  }

  remove({ record, kind }: RecordState): Promise<void> {
    return this.says.attempt(async () => {
      await this.shelf.remove(record);
      await this.says.offer({
        words: `${titled(nounOf(kind))} deleted.`,
        undo: () => this.shelf.restore(record),
      });
    });
  }

  /** Takes a record out of the trash. */
  bringBack({ record, kind }: RecordState): Promise<void> {
    return this.says.attempt(async () => {
      await this.shelf.restore(record);
      await this.says.offer({
        words: `${titled(nounOf(kind))} brought back.`,
        undo: () => this.shelf.remove(record),
      });
    });
  }

  /** Deleted on one phone and changed on another: it is to stay. The deletion is answered and no more spoken of. */
  keep({ record, kind, leaves }: RecordState): Promise<void> {
    return this.says.attempt(() => this.shelf.save(kind, {}, { record, parents: leaves }));
  }

  /** Every version of the record as a file. */
  takeAlong({ record, kind }: RecordState): Promise<void> {
    return this.says.attempt(async () => {
      const held = await this.shelf.everythingOf(record);
      const file = new Blob([JSON.stringify(held, null, 1)], { type: 'application/json' });
      this.says.handOver(file, `legs-up-${nounOf(kind)}-${record.slice(0, 8)}.json`);
    });
  }
}
