/** What plays a session's timeline: a clock, which goes over to a changed timeline between two sayings. */
import type { Clock, ClockEvent, ClockState } from '../audio/clock.ts';
import type { Stage } from './place.ts';
import { quietFrom } from './revising.ts';
import type { Timeline } from './timeline.ts';

export class Deck {
  #clock: Clock;
  #timeline: Timeline;
  #makes: Pick<Stage, 'clock' | 'silent'>;
  #heard: (event: ClockEvent) => void;
  /** The second at which the clock goes over to the timeline, a sentence having been let finish; null when it plays it. */
  #swapAt: number | null = null;
  #soundFailed = false;
  /** Whether it was asked to play: a clock that has failed does not know any more. */
  #plays = false;

  /** Stands at second `at` until it is played; `heard` hears of all that its clocks tell. */
  constructor(
    timeline: Timeline,
    at: number,
    makes: Pick<Stage, 'clock' | 'silent'>,
    heard: (event: ClockEvent) => void,
  ) {
    this.#timeline = timeline;
    this.#makes = makes;
    this.#heard = heard;
    this.#clock = this.#clockAt(at);
  }

  get at(): number {
    return this.#clock.at;
  }

  /** A track that is about to become longer has not ended, and one whose sound has failed goes on without. */
  get state(): ClockState {
    const { state } = this.#clock;
    if (state === 'failed') return this.#plays ? 'playing' : 'paused';
    return state === 'ended' && this.#swapAt !== null ? 'playing' : state;
  }

  play(): Promise<void> {
    this.#plays = true;
    return this.#clock.play();
  }

  pause(): void {
    this.#plays = false;
    this.#clock.pause();
  }

  seek(seconds: number): void {
    if (this.#swapAt !== null) this.#swap(this.state === 'playing', seconds);
    else this.#clock.seek(seconds);
  }

  /** Goes over to a timeline now, at the second where it stands or another, and plays it. */
  playFrom(timeline: Timeline, at = this.at): void {
    this.#timeline = timeline;
    this.#swap(true, at);
  }

  /** Goes over to a timeline that is the same up to here, as soon as nothing sounds. */
  goOnWith(timeline: Timeline): void {
    this.#timeline = timeline;
    const { at, state } = this;
    const sounding = timeline.cues.filter(({ silent }) => !silent);
    this.#swapAt = state === 'playing' ? quietFrom(sounding, at) : at;
    this.#swapWhenQuiet();
  }

  close(): void {
    this.#clock.close();
  }

  #hear(event: ClockEvent): void {
    this.#heard(event);
    const { state } = this.#clock;
    if (state === 'failed') this.#goOnSilently();
    else if (state === 'ended' && this.#swapAt !== null) this.#swap(true, this.at);
    else this.#swapWhenQuiet();
  }

  #swapWhenQuiet(): void {
    if (this.#swapAt !== null && this.at >= this.#swapAt) this.#swap(this.state === 'playing', this.at);
  }

  #swap(playing: boolean, at: number): void {
    this.#swapAt = null;
    this.#clock.close();
    this.#clock = this.#clockAt(at);
    this.#heard('jump');
    if (playing) this.play().catch(() => {}); // refused: the page shows `interrupted`
  }

  #clockAt(at: number): Clock {
    const clock = this.#soundFailed ? this.#makes.silent(this.#timeline) : this.#makes.clock(this.#timeline);
    if (at > 0) clock.seek(at);
    clock.watch((event) => this.#hear(event));
    return clock;
  }

  /** Sound can't be played any more: the wall's time goes on from here, with the words on the screen. */
  #goOnSilently(): void {
    this.#soundFailed = true;
    this.#swap(this.#plays, this.at);
  }
}
