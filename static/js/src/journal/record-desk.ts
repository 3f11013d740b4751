// What can be done to a record from its card: the store is asked, and whatever goes wrong is said.
import type { Json } from '../lib/json.ts';
import type { RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import type { Undoable } from '../ui/undo-toast.ts';

export type Shelf = Pick<Store, 'save' | 'remove' | 'restore'>;

const DELETED: Record<string, string> = { entry: 'Entry deleted.', practice: 'Session deleted.' };

export class RecordDesk {
  private readonly shelf: Shelf;
  private readonly offer: (undo: Undoable) => unknown;
  private readonly failed: (words: string) => void;

  /** `offer` shows an undo, `failed` a sentence that says what went wrong. */
  constructor(shelf: Shelf, offer: (undo: Undoable) => unknown, failed: (words: string) => void) {
    this.shelf = shelf;
    this.offer = offer;
    this.failed = failed;
  }

  /** Ends a clash: `value` is the right one. */
  choose({ record, kind, leaves }: RecordState, field: string, value: Json): Promise<void> {
    return this.attempt(() => this.shelf.save(kind, { [field]: value }, { record, parents: leaves }));
  }

  remove({ record, kind }: RecordState): Promise<void> {
    return this.attempt(async () => {
      await this.shelf.remove(record);
      await this.offer({ words: DELETED[kind] ?? 'Deleted.', undo: () => this.shelf.restore(record) });
    });
  }

  private async attempt(change: () => Promise<unknown>): Promise<void> {
    try {
      await change();
    } catch (error) {
      this.failed((error as Error).message);
    }
  }
}
