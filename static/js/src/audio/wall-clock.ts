/** The twin without sound: the wall's time, for a phone that has no voice yet or can't play. */
import { type Clock, type ClockEvent, type ClockState, Listeners } from './clock.ts';

const TICK_MS = 250;
/** A hidden page may be woken once a minute; a longer gap means that the phone slept, and nobody followed a session. */
const SLEPT_SECONDS = 90;

export interface Time {
  /** Milliseconds that never run backwards. */
  now(): number;
  every(milliseconds: number, work: () => void): () => void;
}

const page: Time = {
  now: () => performance.now(),
  every: (milliseconds, work) => {
    const timer = setInterval(work, milliseconds);
    return () => clearInterval(timer);
  },
};

export class WallClock implements Clock {
  state: ClockState = 'paused';
  #at = 0;
  #last = 0;
  #length: number;
  #time: Time;
  #listeners = new Listeners();
  #stop: () => void = () => {};

  /** `length`: seconds of the session. */
  constructor(length: number, time: Time = page) {
    this.#length = length;
    this.#time = time;
  }

  get at(): number {
    return this.state === 'playing' ? Math.min(this.#length, this.#at + this.#sinceLast()) : this.#at;
  }

  async play(): Promise<void> {
    if (this.state === 'playing') return;
    this.#last = this.#time.now();
    this.#stop = this.#time.every(TICK_MS, () => this.#tick());
    this.#become('playing');
  }

  pause(): void {
    if (this.state !== 'playing') return;
    this.#settle();
    this.#become('paused');
  }

  seek(seconds: number): void {
    this.#at = Math.min(Math.max(seconds, 0), this.#length);
    this.#last = this.#time.now();
    if (this.state === 'ended') this.state = 'paused';
    this.#listeners.tell('jump');
  }

  watch(listener: (event: ClockEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): void {
    this.#stop();
    this.#listeners.clear();
  }

  #tick(): void {
    this.#settle();
    if (this.#at >= this.#length) this.#become('ended');
    else this.#listeners.tell('tick');
  }

  #settle(): void {
    this.#at = this.at;
    this.#last = this.#time.now();
  }

  #sinceLast(): number {
    const seconds = (this.#time.now() - this.#last) / 1000;
    return seconds > SLEPT_SECONDS ? 0 : seconds;
  }

  #become(state: ClockState): void {
    if (state !== 'playing') this.#stop();
    this.state = state;
    this.#listeners.tell('state');
  }
}
