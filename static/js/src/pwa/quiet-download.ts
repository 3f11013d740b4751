// The voice comes by itself once the page is at rest, unless bytes may cost the person money; Settings has the button.

import { type Connection, isMetered } from '../lib/metered.ts';
import { download, packFiles } from './pack.ts';

function connection(): Connection | undefined {
  return (navigator as { connection?: Connection }).connection;
}

/** Fetches what is missing of the voice pack and tells the page of each file. Leaving the page ends it until the next one. */
export async function downloadQuietly(): Promise<void> {
  if (isMetered(connection()) || !navigator.onLine) return;
  const away = new AbortController();
  addEventListener('pagehide', () => away.abort(), { once: true });
  await download(await packFiles(), away.signal, () => dispatchEvent(new Event('voice-file')));
}
