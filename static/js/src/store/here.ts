/**
 * The store of the person who is signed in on this phone. It comes from the phone's memory at once, with no network;
 * only after somebody was on the sign-in page does it wait until the server has said who is here now.
 */
import type { Notice } from './connection.ts';
import { deviceId, type Me, recall, remember } from './device.ts';
import { Store } from './store.ts';

let store: Promise<Store> | null = null;
/** Whose data this page shows. */
let person: string | null = null;
let waiting: ((user: string) => void)[] = [];

/** Dispatches `blocked`, `outdated` and `gone`: see connection.ts. */
export const notices = new EventTarget();

/** The signed-in person's store. Pending for as long as nobody is known to be signed in. */
export function here(): Promise<Store> {
  store ??= known().then(async (user) => new Store(user, await deviceId(), notify));
  return store;
}

/** The server says who is signed in. Returns false when this page already shows somebody else, and so must be loaded again. */
export async function signedInAs(me: Me): Promise<boolean> {
  const known = await recall('who');
  if (await isLost(known)) await remember('lost', { fetched: false });
  if (known?.user !== me.user || known.email !== me.email) await remember('who', me); // a full phone can't write
  if (await recall('doubt')) await remember('doubt', null);
  if (person === null) release(me.user);
  return person === me.user;
}

/** The server can't say, or says nobody: whoever the phone remembers goes on, unless another e-mail was typed since. */
export async function nobodyNew(answer: 'nobody' | 'no answer'): Promise<void> {
  const who = await recall('who');
  const doubt = await recall('doubt');
  if (!who || (answer === 'no answer' && typedByAnother(doubt?.email ?? null, who))) return;
  if (answer === 'nobody') await remember('doubt', null);
  if (person === null) release(who.user);
}

/** Whether whoever this page shows is still the one on this phone: a page may come back from the browser's memory. */
export async function stillHere(): Promise<boolean> {
  return person === null || (await recall('who'))?.user === person;
}

/** Takes the person and all of their data off this phone. */
export async function forgetPerson(user: string): Promise<void> {
  await remember('leaving', user);
  const kept = person === user && store ? await store : new Store(user, await deviceId());
  await kept.forget();
  await remember('who', null);
  await remember('leaving', null);
}

/** Finishes a forgetting that was cut short. */
export async function finishForgetting(): Promise<void> {
  const user = await recall('leaving');
  if (user) await forgetPerson(user);
}

/**
 * Whoever is signed in came through the sign-in page, which left its mark on this phone (`doubt`), or was here before.
 * Where neither is remembered the browser has cleared the phone's memory and left the sign-in's cookie.
 */
async function isLost(known: Me | null): Promise<boolean> {
  return known === null && person === null && (await recall('doubt')) === null && (await recall('leaving')) === null;
}

function typedByAnother(email: string | null, who: Me): boolean {
  return email !== null && email.trim().toLowerCase() !== who.email.toLowerCase();
}

async function known(): Promise<string> {
  const released = new Promise<string>((resolve) => waiting.push(resolve));
  const who = await recall('who');
  const doubtful = (await recall('doubt')) ?? (await recall('leaving'));
  if (person === null && who && !doubtful) release(who.user);
  return person ?? released;
}

function release(user: string): void {
  person = user;
  for (const resolve of waiting) resolve(user);
  waiting = [];
}

function notify(notice: Notice): void {
  notices.dispatchEvent(new Event(notice));
}
