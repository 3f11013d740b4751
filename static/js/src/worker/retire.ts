// What /sw.js is when the server's setting WORKER is off: the way back from a worker that went wrong. Within one visit it
// takes the place of whatever worker is there, drops every cache and goes. The local database, with what was written, stays.

declare const self: ServiceWorkerGlobalScope;

async function retire(): Promise<void> {
  await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(retire()));
