/** <session-player routine="wall-5">: the door to a routine, the session itself, and what comes after it. */
import { html, LitElement, nothing } from 'lit';
import { localIso } from '../lib/days.ts';
import { uuid7 } from '../lib/ids.ts';
import type { Json } from '../lib/json.ts';
import type { Pose, Routine } from '../lib/library.ts';
import { addressOf, BadRoutine } from '../lib/own-routine.ts';
import { type Standing, standing } from '../lib/warning-signs.ts';
import { here } from '../store/here.ts';
import type { Body } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import type { Clock } from './clock.ts';
import { ending, type Saved } from './ending.ts';
import { audioClock, everyPlan, fetchShelf, fetchVoice, plan, type Shelf, silentClock, unlock } from './loading.ts';
import { withOwn } from './own.ts';
import type { PackFiles } from './pack.ts';
import { withPerson } from './person.ts';
import { PoseFigure } from './pose-figure.ts';
import type { Opening } from './sayings.ts';
import { Session } from './session.ts';
import { stage, type Taps } from './stage.ts';
import { startDoor } from './start-door.ts';
import { claimPlayback, leaveLockScreen, ScreenLock, takeLockScreen, tellLockScreen } from './surroundings.ts';
import type { Timeline } from './timeline.ts';
import { waiting } from './waiting.ts';

type Phase = 'opening' | 'failed' | 'door' | 'loading' | 'running' | 'ended';

export class SessionPlayer extends LitElement {
  static parts = { 'pose-figure': PoseFigure };
  static properties = {
    routine: { type: String },
    own: { type: Boolean },
    phase: { state: true },
    arrived: { state: true },
    saved: { state: true },
  };

  /** Slug of the routine. */
  declare routine: string;
  /** Plays the person's own routine that the address names by `?id=`. */
  declare own: boolean;
  declare phase: Phase;
  /** Voice files: [arrived, of]. */
  declare arrived: [number, number];
  declare saved: Saved;
  #shelf: Shelf | null = null;
  #standing: Standing | null = null;
  #session: Session | null = null;
  #voice = true;
  #record = '';
  #problem = 'This routine could not be opened. Go online once, so that everything comes onto this phone.';
  #began = '';
  #audio = document.createElement('audio');
  #screen = new ScreenLock();
  #unwatch: () => void = () => {};
  #goOn: () => void = () => {};

  constructor() {
    super();
    this.own = false;
    this.phase = 'opening';
    this.arrived = [0, 0];
    this.saved = 'saving';
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#open();
    addEventListener('keydown', this.#key);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    this.#unwatch();
    this.#close();
  }

  async #open(): Promise<void> {
    try {
      const [shelf, store] = await Promise.all([fetchShelf(), here()]);
      if (this.own) this.routine = new URLSearchParams(location.search).get('id') ?? '';
      const asked = this.own ? await withOwn(shelf, store, this.routine) : shelf;
      const look = async () => {
        if (this.phase === 'opening' || this.phase === 'door') this.#shelf = await withPerson(asked, store, this.routine);
        this.#standing = standing(await store.list('screen'), new Date(), shelf.library.signs);
        if (this.#standing.routines !== 'all') this.#lockedWhileRunning();
        this.requestUpdate();
      };
      await look();
      this.#unwatch = store.watch(look);
      this.replaceChildren(); // what the page showed while this was loading
      this.phase = 'door';
    } catch (error) {
      if (error instanceof BadRoutine) this.#problem = error.message;
      else console.error(error);
      this.replaceChildren();
      this.phase = 'failed';
    }
  }

  /** Another tab may have found a warning sign: sound and routine stop at once. */
  #lockedWhileRunning(): void {
    if (this.phase === 'running' && this.#standing?.routines === 'none') this.#leaveForSigns();
  }

  get #chosen(): Routine {
    const routine = this.#shelf!.library.routines.find(({ slug }) => slug === this.routine);
    if (!routine) throw new RangeError(`no routine is called ${this.routine}`);
    return routine;
  }

  /** Runs inside the tap: only then may a phone play. */
  #start = async () => {
    const { library, index } = this.#shelf!;
    const audio = this.#audio;
    document.body.append(audio); // not in what Lit draws: an element that is taken out of the page stops playing
    this.phase = 'loading';
    this.arrived = [0, 0];
    claimPlayback('playback');
    unlock(audio);
    document.documentElement.dataset.session = 'running';
    const voice = fetchVoice(everyPlan(this.#chosen, this.#shelf!), index, (...arrived) => {
      this.arrived = arrived;
    });
    const files = await Promise.race([voice, this.#untilTired()]);
    this.#voice = files !== null;
    this.#record = uuid7();
    this.#began = localIso();
    const planWith = (routine: Routine, opening?: Opening) => plan(routine, this.#shelf!, opening);
    const clock = (timeline: Timeline) => this.#clock(audio, timeline, files);
    const silent = (timeline: Timeline) => this.#fallSilent(timeline);
    this.#session = new Session(this.#chosen, { library, plan: planWith, clock, silent }, this.#heard);
    takeLockScreen(this.#title, this.#chosen.name, this.#taps);
    this.phase = 'running';
    await this.#play();
  };

  /** A network may neither bring the voice nor say so: the person decides how long to wait. */
  #untilTired(): Promise<null> {
    return new Promise((resolve) => {
      this.#goOn = () => resolve(null);
    });
  }

  #clock(audio: HTMLAudioElement, timeline: Timeline, files: PackFiles | null): Clock {
    return files ? audioClock(audio, timeline, this.#shelf!.index, files) : silentClock(timeline);
  }

  /** The phone can't play the track: the words on the screen carry on alone. */
  #fallSilent(timeline: Timeline): Clock {
    this.#voice = false;
    return silentClock(timeline);
  }

  get #taps(): Taps & { play(): void; pause(): void } {
    const session = this.#session!;
    return {
      play: this.#play,
      pause: () => session.pause(),
      playOrPause: () => (session.state === 'playing' ? session.pause() : this.#play()),
      next: () => session.next(),
      back: () => session.back(),
      worse: () => session.legIsWorse(),
      stop: () => this.#end(),
      signs: () => this.#leaveForSigns(),
    };
  }

  #play = async () => {
    try {
      await this.#session?.play();
    } catch (error) {
      console.info('The browser wants a tap before it plays:', error); // the screen asks for one
    }
  };

