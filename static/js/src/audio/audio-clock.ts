/**
 * The track is the clock: page timers stop when a phone locks, media playback does not. Time is `currentTime`, and
 * logic runs on `timeupdate`, which comes four times a second on a hidden page too.
 */
import { type Clock, type ClockEvent, type ClockState, Listeners } from './clock.ts';

/** What is asked of an <audio> element. */
export type Player = Pick<
  HTMLAudioElement,
  'currentTime' | 'paused' | 'ended' | 'src' | 'play' | 'pause' | 'addEventListener' | 'removeEventListener'
>;

/** Where the page tells that it was frozen, thawed, hidden or shown. */
export type Page = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

type Intent = 'playing' | 'paused' | 'interrupted' | 'failed';

export class AudioClock implements Clock {
  #intent: Intent = 'paused';
  #frozen = false;
  #audio: Player;
  #page: Page;
  #length: number;
  /** Where it stood last: an element that has failed forgets it. */
  #last = 0;
  #listeners = new Listeners();
  #handlers: [Player | Page, string, () => void][];

  /** `audio` has its track; `length` is the timeline's, because some browsers guess the duration of an MP3. */
  constructor(audio: Player, length: number, page: Page = document) {
    this.#audio = audio;
    this.#page = page;
    this.#length = length;
    this.#handlers = [
      [audio, 'timeupdate', () => this.#listeners.tell('tick')],
      [audio, 'error', () => this.#fail()],
      [audio, 'seeking', () => this.#listeners.tell('jump')],
      [audio, 'pause', () => this.#pausedByAnother()],
      [audio, 'playing', () => this.#listeners.tell('state')],
      [audio, 'ended', () => this.#listeners.tell('state')],
      [page, 'freeze', () => this.#freeze()],
      [page, 'resume', () => this.#thaw()],
      [page, 'visibilitychange', () => this.#shown()],
    ];
    for (const [target, name, handler] of this.#handlers) target.addEventListener(name, handler);
  }

  get at(): number {
    if (this.#intent !== 'failed') this.#last = Math.min(this.#audio.currentTime, this.#length);
    return this.#audio.ended ? this.#length : this.#last;
  }

  get state(): ClockState {
    return this.#audio.ended ? 'ended' : this.#intent;
  }

  async play(): Promise<void> {
    if (this.#intent === 'failed') return;
    this.#intent = 'playing';
    this.#listeners.tell('state');
    try {
      await this.#audio.play();
    } catch (error) {
      // A pause or a seek that overtakes play() aborts it; only a refusal is one.
      if ((error as Error).name === 'AbortError') return;
      if ((error as Error).name === 'NotSupportedError') {
        this.#fail();
        return;
      }
      this.#intent = 'interrupted';
      this.#listeners.tell('state');
      throw error;
    }
  }

  pause(): void {
    this.#intent = 'paused';
    this.#audio.pause();
    this.#listeners.tell('state');
  }

  seek(seconds: number): void {
    this.#audio.currentTime = Math.min(Math.max(seconds, 0), this.#length);
    this.#listeners.tell('jump'); // before a timeupdate that is already on its way tells the new time as lived through
  }

  watch(listener: (event: ClockEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): void {
    for (const [target, name, handler] of this.#handlers) target.removeEventListener(name, handler);
    this.#intent = 'paused';
    this.#audio.pause();
    this.#listeners.clear();
  }

  /** A call or unplugged headphones: respected, it waits for a tap. A freeze is not: it plays on from where sound stopped. */
  #pausedByAnother(): void {
    const playsAgain = !this.#audio.paused; // the news of a freeze may come after the thaw
    if (this.#intent !== 'playing' || this.#frozen || this.#audio.ended || playsAgain) return;
    this.#intent = 'interrupted';
    this.#listeners.tell('state');
  }

  #fail(): void {
    if (this.#intent === 'failed') return;
    this.#intent = 'failed';
    this.#listeners.tell('state');
  }

  #freeze(): void {
    this.#frozen = true;
  }

  #thaw(): void {
    this.#frozen = false;
    this.#playOn();
  }

  #shown(): void {
    if (this.#page.visibilityState === 'visible') this.#playOn();
  }

  #playOn(): void {
    if (this.#intent !== 'playing' || !this.#audio.paused || this.#audio.ended) return;
    this.play().catch(() => {}); // refused without a tap: the state says `interrupted` and asks for one
  }
}
