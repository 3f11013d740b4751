// How each kind of request is answered. Kept things are found by path; a query string never makes a second copy.

import { type Build, OFFLINE, privateCache, staticCache, VOICE } from './build.ts';
import { forgetPrivate } from './keep.ts';
import { online } from './network.ts';
import { part } from './ranges.ts';
import { isOurFile } from './replies.ts';
import type { Route } from './routes.ts';

type Strategy = (event: FetchEvent, path: string, build: Build) => Promise<Response>;

function held(cacheName: string, path: string): Promise<Response | undefined> {
  return caches.match(path, { cacheName, ignoreVary: true });
}

const page: Strategy = async (event, path, build) => {
  const kept = (await held(privateCache(build), path)) ?? (await held(staticCache(build), path));
  return (
    kept ??
    online(event.request).catch(async (error) => (await held(staticCache(build), OFFLINE)) ?? Promise.reject(error))
  );
};

const asset: Strategy = async (event, path, build) => (await held(staticCache(build), path)) ?? online(event.request);

const facts: Strategy = async (event, path, build) => (await held(privateCache(build), path)) ?? online(event.request);

/** A voice file is fetched whole, whatever part was asked for, and is kept for every later build. */
const voice: Strategy = async (event, path) => {
  const asked = event.request.headers.get('Range');
  const kept = await held(VOICE, path);
  if (kept) return part(kept, asked);
  const reply = await online(path);
  if (!isOurFile(reply)) return reply;
  // Read to its end before anybody gets it: a stream would break off with the page that asked.
  const whole = await reply.blob();
  const cache = await caches.open(VOICE);
  event.waitUntil(cache.put(path, new Response(whole)));
  return part(new Response(whole), asked);
};

/** Signing out with the network there: the private pages go when the server has agreed. */
const signOut: Strategy = async (event) => {
  const reply = await online(event.request);
  if (reply.ok || reply.type === 'opaqueredirect') await forgetPrivate();
  return reply;
};

const network: Strategy = (event) => online(event.request);

export const STRATEGIES: Record<Route, Strategy> = { page, asset, facts, voice, 'sign-out': signOut, network };
