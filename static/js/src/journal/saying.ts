import { download } from '../ui/download.ts';
import type { UndoToast } from '../ui/undo-toast.ts';
import type { Says } from './record-desk.ts';

/** How a page says what came of a deed: by its toast, by its line for problems, by a download. */
export function saying(toast: UndoToast, failed: (words: string) => void): Says {
  return { offer: (undo) => toast.show(undo), failed, handOver: download };
}
