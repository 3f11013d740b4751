/** A session on the page, and all of the phone that goes with it: sound, screen, lock screen, touch, and what is written down. */

import { leaveLockScreen, takeLockScreen, tellLockScreen } from '../audio/lock-screen.ts';
import { claimPlayback } from '../audio/output.ts';
import { lengths } from '../audio/pack.ts';
import type { Routine } from '../lib/library.ts';
import type { Body } from '../store/revision.ts';
import { planned } from './course.ts';
import { Feeling } from './feeling.ts';
import { Hint } from './hint.ts';
import { type Shelf as Keeper, type Kept, putAway } from './keeping.ts';
import { likesFrom } from './likes.ts';
import { everyPlan, type Shelf } from './loading.ts';
import { optionsFrom } from './options.ts';
import type { Stage } from './place.ts';
import { Recording } from './recording.ts';
import { asked } from './responding.ts';
import { Session } from './session.ts';
import { type Heard, Speaker, UNHEARD } from './speaker.ts';
import type { Taps } from './stage.ts';
import { ScreenLock } from './surroundings.ts';
import type { Timeline } from './timeline.ts';
import { Touching } from './touching.ts';

export interface Chosen {
  shelf: Shelf;
  routine: Routine;
  own: boolean;
  /** The person's preferences. */
  fields: Body;
  /** How far down the leg it was before, as fields of the record. */
  before: Body;
  store: Keeper;
  /** What is gone on from; null for a new session. */
  kept: Kept | null;
  /** What was interrupted, and is not gone on from. */
  earlier: Kept | null;
}

export interface Page {
  changed(): void;
  arrived(files: number, of: number): void;
  ended(): void;
  signs(): void;
  /** Ends the session where the warning signs do not allow it at this moment. Rejects where that can't be known. */
  permit(): Promise<void>;
}

export class Running {
  readonly speaker: Speaker;
  readonly touching: Touching;
  readonly recording: Recording;
  session: Session | null = null;
  readonly hint: Hint;
  #chosen: Chosen;
  #page: Page;
  #screen = new ScreenLock();
  #feeling = new Feeling();
  #wasHidden = false;
  /** What the person knows of the voice. */
  #told: Heard = 'all';
  #over = false;
  /** The page lies in the browser's memory, or came back from it and does not know yet what was answered meanwhile. */
  #putBy = false;

