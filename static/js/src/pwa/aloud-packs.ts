// Articles read aloud that are on this phone: what the worker kept of them among the voice files, and taking it off again.

const CACHE = 'voice';
const INDEX = /^\/static\/audio\/articles\/.+-index-[0-9a-f]+\.json$/;

/** One article's recording, as far as it has arrived. */
export interface Held {
  title: string;
  /** Of the files that are here. */
  bytes: number;
  /** Everything to be taken off with it. */
  urls: string[];
}

/** By title. */
export async function heldAloud(): Promise<Held[]> {
  const cache = await caches.open(CACHE);
  const urls = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  const held = await Promise.all(urls.filter((url) => INDEX.test(url)).map((url) => measured(cache, url)));
  return held.sort((a, b) => a.title.localeCompare(b.title));
}

/** Takes them off this phone; they can be fetched again. */
export async function dropAloud(held: readonly Held[]): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(held.flatMap(({ urls }) => urls).map((url) => cache.delete(url, { ignoreVary: true })));
}

async function measured(cache: Cache, index: string): Promise<Held> {
  const reply = await cache.match(index, { ignoreVary: true });
  const { title, files } = (await reply!.json()) as { title: string; files: string[] };
  const urls = files.map((name) => `/static/audio/${name}`);
  const sizes = await Promise.all(urls.map((url) => sizeOf(cache, url)));
  return { title, bytes: sizes.reduce((sum, size) => sum + size, 0), urls: [index, ...urls] };
}

async function sizeOf(cache: Cache, url: string): Promise<number> {
  const reply = await cache.match(url, { ignoreVary: true });
  return reply ? (await reply.blob()).size : 0;
}
