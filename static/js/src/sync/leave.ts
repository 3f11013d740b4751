/** Leaving this phone on purpose: everything is sent first, then nothing of the person stays. */
import { today } from '../lib/days.ts';
import { forget } from '../pwa/bridge.ts';
import { endSignIn, markLeaving } from '../pwa/leaving.ts';
import { unsentComments } from '../store/comment-drafts.ts';
import { StoreGone } from '../store/errors.ts';
import { forgetPerson, here } from '../store/here.ts';
import { forgetCustoms } from '../ui/customs.ts';
import { download } from '../ui/download.ts';
import { undress } from '../ui/look.ts';
import type { Left } from './leaving-words.ts';
import { sync } from './start.ts';

/** Sends what waits. Returns what is on this phone only all the same: records, and comments, which nobody sends but their writer. */
export async function sendFirst(): Promise<Left> {
  const store = await here();
  await sync.run();
  try {
    return { records: await store.waiting(), comments: await unsentComments(store) };
  } catch (error) {
    if (error instanceof StoreGone) return { records: {}, comments: [] }; // an earlier try got this far, and all of it has left
    throw error;
  }
}

/** Hands the person everything this phone holds of them as a file. */
export async function saveFile(): Promise<void> {
  const store = await here();
  const everything = { ...(await store.everything()), unsent_comments: await unsentComments(store) };
  const file = new Blob([JSON.stringify(everything, null, 1)], { type: 'application/json' });
  download(file, `legs-up-${today()}.json`);
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
