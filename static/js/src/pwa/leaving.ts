// Signing out with no network. The sign-in's cookie can't be read or dropped by a page, so the wish is written down,
// and the worker (or the next page) tells the server before anything else is asked of it.
// Kept in Cache Storage because pages and the worker share it, and only the store room names the phone's database.

const CACHE = 'leaving';
const MARK = '/leaving';
const SIGN_OUT = '/sign-out';

export class StillSignedIn extends Error {
  constructor(status: number) {
    super(`The sign-in could not be ended yet (status ${status}).`);
    this.name = 'StillSignedIn';
  }
}

/** Writes down that this phone's sign-in is to be ended. Resolves when that is on the phone. */
export async function markLeaving(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.put(MARK, new Response(new Date().toISOString()));
}

/** Whether a sign-in waits to be ended: nothing of that person's may be asked for or shown. */
export async function isLeaving(): Promise<boolean> {
  return (await caches.has(CACHE)) && (await (await caches.open(CACHE)).match(MARK)) !== undefined;
}

let ending: Promise<void> | null = null;

/** Ends the sign-in that was left, if there is one. Rejects while the network is away or the server can't: ask again. */
export function endSignIn(): Promise<void> {
  ending ??= end().finally(() => {
    ending = null;
  });
  return ending;
}

async function end(): Promise<void> {
  if (!(await isLeaving())) return;
  const reply = await fetch(SIGN_OUT, { method: 'POST', redirect: 'manual', cache: 'no-store' });
  if (!ended(reply)) throw new StillSignedIn(reply.status);
  await caches.delete(CACHE);
}

/** Done, or there was no sign-in any more. A café's own page comes with 200 or sends on elsewhere: that ends nothing. */
function ended(reply: Response): boolean {
  return reply.status === 204 || reply.status === 401;
}
