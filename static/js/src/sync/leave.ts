/** Leaving this phone on purpose: everything is sent first, then nothing of the person stays. */
import { forget } from '../pwa/bridge.ts';
import { endSignIn, markLeaving } from '../pwa/leaving.ts';
import { StoreGone } from '../store/errors.ts';
import { forgetPerson, here } from '../store/here.ts';
import { forgetCustoms } from '../ui/customs.ts';
import { undress } from '../ui/look.ts';
import { sync } from './start.ts';

/** Sends what waits. Returns how many records of each kind still hold something that is on this phone only. */
export async function sendFirst(): Promise<Record<string, number>> {
  const store = await here();
  await sync.run();
  try {
    return await store.waiting();
  } catch (error) {
    if (error instanceof StoreGone) return {}; // an earlier try got this far, and all of it has left
    throw error;
  }
}

/** Everything this phone holds of the person, as a file to keep. */
export async function fileToKeep(): Promise<Blob> {
  const everything = await (await here()).everything();
  return new Blob([JSON.stringify(everything, null, 1)], { type: 'application/json' });
}

/** Takes the person off this phone and ends the sign-in; with no network the worker does that before it asks anything else. */
export async function leaveNow(): Promise<void> {
  const { user } = await here();
  await sync.end();
  await markLeaving();
  await forgetPerson(user);
  undress();
  forgetCustoms();
  await forget();
  try {
    await endSignIn();
  } catch (error) {
    console.info('The sign-in ends when the network is back:', error);
  }
}
