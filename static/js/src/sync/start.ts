/** The sync of this page. */
import { finishForgetting, here, nobodyNew, notices, signedInAs } from '../store/here.ts';
import { Server } from './server.ts';
import { Sync } from './sync.ts';
import { keepInSync } from './when.ts';

const server = new Server((path, init) => fetch(path, init));

export const sync = new Sync({ server, here, signedInAs, nobodyNew, alone, reload: () => location.reload() });

/** Begins to send and fetch, and goes on with it while the page is open. */
export async function startSync(): Promise<void> {
  notices.addEventListener('gone', () => location.replace('/'));
  await finishForgetting();
  keepInSync(sync, here());
}

async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
