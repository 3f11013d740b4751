/** A running session: where it is, what was done, and what a tap does. It knows clocks and timelines, and no page. */
import type { Routine } from '../lib/library.ts';
import type { Clock, ClockEvent, ClockState } from './clock.ts';
import { begun, type Change, type Course, changed, type Desk, easedFrom, planned } from './course.ts';
import { type Done, Ledger, type Snapshot } from './ledger.ts';
import type { Options } from './options.ts';
import { holdAhead, quietFrom } from './revising.ts';
import { type Moment, stateAt, stepStart, type Timeline } from './timeline.ts';

/** Sooner after a step's beginning, Back means the step before. */
const BACK_SECONDS = 4;
const MORE_SECONDS = 30;

/** What a session is planned from, and what makes the clock that plays a timeline. */
export interface Stage extends Desk {
  options: Options;
  clock(planned: Timeline): Clock;
  /** The clock that takes over where sound has failed. */
  silent(planned: Timeline): Clock;
}

/** `waiting`: at the end of a way in, until the person says that they are in position. */
export type SessionState = ClockState | 'waiting';

export interface Report {
  seconds: number;
  finished: boolean;
  steps: Done[];
}

/** The step after whose way out the rest of the session is eased, or the session ends. */
type Leaving = { step: number; afterwards: 'ease' | 'end' };

/** Where a session is, as JSON: from it a new one goes on at the same second. */
export interface Place {
  course: Course;
  /** Seconds of session time. */
  at: number;
  step: number;
  pose: string;
  /** Seconds of the session to go. */
  remaining: number;
  worse: number;
  leaving: Leaving | null;
  ledger: Snapshot;
}

/** What was done of a session that nobody went on with. */
export function reportOf({ ledger }: Place): Report {
  const done = Ledger.restore(ledger);
  return { seconds: done.seconds, finished: false, steps: done.steps() };
}

export class Session {
  timeline: Timeline;
  /** How often the leg got worse. */
  worse: number;
  #course: Course;
  #stage: Stage;
  #clock: Clock;
  #ledger: Ledger;
  #listener: () => void;
  #leaving: Leaving | null;
  #ended = false;
  #waiting = false;
  /** The part in which it was heard of last. */
  #before: Pick<Moment['part'], 'kind' | 'step'>;
  /** The second at which the clock goes over to the timeline, a sentence having been let finish; null when it plays it. */
  #swapAt: number | null = null;
  #soundFailed = false;

