/** Room on the phone: what was written is not to be cleared, and there is to be a place for what will be. */
import type { Change } from '../store/notes.ts';
import type { Store } from '../store/store.ts';

/** Under this many bytes the person is told: some hundred entries' worth, and what a browser needs to move things about. */
const LEAST_BYTES = 8 * 1024 * 1024;

/** Says `short` when the phone is nearly full, and `enough` when there is room again. */
export const room = new EventTarget();

/** Whether so little is left that saving may soon fail. A browser that tells neither number is believed to have room. */
export function isShort({ usage, quota }: StorageEstimate): boolean {
  return usage !== undefined && quota !== undefined && quota - usage < LEAST_BYTES;
}

/** Asks the browser to keep what is here once there is something of the person's, and looks at the room after each save. */
export async function keepRoom(store: Pick<Store, 'watch'>): Promise<void> {
  let asked = false;
  store.watch(({ by }: Change) => {
    if (by !== 'person') return;
    if (!asked) void navigator.storage?.persist?.();
    asked = true;
    void look();
  });
  await look();
}

async function look(): Promise<void> {
  const estimate = await navigator.storage?.estimate?.();
  if (estimate) room.dispatchEvent(new Event(isShort(estimate) ? 'short' : 'enough'));
}
