/** What the phone around a session is told: the lock screen's controls, and that the screen should stay on. */

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

let claims = 0;

/**
 * A silent switch does not mute "playback"; "ambient" leaves other music playing, and has no lock screen. The returned
 * function gives back what was claimed before, unless somebody has claimed it since: a session may begin over a test sound.
 */
export function claimPlayback(type: 'playback' | 'ambient' | 'auto'): () => void {
  const session = (navigator as { audioSession?: { type: string } }).audioSession;
  if (!session) return () => {};
  const before = session.type;
  session.type = type;
  claims += 1;
  const mine = claims;
  return () => {
    if (mine === claims) session.type = before;
  };
}

/** How a chime feels, in milliseconds on, off, on: the switch is unlike the others. */
const FELT = { begin: [90], switch: [220, 120, 220], end: [400] };

/** Lets a chime be felt, on phones that can. */
export function vibrate(chime: keyof typeof FELT): void {
  navigator.vibrate?.(FELT[chime]);
}

/** Keeps the screen on while asked to; the system lets go of the lock when the page is hidden, so it is taken again. */
export class ScreenLock {
  #wanted = false;
  #lock: WakeLockSentinel | null = null;

  constructor() {
    document.addEventListener('visibilitychange', this.#again);
  }

  async keep(wanted: boolean): Promise<void> {
    this.#wanted = wanted;
    if (!wanted) return this.#release();
    if (this.#lock && !this.#lock.released) return;
    try {
      this.#lock = (await navigator.wakeLock?.request('screen')) ?? null;
    } catch {
      this.#lock = null; // low battery or a hidden page: the voice goes on with the screen dark
    }
    if (!this.#wanted) await this.#release();
  }

  close(): void {
    document.removeEventListener('visibilitychange', this.#again);
    this.keep(false);
  }

  #again = () => {
    if (this.#wanted && document.visibilityState === 'visible') this.keep(true);
  };

  async #release(): Promise<void> {
    await this.#lock?.release();
    this.#lock = null;
  }
}
