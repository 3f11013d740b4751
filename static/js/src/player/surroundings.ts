/** What the phone around a session is told: that the screen should stay on, and how a chime feels. */

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