  #key = (event: KeyboardEvent) => {
    if (this.phase !== 'running' || (event.target as Element).closest('button, a') !== null) return;
    const actions: Record<string, () => void> = {
      ' ': this.#taps.playOrPause,
      ArrowRight: this.#taps.next,
      ArrowLeft: this.#taps.back,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  get #title(): string {
    const { part } = this.#session!.moment;
    return this.#pose(part.pose).name;
  }

  #pose(slug: string): Pose {
    return this.#shelf!.library.poses.find((pose) => pose.slug === slug)!;
  }

  #heard = () => {
    const session = this.#session;
    if (!session || this.phase !== 'running') return;
    if (session.state === 'ended') return this.#end();
    this.#screen.keep(session.state === 'playing');
    tellLockScreen(session.state === 'playing', session.at, session.timeline.seconds);
    if (navigator.mediaSession?.metadata && navigator.mediaSession.metadata.title !== this.#title)
      takeLockScreen(this.#title, this.#chosen.name, this.#taps);
    this.requestUpdate();
  };

  #end(): void {
    this.#session?.pause();
    this.phase = 'ended';
    delete document.documentElement.dataset.session;
    this.#screen.keep(false);
    leaveLockScreen();
    claimPlayback('auto');
    this.#save();
  }

  /** One record a session: a session that is carried on is saved again under it. */
  #save = async () => {
    const { seconds, finished, steps } = this.#session!.report;
    this.saved = 'saving';
    try {
      const store = await here();
      const body: Body = { routine: this.routine, at: this.#began, seconds, finished, steps: steps as unknown as Json };
      if (this.own) body.name = this.#chosen.name;
      await store.save('practice', body, { record: this.#record });
      this.saved = 'phone';
    } catch (error) {
      this.saved = { problem: (error as Error).message };
    }
  };

  #carryOn = () => {
    document.documentElement.dataset.session = 'running';
    takeLockScreen(this.#title, this.#chosen.name, this.#taps);
    this.phase = 'running';
    this.#play();
  };

  async #leaveForSigns(): Promise<void> {
    this.#session?.pause();
    this.#end();
    await this.#saving();
    location.assign(`/check?next=${addressOf(this.routine)}`);
  }

  #saving(): Promise<void> {
    return new Promise((done) => {
      const look = () => (this.saved === 'saving' ? setTimeout(look, 20) : done());
      look();
    });
  }

  #close(): void {
    this.#session?.close();
    this.#audio.remove();
    this.#screen.close();
    leaveLockScreen();
    delete document.documentElement.dataset.session;
  }

  updated(): void {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** Until there is something to say, what the page brought along stands here. */
  protected shouldUpdate(): boolean {
    return this.phase !== 'opening';
  }

  render() {
    if (this.phase === 'failed') return this.#failed();
    const door = startDoor(this.#chosen, this.#standing!, this.#shelf!.library, this.#start);
    return html`<div class="stack">${door}</div>${this.phase === 'door' ? nothing : this.#dialog()}`;
  }

  #dialog() {
    return html`<dialog class="night" aria-label=${this.#chosen.name} @cancel=${this.#cancel}>${this.#inside()}</dialog>`;
  }

  /** Escape stops as the button does; it never throws the screen away under a running session. */
  #cancel = (event: Event) => {
    event.preventDefault();
    if (this.phase === 'running') this.#end();
  };

  #inside() {
    if (this.phase === 'loading') return waiting(...this.arrived, this.#goOn);
    const session = this.#session!;
    if (this.phase === 'ended') return ending(session.report, this.saved, this.#carryOn, this.#save);
    const poses = new Map(this.#shelf!.library.poses.map((pose) => [pose.slug, pose]));
    return stage({ routine: this.#chosen, session, poses, voice: this.#voice, taps: this.#taps });
  }

  #failed() {
    return html`<p class="banner rose" role="alert">${icon('cloud-off')}
      <span>${this.#problem}
      <button type="button" class="button small" @click=${() => location.reload()}>Try again</button></span></p>`;
  }
}
