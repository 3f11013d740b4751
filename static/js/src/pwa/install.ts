// Putting the app on the home screen: catches the browser's offer, which comes once and early.

/** What Chromium's `beforeinstallprompt` carries; not in the standard type library. */
interface Offer extends Event {
  prompt(): Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

export type Way = 'installed' | 'offer' | 'share-menu' | 'browser-menu';

let offer: Offer | null = null;
const listeners = new Set<() => void>();

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault(); // we ask in Settings, in our own words, not over the page
  offer = event as Offer;
  for (const tell of listeners) tell();
});

export function onOffer(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** How this browser can put the app on the home screen. Only Safari on iPhone and iPad has `navigator.standalone`. */
export function way(): Way {
  if (matchMedia('(display-mode: standalone)').matches) return 'installed';
  const standalone = (navigator as { standalone?: boolean }).standalone;
  if (standalone === true) return 'installed';
  if (offer) return 'offer';
  return standalone === false ? 'share-menu' : 'browser-menu';
}

/** Shows the browser's own question. An offer can be used once. */
export async function takeOffer(): Promise<boolean> {
  const used = offer;
  offer = null;
  return used !== null && (await used.prompt()).outcome === 'accepted';
}
