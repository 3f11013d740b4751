// A new build waits until the person agrees; then each tab changes over by one reload, never in the middle of something.

import { followBusy, shareBusy, whenNobodyIsBusy } from './busy.ts';

type Tell = (waiting: ServiceWorker) => void;

let waiting: ServiceWorker | null = null;
const listeners = new Set<Tell>();

/** Calls back once a new build is on the phone and waits, now or later. Returns the way to stop. */
export function onUpdate(tell: Tell): () => void {
  listeners.add(tell);
  if (waiting) tell(waiting);
  return () => listeners.delete(tell);
}

/** The person agreed: changes over as soon as no tab is busy. */
export function takeUpdate(worker: ServiceWorker): Promise<void> {
  return whenNobodyIsBusy(() => worker.postMessage({ type: 'update' }));
}

function announce(worker: ServiceWorker): void {
  waiting = worker;
  for (const tell of listeners) tell(worker);
}

/** Watches one registration for builds that wait, and this tab for the moment when another build takes over. */
export function followUpdates(registration: ServiceWorkerRegistration, container: ServiceWorkerContainer): void {
  shareBusy();
  reloadOnce(container);
  if (registration.waiting && container.controller) announce(registration.waiting);
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && container.controller) announce(worker);
    });
  follow(registration.installing); // it may have begun under the page before this one
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

/** The first worker a browser ever gets takes over too; that is no update, so only a page that had one reloads. */
function reloadOnce(container: ServiceWorkerContainer): void {
  let hadWorker = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    if (hadWorker) followBusy((busy) => !busy && location.reload());
    hadWorker = true;
  });
}
