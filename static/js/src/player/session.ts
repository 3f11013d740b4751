/** A running session: where it is, what was done, and what a tap does. It knows clocks and timelines, and no page. */
import type { Library, Routine } from '../lib/library.ts';
import type { Clock, ClockEvent, ClockState } from './clock.ts';
import { eased } from './easing.ts';
import { type Done, Ledger } from './ledger.ts';
import type { Opening } from './sayings.ts';
import { type Moment, stateAt, stepStart, type Timeline } from './timeline.ts';

/** Sooner after a step's beginning, Back means the step before. */
const BACK_SECONDS = 4;

/** Makes a timeline of a routine, and the clock that plays it. */
export interface Stage {
  library: Library;
  plan(routine: Routine, opening?: Opening): Timeline;
  clock(planned: Timeline): Clock;
  /** The clock that takes over where sound has failed. */
  silent(planned: Timeline): Clock;
}

export interface Report {
  seconds: number;
  finished: boolean;
  steps: Done[];
}

export class Session {
  timeline: Timeline;
  /** How often the leg got worse. */
  worse = 0;
  #routine: Routine;
  #stage: Stage;
  #clock: Clock;
  #ledger = new Ledger();
  #listener: () => void;
  /** The step after whose way out the rest of the session is eased, or the session ends. */
  #leaving: { step: number; afterwards: 'ease' | 'end' } | null = null;
  #ended = false;

  /** `listener` is called several times a second, and at each change. */
  constructor(routine: Routine, stage: Stage, listener: () => void) {
    this.#routine = routine;
    this.#stage = stage;
    this.#listener = listener;
    this.timeline = stage.plan(routine);
    this.#clock = this.#follow();
  }

  get state(): ClockState {
    return this.#ended ? 'ended' : this.#clock.state;
  }

  get moment(): Moment {
    return stateAt(this.timeline, this.#clock.at);
  }

  get at(): number {
    return this.#clock.at;
  }

  get report(): Report {
    return { seconds: this.#ledger.seconds, finished: this.#ended && this.worse < 2, steps: this.#ledger.steps() };
  }

  play(): Promise<void> {
    return this.#clock.play();
  }

  pause(): void {
    this.#clock.pause();
  }

  next(): void {
    if (this.#leaving) this.#left();
    else this.#seek(stepStart(this.timeline, this.moment.part.step + 1));
    this.#listener();
  }

  /** To the step's beginning, or the step before; on the way out of what made the leg worse, not back into it. */
  back(): void {
    const { step } = this.moment.part;
    const start = stepStart(this.timeline, step);
    if (this.#leaving) this.#seek(this.#wayOut(this.#leaving.step));
    else this.#seek(this.at - start < BACK_SECONDS ? stepStart(this.timeline, Math.max(0, step - 1)) : start);
  }

  /** Ends the pose at once: its way out, then a neutral rest and what today leaves. The second time, the session ends. */
  legIsWorse(): void {
    const { step } = this.moment.part;
    this.worse += 1;
    this.#ledger.worse(step);
    this.#leaving = { step, afterwards: this.worse > 1 ? 'end' : 'ease' };
    const out = this.#wayOut(step);
    if (out === stepStart(this.timeline, step + 1)) this.#left();
    else if (this.at < out) this.#seek(out);
    this.#listener();
    if (!this.#ended && this.#clock.state !== 'playing') this.play().catch(() => {}); // refused: shows as `interrupted`
  }

  close(): void {
    this.#clock.close();
  }

  /** Where the way out of a step begins; where it has none, the beginning of the next. */
  #wayOut(step: number): number {
    const out = this.timeline.parts.find((part) => part.step === step && part.kind === 'exit');
    return out?.from ?? stepStart(this.timeline, step + 1);
  }

  #follow(): Clock {
    this.#ledger.follow(this.timeline);
    return this.#heed(this.#stage.clock(this.timeline));
  }

  #heed(clock: Clock): Clock {
    clock.watch((event) => this.#heard(event));
    return clock;
  }

  /** Sound can't be played any more: the wall's time goes on from here, with the words on the screen. */
  #goOnSilently(): void {
    const { at } = this.#clock;
    this.#clock.close();
    this.#clock = this.#heed(this.#stage.silent(this.timeline));
    this.#clock.seek(at);
    this.#clock.play().catch(() => {}); // the wall's time refuses nobody
  }

  #heard(event: ClockEvent): void {
    if (this.#ended) return; // its clock still tells that it was paused
    if (event === 'jump') this.#ledger.jump(this.at);
    else this.#ledger.tick(this.at);
    const { state } = this.#clock;
    const ended = state === 'ended';
    if (state === 'failed') this.#goOnSilently();
    else if (this.#leaving && (ended || this.moment.part.step !== this.#leaving.step)) this.#left();
    else if (ended) this.#end();
    this.#listener();
  }

  #seek(seconds: number): void {
    if (seconds >= this.timeline.seconds) this.#end();
    else this.#clock.seek(seconds);
    this.#listener();
  }

  /** The way out of the pose that made it worse is over. */
  #left(): void {
    const leaving = this.#leaving;
    this.#leaving = null;
    if (leaving?.afterwards === 'ease') this.#ease(leaving.step);
    else this.#end();
  }

  #ease(step: number): void {
    this.#routine = eased(this.#routine, step, this.#stage.library);
    this.timeline = this.#stage.plan(this.#routine, 'easy');
    this.#clock.close();
    this.#clock = this.#follow();
    this.#clock.play().catch(() => {}); // refused: the page shows `interrupted`
  }

  #end(): void {
    this.#ended = true;
    this.#leaving = null;
    this.#clock.pause();
  }
}
