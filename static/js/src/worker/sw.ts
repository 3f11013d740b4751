// The service worker's events. Decisions are in routes.ts, replies.ts and ranges.ts, answers in strategies.ts.

import { type Build, staticCache } from './build.ts';
import { dropOldBuilds, forgetPrivate, keepPrivate, keepStatic, NotKept, somebodyIsHere } from './keep.ts';
import { route } from './routes.ts';
import { STRATEGIES } from './strategies.ts';

declare const self: ServiceWorkerGlobalScope;
declare const BUILD: Build;

/** A new build is complete before it may replace the old one: what worked offline yesterday works after the update. */
async function install(): Promise<void> {
  await keepStatic(BUILD);
  if (!(await somebodyIsHere())) return;
  const kept = await keepPrivate(BUILD);
  if (!kept.complete && !kept.signedOut) throw new NotKept(`${kept.missing} pages`);
}

/** Newer than the type library; Chromium has it since 123. */
interface RoutedInstall extends ExtendableEvent {
  addRoutes?(rules: object[]): Promise<void>;
}

/** Where the browser can, it takes this build's files from their cache by itself: a page need not wait until the worker has started. */
async function addShortcuts(event: RoutedInstall): Promise<void> {
  const files = { urlPattern: '/static/dist/*' };
  await event.addRoutes?.([{ condition: files, source: { cacheName: staticCache(BUILD) } }]);
}

async function activate(): Promise<void> {
  await dropOldBuilds(BUILD);
  await self.clients.claim();
}

const ANSWERS: Record<string, () => Promise<unknown>> = {
  keep: () => keepPrivate(BUILD),
  forget: forgetPrivate,
  update: () => self.skipWaiting(),
};

async function answer({ data, ports: [port] }: ExtendableMessageEvent): Promise<void> {
  const wanted = ANSWERS[data?.type];
  if (!wanted) return;
  try {
    const done = await wanted();
    port?.postMessage({ done });
  } catch (error) {
    port?.postMessage({ failed: String(error) });
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(addShortcuts(event));
  event.waitUntil(install());
});
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(answer(event)));
self.addEventListener('fetch', (event) => {
  const { method, url, mode, cache } = event.request;
  const { origin, pathname } = new URL(url);
  if (origin !== self.location.origin) return;
  const how = route({ method, path: pathname, mode, cache }, BUILD);
  if (how) event.respondWith(STRATEGIES[how](event, pathname, BUILD));
});
