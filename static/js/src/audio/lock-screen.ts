/** What the lock screen shows of what plays, and its buttons. */

export interface Controls {
  play(): void;
  pause(): void;
  next(): void;
  back(): void;
  stop(): void;
}

const ACTIONS = { play: 'play', pause: 'pause', nexttrack: 'next', previoustrack: 'back', stop: 'stop' } as const;

/** Names the session on the lock screen and takes its buttons. */
export function takeLockScreen(title: string, routine: string, controls: Controls): void {
  const session = navigator.mediaSession;
  if (!session) return;
  const drawn = document.querySelector<HTMLLinkElement>('link[rel="apple-touch-icon"]')?.href;
  const artwork = drawn ? [{ src: drawn, sizes: '180x180', type: 'image/png' }] : [];
  session.metadata = new MediaMetadata({ title, artist: routine, album: 'Legs Up', artwork });
  for (const [action, control] of Object.entries(ACTIONS)) {
    session.setActionHandler(action as MediaSessionAction, () => controls[control]());
  }
}

/** Tells the lock screen where the session is: seconds, and whether it plays. */
export function tellLockScreen(playing: boolean, position: number, duration: number): void {
  const session = navigator.mediaSession;
  if (!session) return;
  session.playbackState = playing ? 'playing' : 'paused';
  session.setPositionState?.({ duration, position: Math.min(position, duration), playbackRate: 1 });
}

export function leaveLockScreen(): void {
  const session = navigator.mediaSession;
  if (!session) return;
  session.metadata = null;
  session.playbackState = 'none';
  for (const action of Object.keys(ACTIONS)) session.setActionHandler(action as MediaSessionAction, null);
}
