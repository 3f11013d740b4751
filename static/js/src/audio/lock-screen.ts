/** What the lock screen shows of what plays, and its buttons. */

export interface Controls {
  play(): void;
  pause(): void;
  next(): void;
  back(): void;
  stop(): void;
  /** To seconds of the track, where any second can be gone to. */
  seek?(seconds: number): void;
}

const ACTIONS = { play: 'play', pause: 'pause', nexttrack: 'next', previoustrack: 'back', stop: 'stop' } as const;

/** Names what plays on the lock screen, with what it is part of, and takes the buttons. */
export function takeLockScreen(title: string, artist: string, controls: Controls): void {
  const session = navigator.mediaSession;
  if (!session) return;
  const drawn = document.querySelector<HTMLLinkElement>('link[rel="apple-touch-icon"]')?.href;
  const artwork = drawn ? [{ src: drawn, sizes: '180x180', type: 'image/png' }] : [];
  session.metadata = new MediaMetadata({ title, artist, album: 'Legs Up', artwork });
  for (const [action, control] of Object.entries(ACTIONS)) {
    session.setActionHandler(action as MediaSessionAction, () => controls[control]());
  }
  const { seek } = controls;
  session.setActionHandler('seekto', seek ? ({ seekTime }) => seek(seekTime ?? 0) : null);
}

/** Tells the lock screen where the track is, in seconds, whether it plays, and how many times its own speed. */
export function tellLockScreen(playing: boolean, position: number, duration: number, playbackRate = 1): void {
  const session = navigator.mediaSession;
  if (!session) return;
  session.playbackState = playing ? 'playing' : 'paused';
  session.setPositionState?.({ duration, position: Math.min(position, duration), playbackRate });
}

export function leaveLockScreen(): void {
  const session = navigator.mediaSession;
  if (!session) return;
  session.metadata = null;
  session.playbackState = 'none';
  for (const action of [...Object.keys(ACTIONS), 'seekto']) {
    session.setActionHandler(action as MediaSessionAction, null);
  }
}
