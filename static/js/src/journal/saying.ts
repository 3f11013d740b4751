import { download } from '../ui/download.ts';
import type { StoreReader } from '../ui/store-reader.ts';
import { pageToast } from '../ui/undo-toast.ts';
import type { Says } from './record-desk.ts';

/** How a page says what became of a deed: by its toast, by its banner, by a download. */
export function saying(reader: StoreReader): Says {
  return { offer: (undo) => pageToast().show(undo), attempt: (deed) => reader.attempt(deed), handOver: download };
}