  /** `listener` is called several times a second, and at each change. With `from` it goes on there, once it is played. */
  constructor(routine: Routine, stage: Stage, listener: () => void, from?: Place) {
    this.#course = from?.course ?? begun(routine, stage.options);
    this.#stage = stage;
    this.#listener = listener;
    this.worse = from?.worse ?? 0;
    this.#leaving = from?.leaving ?? null;
    this.#ledger = from ? Ledger.restore(from.ledger) : new Ledger();
    this.timeline = planned(this.#course, stage);
    this.#ledger.revise(this.timeline);
    this.#clock = this.#clockAt(from?.at ?? 0);
    this.#before = this.moment.part;
  }

  get state(): SessionState {
    if (this.#ended) return 'ended';
    return this.#waiting ? 'waiting' : this.#clock.state;
  }

  get moment(): Moment {
    return stateAt(this.timeline, this.#clock.at);
  }

  get at(): number {
    return this.#clock.at;
  }

  /** As it is played now: eased, where the leg got worse. */
  get routine(): Routine {
    return this.#course.routine;
  }

  /** On the way out of what made the leg worse. */
  get leaving(): boolean {
    return this.#leaving !== null;
  }

  /** How the person likes to be guided. */
  get options(): Options {
    return this.#course.options;
  }

  get report(): Report {
    return { seconds: this.#ledger.seconds, finished: this.#ended && this.worse < 2, steps: this.#ledger.steps() };
  }

  place(): Place {
    const { part, total_remaining: remaining } = this.moment;
    const { worse } = this;
    const [leaving, ledger] = [this.#leaving, this.#ledger.snapshot()];
    return { course: this.#course, at: this.at, step: part.step, pose: part.pose, remaining, worse, leaving, ledger };
  }

  /** Also says that the person is in position: a lock screen and a headset have no other button. */
  play(): Promise<void> {
    this.#waiting = false;
    return this.#clock.play();
  }

  inPosition(): Promise<void> {
    return this.play();
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
    const start = this.#start(step);
    this.#seek(this.#leaving || this.at - start >= BACK_SECONDS ? start : this.#start(Math.max(0, step - 1)));
  }

  /** This pose again, from its way in. */
  repeat(): void {
    this.#seek(this.#start(this.moment.part.step));
  }

  /** Whether there is a hold that could last longer: this one, or the one that is led to. */
  get canDoMore(): boolean {
    return !this.#ended && holdAhead(this.timeline, this.at) !== null;
  }

  /** Thirty seconds more of this hold, or of the one that is led to. */
  more(): void {
    if (!this.canDoMore) return;
    const { at } = this;
    this.#change({ at, kind: 'more', seconds: MORE_SECONDS });
    this.#swapAt = this.#clock.state === 'playing' ? this.#quietFrom(at) : at;
    this.#swapWhenQuiet();
    this.#listener();
  }

  /** Ends the pose at once: its way out, then a neutral rest and what today leaves. The second time, the session ends. */
  legIsWorse(): void {
    if (this.#ended) return;
    const { step } = this.moment.part;
    this.worse += 1;
    this.#ledger.worse(step);
    this.#leaving = { step, afterwards: this.worse > 1 ? 'end' : 'ease' };
    this.#change({ at: this.at, kind: 'leave', step, last: this.worse > 1 });
    this.#swap(true);
    this.#listener();
  }

  close(): void {
    this.#clock.close();
  }

  /** Where a step begins; on the way out of what made the leg worse, where that begins. */
  #start(step: number): number {
    return this.#leaving ? this.timeline.parts.at(-1)!.from : stepStart(this.timeline, step);
  }

  /** The timeline is planned anew; its past, and so the second at which the session stands, stays. */
  #change(change: Change): void {
    this.#ledger.tick(this.at);
    this.#course = changed(this.#course, change);
    this.timeline = planned(this.#course, this.#stage);
    this.#ledger.revise(this.timeline);
  }

  #quietFrom(at: number): number {
    return quietFrom(
      this.timeline.cues.filter(({ silent }) => !silent),
      at,
    );
  }

  #swapWhenQuiet(): void {
    if (this.#swapAt !== null && this.at >= this.#swapAt) this.#swap(this.#clock.state === 'playing');
  }

  /** The clock goes over to the timeline, at the second where it stands or another. */
  #swap(playing: boolean, at = this.at): void {
    this.#swapAt = null;
    this.#waiting &&= !playing;
    this.#clock.close();
    this.#clock = this.#clockAt(at);
    if (playing) this.#clock.play().catch(() => {}); // refused: the page shows `interrupted`
  }

  #clockAt(at: number): Clock {
    const clock = this.#soundFailed ? this.#stage.silent(this.timeline) : this.#stage.clock(this.timeline);
    if (at > 0) clock.seek(at);
    this.#ledger.jump(at);
    clock.watch((event) => this.#heard(event));
    return clock;
  }

  /** Sound can't be played any more: the wall's time goes on from here, with the words on the screen. */
  #goOnSilently(): void {
    this.#soundFailed = true;
    this.#swap(true);
  }

  #heard(event: ClockEvent): void {
    if (this.#ended) return; // its clock still tells that it was paused
    if (event === 'jump') this.#ledger.jump(this.at);
    else this.#ledger.tick(this.at);
    const { state } = this.#clock;
    if (state === 'failed') this.#goOnSilently();
    else if (state === 'ended') this.#over();
    else if (this.#arrived(event)) this.#wait();
    else this.#swapWhenQuiet();
    this.#listener();
  }

  /** A track that is about to become longer may come to its end before that. */
  #over(): void {
    if (this.#swapAt !== null) this.#swap(true);
    else if (this.#leaving) this.#left();
    else this.#end();
  }

  /** Time has run out of a way in, and the person wants to be waited for. */
  #arrived(event: ClockEvent): boolean {
    const [before, { kind, step }] = [this.#before, this.moment.part];
    this.#before = { kind, step };
    const led = before.kind === 'lead' && before.step === step && kind === 'hold';
    return led && event !== 'jump' && this.#course.options.wait;
  }

  /** The clock stands at the hold's beginning, so that its chime is still to come. */
  #wait(): void {
    this.#waiting = true;
    this.#clock.pause();
    this.#clock.seek(this.moment.part.from);
  }

  #seek(seconds: number): void {
    if (seconds >= this.timeline.seconds) this.#end();
    else if (this.#swapAt !== null) this.#swap(this.#clock.state === 'playing', seconds);
    else this.#clock.seek(seconds);
    if (this.#waiting && !this.#ended) this.play().catch(() => {}); // refused: the page shows `interrupted`
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
    this.#course = easedFrom(this.#course, step, this.#stage.library);
    this.timeline = planned(this.#course, this.#stage);
    this.#ledger.follow(this.timeline);
    this.#swap(true, 0);
  }

  #end(): void {
    this.#ended = true;
    this.#leaving = null;
    this.#clock.pause();
  }
}
