/** The screen of a session that nobody looks at goes dark by itself; any touch brightens it. */

/** Seconds without a touch: long enough to see a pose and get into it. */
const DIM_AFTER = 20;

export class Dimmer {
  dim = false;
  #playing = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** A session that stands still waits for somebody, and stays bright. */
  keep(playing: boolean): void {
    if (playing === this.#playing) return;
    this.#playing = playing;
    this.touched();
  }

  /** Brightens, and counts anew. */
  touched(): void {
    clearTimeout(this.#timer);
    if (this.#playing) this.#timer = setTimeout(() => this.#become(true), 1000 * DIM_AFTER);
    this.#become(false);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #become(dim: boolean): void {
    if (dim === this.dim) return;
    this.dim = dim;
    this.#changed();
  }
}
