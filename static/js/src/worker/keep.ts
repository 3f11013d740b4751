// Puts a build on the phone: its files when the worker installs, its private pages once somebody is signed in.

import { type Build, cachesOfOtherBuilds, isPrivate, privateCache, staticCache, VOICE } from './build.ts';
import { inLanes, online } from './network.ts';
import { isOurFile, isOurPage, isSentElsewhere } from './replies.ts';

const LANES = 4;

/** How much of the private part is here. `signedOut`: the gate sent us to the sign-in page. */
export interface Kept {
  complete: boolean;
  missing: number;
  signedOut: boolean;
}

export class NotKept extends Error {
  constructor(what: string) {
    super(`Not kept: ${what}`);
    this.name = 'NotKept';
  }
}

/** All of the build's public part, or an error and the browser tries again: half a build is worse than the old one. */
export async function keepStatic(build: Build): Promise<void> {
  const cache = await caches.open(staticCache(build));
  await inLanes(build.assets, LANES, async (url) => {
    const reply = (await heldBefore(url)) ?? (await online(url));
    if (!isOurFile(reply)) throw new NotKept(url);
    await cache.put(url, reply);
  });
  for (const url of build.public) {
    const reply = await online(url, { cache: 'no-cache' });
    if (!isOurPage(reply, build.id)) throw new NotKept(url);
    await cache.put(url, reply);
  }
}

/** The same file from an older build's cache: a name with its content's hash in it never means anything else. */
async function heldBefore(url: string): Promise<Response | undefined> {
  return /^\/static\/(dist|audio)\//.test(url) ? caches.match(url, { ignoreVary: true }) : undefined;
}

let keeping: { stop: AbortController; done: Promise<Kept> } | null = null;

/** Fetches what is missing of the private part. Called again it goes on where it stopped; two callers share one run. */
export function keepPrivate(build: Build): Promise<Kept> {
  if (keeping) return keeping.done;
  const stop = new AbortController();
  const done = fillPrivate(build, stop.signal).finally(() => {
    keeping = null;
  });
  keeping = { stop, done };
  return done;
}

async function fillPrivate(build: Build, signal: AbortSignal): Promise<Kept> {
  const cache = await caches.open(privateCache(build));
  let missing = await missingFrom(cache, [...build.facts, ...build.pages]);
  const state = { signedOut: false };
  await inLanes(missing, LANES, async (url) => {
    if (!state.signedOut && !signal.aborted)
      state.signedOut = (await keepOne(cache, url, build, signal)) === 'sent elsewhere';
  });
  missing = await missingFrom(cache, missing);
  return { complete: missing.length === 0 && !signal.aborted, missing: missing.length, signedOut: state.signedOut };
}

async function keepOne(
  cache: Cache,
  url: string,
  build: Build,
  signal: AbortSignal,
): Promise<'kept' | 'sent elsewhere' | 'refused'> {
  const reply = await online(url, { redirect: 'manual', cache: 'no-cache', signal });
  if (isSentElsewhere(reply)) return 'sent elsewhere';
  if (!(build.facts.includes(url) ? isOurFile(reply) : isOurPage(reply, build.id))) return 'refused';
  await cache.put(url, reply);
  return 'kept';
}

async function missingFrom(cache: Cache, urls: string[]): Promise<string[]> {
  const held = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  return urls.filter((url) => !held.has(url));
}

/** Whether somebody is signed in on this phone, as far as its caches know. */
export async function somebodyIsHere(): Promise<boolean> {
  return (await caches.keys()).some(isPrivate);
}

/** A signed-out browser keeps no private page: stops what is being fetched, then drops them all. */
export async function forgetPrivate(): Promise<void> {
  if (keeping) {
    keeping.stop.abort();
    await Promise.allSettled([keeping.done]);
  }
  await Promise.all((await caches.keys()).filter(isPrivate).map((name) => caches.delete(name)));
}

/** Drops what older builds left behind, and voice files that no longer speak any text. */
export async function dropOldBuilds(build: Build): Promise<void> {
  const old = cachesOfOtherBuilds(await caches.keys(), build);
  await Promise.all(old.map((name) => caches.delete(name)));
  const voice = await caches.open(VOICE);
  const unused = (await voice.keys()).filter((request) => !build.voice.includes(new URL(request.url).pathname));
  await Promise.all(unused.map((request) => voice.delete(request)));
}
