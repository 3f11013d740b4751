/** The sync of this page. */
import { isBusy } from '../pwa/busy.ts';
import { endSignIn } from '../pwa/leaving.ts';
import { recall } from '../store/device.ts';
import { finishForgetting, here, nobodyNew, notices, signedInAs, stillHere } from '../store/here.ts';
import { keepRoom } from './room.ts';
import { Server } from './server.ts';
import { Sync } from './sync.ts';
import { keepInSync } from './when.ts';

/** A sign-in that was left offline ends before anything is asked of the server in its name, by the worker or without it. */
const server = new Server(async (path, init) => {
  await endSignIn();
  return fetch(path, init);
});

export const sync = new Sync({ server, here, signedInAs, nobodyNew, isErased, alone, reload: () => location.reload() });

/** Begins to send and fetch, and goes on with it while the page is open. */
export async function startSync(): Promise<void> {
  notices.addEventListener('gone', () => location.replace('/'));
  addEventListener('pagehide', hideFromHistory);
  addEventListener('pageshow', comeBack);
  sync.watch(({ phase }) => {
    if (phase === 'erased' && !isBusy(document.documentElement.dataset)) location.replace('/erased');
  });
  await finishForgetting();
  keepInSync(sync, here());
  await keepRoom(await here());
}

/** A page that the browser keeps for Back shows nothing until it is known whose it is. */
function hideFromHistory({ persisted }: PageTransitionEvent): void {
  document.documentElement.hidden = persisted;
}

async function comeBack({ persisted }: PageTransitionEvent): Promise<void> {
  if (persisted && !(await stillHere())) return location.replace('/');
  document.documentElement.hidden = false;
}

/** Whether the account whose notes this phone holds was erased. */
export async function isErased(): Promise<boolean> {
  const who = await recall('who');
  return who !== null && server.isErased(who.user);
}

async function alone(name: string, work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return lock !== null;
  });
}
