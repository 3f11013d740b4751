/** A running session: where it is, what was done, and what a tap does. It knows clocks and timelines, and no page. */

import type { ClockEvent } from '../audio/clock.ts';
import type { Routine, Step } from '../lib/library.ts';
import { begun, type Change, type Course, changed, easedFrom, planned, withOffer } from './course.ts';
import { Deck } from './deck.ts';
import { Ledger } from './ledger.ts';
import type { Options } from './options.ts';
import type { Leaving, Place, Report, SessionState, Stage, Worse } from './place.ts';
import { roomAhead } from './revising.ts';
import { type Moment, stateAt, stepStart, type Timeline } from './timeline.ts';

/** Sooner after a step's beginning, Back means the step before. */
const BACK_SECONDS = 4;
const MORE_SECONDS = 30;
/** A hold lies on the track's frames, so its length is a hair off the whole second. */
const HAIR_SECONDS = 0.1;
/** A second tap on "Leg is worse" that comes sooner is the same one, by a shaking finger: the second time ends a session. */
const ONE_TAP_MS = 2000;

export class Session {
  timeline: Timeline;
  /** Each time that the leg got worse. */
  readonly worse: Worse[];
  #course: Course;
  #stage: Stage;
  #deck: Deck;
  #ledger: Ledger;
  #listener: () => void;
  #leaving: Leaving | null;
  #ended = false;
  #waiting = false;
  /** When the leg was said to be worse last, by the stage's time. */
  #tapped = Number.NEGATIVE_INFINITY;
  /** The part in which it was heard of last. */
  #before: Pick<Moment['part'], 'kind' | 'step'>;

  /** `listener` is called several times a second, and at each change. With `from` it goes on there, once it is played. */
  constructor(routine: Routine, stage: Stage, listener: () => void, from?: Place) {
    this.#course = from?.course ?? begun(routine, stage.options);
    this.#stage = stage;
    this.#listener = listener;
    this.worse = from ? structuredClone(from.worse) : [];
    this.#leaving = from?.leaving ?? null;
    this.#ledger = from ? Ledger.restore(from.ledger) : new Ledger();
    this.timeline = planned(this.#course, stage);
    this.#ledger.revise(this.timeline);
    this.#ledger.jump(from?.at ?? 0);
    this.#deck = new Deck(this.timeline, from?.at ?? 0, stage, (event) => this.#heard(event));
    this.#before = this.moment.part;
  }

  get state(): SessionState {
    if (this.#ended) return 'ended';
    return this.#waiting ? 'waiting' : this.#deck.state;
  }

  get moment(): Moment {
    return stateAt(this.timeline, this.#deck.at);
  }

  get at(): number {
    return this.#deck.at;
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

  /** The easier way that is offered while a leg that got worse rests; null where none is. */
  get offer(): Step | null {
    const { kind, step } = this.moment.part;
    return !this.#ended && !this.#leaving && step === 0 && kind !== 'exit' ? this.#course.offer : null;
  }

  get report(): Report {
    const { seconds } = this.#ledger;
    return { seconds, finished: this.#ended && this.worse.length < 2, steps: this.#ledger.steps(), worse: this.worse };
  }

  place(): Place {
    const { part, total_remaining: remaining } = this.moment;
    const { at, worse } = this;
    const [leaving, ledger] = [this.#leaving, this.#ledger.snapshot()];
    return { course: this.#course, at, step: part.step, pose: part.pose, remaining, worse, leaving, ledger };
  }

  /** Also says that the person is in position: a lock screen and a headset have no other button. */
  play(): Promise<void> {
    this.#waiting = false;
    return this.#deck.play();
  }

  inPosition(): Promise<void> {
    return this.play();
  }

  pause(): void {
    this.#deck.pause();
  }

  next(): void {
    this.#tapped = Number.NEGATIVE_INFINITY; // who taps this between two taps on "Leg is worse" means both
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

  /** Whether there is a hold that may last longer, this one or the one that is led to: no pose goes beyond its own limit. */
  get canDoMore(): boolean {
    return !this.#ended && roomAhead(this.timeline, this.at, this.#stage.library.poses) > MORE_SECONDS - HAIR_SECONDS;
  }

  /** Thirty seconds more of this hold, or of the one that is led to. */
  more(): void {
    if (!this.canDoMore) return;
    this.#change({ at: this.at, kind: 'more', seconds: MORE_SECONDS });
    this.#deck.goOnWith(this.timeline);
    this.#listener();
  }

  /** Ends the pose at once: its way out, then a neutral rest and what today leaves. The second time, the session ends. */
  legIsWorse(): void {
    const now = this.#stage.now();
    if (this.#ended || now - this.#tapped < ONE_TAP_MS) return;
    this.#tapped = now;
    const { step, pose } = this.moment.part;
    const last = this.worse.length > 0;
    this.#ledger.tick(this.at);
    this.#ledger.worse(step);
    this.#change({ at: this.at, kind: 'leave', step, last });
    this.worse.push({ pose, after: this.#ledger.seconds, left_out: [] });
    this.#leaving = { step, afterwards: last ? 'end' : 'ease' };
    this.#waiting = false;
    this.#deck.playFrom(this.timeline);
    this.#listener();
  }

  /** The easier way that is offered comes after the rest. */
  takeOffer(): void {
    const { offer } = this;
    if (!offer) return;
    this.worse.at(-1)!.easier = offer.pose;
    this.#plan(withOffer(this.#course));
    this.#deck.goOnWith(this.timeline);
    this.#listener();
  }

  close(): void {
    this.#deck.close();
  }

  /** Where a step begins; on the way out of what made the leg worse, where that begins. */
  #start(step: number): number {
    return this.#leaving ? this.timeline.parts.at(-1)!.from : stepStart(this.timeline, step);
  }

  #change(change: Change): void {
    this.#plan(changed(this.#course, change));
  }

  /** The timeline is planned anew; its past, and so the second at which the session stands, stays. */
  #plan(course: Course): void {
    this.#ledger.tick(this.at);
    this.#course = course;
    this.timeline = planned(course, this.#stage);
    this.#ledger.revise(this.timeline);
  }

  #heard(event: ClockEvent): void {
    if (this.#ended) return; // its clock still tells that it was paused
    if (event === 'jump') this.#ledger.jump(this.at);
    else this.#ledger.tick(this.at);
    const { state } = this.#deck;
    if (state === 'playing') this.#waiting = false;
    if (state === 'ended') this.#over();
    else if (this.#arrived(event)) this.#wait();
    this.#listener();
  }

  #over(): void {
    if (this.#leaving) this.#left();
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
    this.#deck.pause();
    this.#deck.seek(this.moment.part.from);
  }

  #seek(seconds: number): void {
    if (seconds >= this.timeline.seconds) this.#end();
    else this.#deck.seek(seconds);
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
    const before = this.routine;
    this.#course = easedFrom(this.#course, step, this.#stage.library);
    this.worse.at(-1)!.left_out = missing(before.steps.slice(step + 1), this.routine.steps);
    this.timeline = planned(this.#course, this.#stage);
    this.#ledger.follow(this.timeline);
    this.#deck.playFrom(this.timeline, 0);
  }

  #end(): void {
    this.#ended = true;
    this.#leaving = null;
    this.#deck.pause();
  }
}

/** Slugs of the poses that are not among the steps any more, each once. */
function missing(before: readonly Step[], now: readonly Step[]): string[] {
  const left = new Set(now.map(({ pose }) => pose));
  return [...new Set(before.map(({ pose }) => pose))].filter((pose) => !left.has(pose));
}
