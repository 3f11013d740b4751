// The worker's only way to the network: a sign-in that was left offline ends before anything else is asked.

import { endSignIn } from '../pwa/leaving.ts';

export async function online(request: RequestInfo, options?: RequestInit): Promise<Response> {
  await endSignIn();
  return fetch(request, options);
}

/** Runs `work` over `items`, at most `lanes` at a time, so that a first visit leaves the phone's connection some air. */
export async function inLanes<T>(items: T[], lanes: number, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}