  constructor(chosen: Chosen, page: Page) {
    const { routine, own, before, kept, store, shelf } = chosen;
    this.#chosen = chosen;
    this.#page = page;
    this.hint = new Hint(page.changed);
    this.recording = new Recording(routine, own, before, kept, store);
    this.speaker = new Speaker(shelf.index);
    this.touching = new Touching({ ...this.taps, playing: () => this.session?.state === 'playing' }, page.changed);
    document.addEventListener('visibilitychange', this.#shown);
  }

  /** Runs inside the tap: only then may a phone play. Throws where what was kept can't be planned or logged any more. */
  async begin(): Promise<void> {
    const { routine, kept, earlier, store } = this.#chosen;
    document.documentElement.dataset.session = 'running';
    this.speaker.claim(this.#besideMusic);
    this.recording.begin();
    await this.speaker.bring(this.#plans(), this.#page.arrived);
    await this.#page.permit();
    if (this.#over) return; // a warning sign was raised meanwhile
    this.#told = this.speaker.heard; // the way into the first pose tells
    if (earlier) await putAway(earlier, store);
    this.session = new Session(routine, this.#stage, this.#heard, kept?.place);
    this.#keep(true);
    this.#takeLockScreen();
    await this.play();
  }

  readonly play = async (): Promise<void> => {
    if (this.#over || this.#putBy) return; // a headset's button, or a page that is shown again
    try {
      await this.session?.play();
    } catch (error) {
      console.info('The browser wants a tap before it plays:', error); // the screen asks for one
    }
  };

  get taps(): Taps {
    return {
      playOrPause: () => (this.session?.state === 'playing' ? this.session.pause() : this.play()),
      next: () => this.session?.next(),
      back: () => this.session?.back(),
      repeat: () => this.session?.repeat(),
      more: () => this.session?.more(),
      worse: () => this.#worse(),
      easier: () => this.#easier(),
      stop: () => this.end(),
      signs: this.#page.signs,
      brief: () => this.hint.say('Hold for one second.'),
      answer: (row, slug) => this.#answer(row, slug),
    };
  }

  /** The session is over, by itself or by the person; resolves when what was done of it is logged. */
  async end(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    this.session?.pause();
    this.#leave();
    this.#page.ended();
    if (this.session) await this.save();
  }

  /** A warning sign ends it: sound stops within this call, and none of it is left to be played. Resolves when it is logged. */
  async lock(): Promise<void> {
    const ended = this.end();
    this.close();
    await ended;
  }

  /** The page is kept by the browser for the way back: it must not come back playing. */
  putBy(): void {
    this.#putBy = true;
    this.session?.pause();
  }

  /** It is back, and the warning signs allow it still: a tap plays on. */
  takeUp(): void {
    this.#putBy = false;
  }

  carryOn(): void {
    this.#over = false;
    document.documentElement.dataset.session = 'running';
    claimPlayback(this.#besideMusic ? 'ambient' : 'playback');
    this.recording.begin();
    this.#takeLockScreen();
    this.play();
  }

  readonly save = async (): Promise<void> => {
    const saving = this.recording.save(this.session!);
    this.#page.changed();
    await saving;
    this.#page.changed();
  };

  close(): void {
    this.#over = true;
    document.removeEventListener('visibilitychange', this.#shown);
    this.session?.close();
    this.touching.close();
    this.#screen.close();
    this.#leave();
    this.speaker.close();
  }

  get #besideMusic(): boolean {
    return likesFrom(this.#chosen.fields).music;
  }

  get #stage(): Stage {
    const { shelf, fields } = this.#chosen;
    const { clock, silent } = this.speaker;
    const now = () => performance.now();
    return { library: shelf.library, lengths: lengths(shelf.index), options: optionsFrom(fields), clock, silent, now };
  }

  /** All that may have to be said, the kept session's present course included. */
  #plans(): Timeline[] {
    const { shelf, routine, kept } = this.#chosen;
    const stage = this.#stage;
    const course = kept?.place.course;
    if (!course) return everyPlan(routine, shelf, stage.options);
    return [planned(course, stage), ...everyPlan(course.routine, shelf, course.options)];
  }

  #leave(): void {
    delete document.documentElement.dataset.session;
    this.#screen.keep(false);
    this.touching.keep(false);
    this.recording.rest();
    leaveLockScreen();
    claimPlayback('auto');
  }

  #heard = (): void => {
    const { session } = this;
    if (!session || this.#over) return;
    if (session.state === 'ended') {
      this.end();
      return;
    }
    const playing = session.state === 'playing';
    this.#screen.keep(playing);
    this.touching.keep(playing && !this.#asks(session));
    this.#keep(!playing);
    tellLockScreen(playing, session.at, session.timeline.seconds);
    if (navigator.mediaSession?.metadata?.title !== this.#title) this.#takeLockScreen();
    this.#feeling.follow(session);
    this.#tellOfVoice();
    this.#page.changed();
  };

  #tellOfVoice(): void {
    const { heard } = this.speaker;
    if (heard === this.#told) return;
    this.#told = heard;
    if (UNHEARD[heard]) this.hint.say(UNHEARD[heard]);
  }

  #keep(now: boolean): void {
    this.recording.keep(this.session!, this.#title, now);
  }

  get #title(): string {
    const slug = this.session!.moment.part.pose;
    return this.#chosen.shelf.library.poses.find((pose) => pose.slug === slug)!.name;
  }

  #takeLockScreen(): void {
    const pause = () => this.session?.pause();
    takeLockScreen(this.#title, this.#chosen.routine.name, { ...this.taps, play: this.play, pause });
  }

  /** A locked phone may not be able to end the waiting: unlocking it does. */
  #shown = (): void => {
    const hidden = document.visibilityState === 'hidden';
    if (!hidden && this.#wasHidden && this.session?.state === 'waiting') this.play();
    this.#wasHidden = hidden;
  };

  /** What wants an answer has to be seen: then the screen stays bright. */
  #asks(session: Session): boolean {
    return session.offer !== null || (likesFrom(this.#chosen.fields).ask && asked(session) !== null);
  }

  #worse(): void {
    if (!this.session) return;
    this.session.legIsWorse();
    this.recording.soFar(this.session);
  }

  #easier(): void {
    this.session?.takeOffer();
    this.#keep(true);
    this.hint.say('It comes after this rest.');
  }

  #answer(row: number, slug: string): void {
    this.recording.answer(row, slug);
    if (slug === 'further-down') this.hint.say(this.#chosen.shelf.library.words.phrases['further_down']!);
    this.#keep(true);
    this.#page.changed();
  }
}
