// The voice pack on this phone: content-named files in a cache of their own, shared by all builds and all people.
// A file is here whole or not at all, so a download goes on where it stopped.

import { fetchLibrary } from '../lib/library.ts';

const CACHE = 'voice';
const FOLDER = '/static/audio/';
const LOCK = 'legs-up-voice-pack';

export class FileRefused extends Error {
  constructor(file: string, status: number) {
    super(`The voice file ${file} did not come (status ${status}).`);
    this.name = 'FileRefused';
  }
}

/** Addresses of the pack's files, those of the first routine first; none where the library has no voice. */
export async function packFiles(): Promise<string[]> {
  const { voice } = await fetchLibrary();
  if (voice.index === null) return [];
  const reply = await fetch(voice.index);
  if (!reply.ok) throw new FileRefused(voice.index, reply.status);
  const index = (await reply.json()) as { files: string[] };
  return index.files.map((name) => FOLDER + name);
}

/** How many of these files are on this phone. */
export async function heldOf(files: string[]): Promise<number> {
  const cache = await caches.open(CACHE);
  const held = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  return files.filter((file) => held.has(file)).length;
}

/** Fetches what is missing, in order, one tab at a time. Calls `arrived` after each file; rejects on the first that fails. */
export function download(files: string[], signal: AbortSignal, arrived: () => void = () => {}): Promise<void> {
  return navigator.locks.request(LOCK, { signal }, async () => {
    const cache = await caches.open(CACHE);
    for (const file of files) {
      if (await cache.match(file, { ignoreVary: true })) continue;
      await fetchOne(cache, file, signal);
      arrived();
    }
  });
}

async function fetchOne(cache: Cache, file: string, signal: AbortSignal): Promise<void> {
  const reply = await fetch(file, { signal, priority: 'low', cache: 'no-store' });
  const isSound = reply.headers.get('Content-Type')?.startsWith('audio/');
  if (reply.status !== 200 || !isSound) throw new FileRefused(file, reply.status);
  await cache.put(file, reply);
}
