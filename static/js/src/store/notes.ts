import type { Raised } from './raised.ts';

/** Tells every page of this person, in this tab and in others, which records have changed. */
export interface Change {
  records: string[];
  /** Whether the person wrote it here, or sync brought or settled it. */
  by: 'person' | 'sync';
  /** A warning sign was raised: told before it is saved, because nothing may wait for that. */
  raised?: Raised;
}

export class Notes {
  #listeners = new Set<(change: Change) => void>();
  #channel: BroadcastChannel;

  constructor(user: string) {
    this.#channel = new BroadcastChannel(`legs-up-${user}`);
    this.#channel.onmessage = ({ data }: MessageEvent<Change>) => this.#hear(data);
  }

  tell(change: Change): void {
    this.#channel.postMessage(change);
    this.#hear(change);
  }

  /** Calls `listener` after each change; the returned function ends that. */
  watch(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#channel.close();
    this.#listeners.clear();
  }

  #hear(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
}
