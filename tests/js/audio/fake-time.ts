/** Time that tests turn by hand. */
import type { Time } from '../../../static/js/src/audio/wall-clock.ts';

export class FakeTime implements Time {
  #now = 0;
  #works = new Set<{ every: number; next: number; work: () => void }>();

  now(): number {
    return this.#now;
  }

  every(milliseconds: number, work: () => void): () => void {
    const entry = { every: milliseconds, next: this.#now + milliseconds, work };
    this.#works.add(entry);
    return () => this.#works.delete(entry);
  }

  /** Time runs on, and what is due is done. */
  run(seconds: number): void {
    const end = this.#now + seconds * 1000;
    while (this.#now < end) {
      this.#now = Math.min(end, ...[...this.#works].map(({ next }) => next));
      for (const entry of [...this.#works]) {
        if (entry.next > this.#now || !this.#works.has(entry)) continue;
        entry.next += entry.every;
        entry.work();
      }
    }
  }

  /** Time passes and nothing is done, as on a phone that sleeps. */
  sleep(seconds: number): void {
    this.#now += seconds * 1000;
    for (const entry of this.#works) entry.next = this.#now + entry.every;
  }
}
