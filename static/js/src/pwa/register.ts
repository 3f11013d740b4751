/// <reference types="trusted-types" />
// Puts the worker into the browser, under a policy that lets nothing else through.

import { followUpdates } from './updates.ts';

const WORKER = '/sw.js';

/** Trusted Types lets a worker's address through only by this policy, and the policy lets only ours through. */
const policy = window.trustedTypes?.createPolicy('legs-up-worker', {
  createScriptURL(url: string) {
    if (url !== WORKER) throw new TypeError(`Not our worker: ${url}`);
    return url;
  },
});

export function workers(): ServiceWorkerContainer | undefined {
  return navigator.serviceWorker; // absent on plain HTTP other than localhost
}

/** Registers the worker, once per page. Resolves to null where the browser has none to offer, or the server wants none. */
export async function register(): Promise<ServiceWorkerRegistration | null> {
  const container = workers();
  if (!container) return null;
  if (document.documentElement.dataset['worker'] === 'off') {
    // To register again would take back what the retiring worker does (worker/retire.ts), and keep that one for good.
    for (const registration of await container.getRegistrations()) await registration.unregister();
    return null;
  }
  const url = (policy?.createScriptURL(WORKER) ?? WORKER) as string;
  const registration = await container.register(url, { scope: '/', updateViaCache: 'none' });
  followUpdates(registration, container);
  return registration;
}
