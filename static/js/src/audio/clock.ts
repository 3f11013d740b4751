/** What tells a session its time. Two kinds with one face: a track that plays, and the wall's time where sound can't. */

/**
 * `interrupted`: stopped by something else than the person or us (a call, unplugged headphones); it waits for a tap.
 * `failed`: this clock can't go on at all; its twin takes over where it stands.
 */
export type ClockState = 'paused' | 'playing' | 'interrupted' | 'ended' | 'failed';

export interface Clock {
  /** Seconds of session time. */
  readonly at: number;
  readonly state: ClockState;
  /** Resolves when time runs. Rejects where the browser will not play. */
  play(): Promise<void>;
  pause(): void;
  seek(seconds: number): void;
  /** Calls `listener` several times a second while time runs, and at each change; the returned function ends that. */
  watch(listener: (event: ClockEvent) => void): () => void;
  close(): void;
}

/** `jump`: time was set, so what lies between was not lived through. */
export type ClockEvent = 'tick' | 'jump' | 'state';

/** The listeners of a clock. */
export class Listeners {
  #all = new Set<(event: ClockEvent) => void>();

  add(listener: (event: ClockEvent) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(event: ClockEvent): void {
    for (const listener of [...this.#all]) listener(event);
  }

  clear(): void {
    this.#all.clear();
  }
}
