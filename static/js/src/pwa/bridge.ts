// The page's side of the service worker: asks it to keep or to forget, and says when all is here.

import { isPrivate } from '../worker/build.ts';
import type { Kept } from '../worker/keep.ts';
import { endSignIn } from './leaving.ts';
import { downloadQuietly } from './quiet-download.ts';
import { register, workers } from './register.ts';

const WORKER_PATIENCE_MS = 3000;

/** What a signed-in page does once it is at rest: the worker, every page, then the voice. A lost network ends it until the next page. */
export async function startOffline(): Promise<void> {
  try {
    if (!(await register())) return;
    const kept = await keep();
    if (kept?.complete) await downloadQuietly();
  } catch (error) {
    console.info('Not everything is on this phone yet:', error);
  }
}

/** Somebody is signed in: fetches every page of the app that is not here yet, and marks the document when all is. */
export async function keep(): Promise<Kept | null> {
  const container = workers();
  if (!container) return null;
  await endSignIn();
  const registration = await container.ready;
  const kept = await ask<Kept>(registration.active, 'keep');
  if (kept.complete) document.documentElement.dataset.offline = 'ready';
  return kept;
}

/** Nobody is signed in any more: no private page stays on this phone. */
export async function forget(): Promise<void> {
  delete document.documentElement.dataset.offline;
  const registration = await workers()?.getRegistration('/');
  // The worker stops what it is fetching first; one that has crashed must not keep a person from leaving.
  if (registration?.active) await Promise.race([ask(registration.active, 'forget'), after(WORKER_PATIENCE_MS)]);
  await Promise.all((await caches.keys()).filter(isPrivate).map((name) => caches.delete(name)));
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export class WorkerFailed extends Error {
  constructor(wanted: string, why: string) {
    super(`The worker could not ${wanted}: ${why}`);
    this.name = 'WorkerFailed';
  }
}

function ask<T>(worker: ServiceWorker | null, wanted: 'keep' | 'forget'): Promise<T> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      port1.close();
      if ('failed' in data) reject(new WorkerFailed(wanted, data.failed));
      else resolve(data.done as T);
    };
    worker?.postMessage({ type: wanted }, [port2]);
  });
}
