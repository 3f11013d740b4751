/** <session-player routine="wall-5">: the door to a routine, the session itself, and what comes after it. */
import { html, LitElement, nothing } from 'lit';
import { LADDER } from '../lib/ladder.ts';
import { addressOf, BadRoutine } from '../lib/own-routine.ts';
import { prefer } from '../store/preferences.ts';
import type { Body } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { LegLadder } from '../ui/leg-ladder.ts';
import type { Rated } from '../ui/pain-scale.ts';
import { Door, SignsUnread } from './door.ts';
import { ending, ladder } from './ending.ts';
import { guard } from './guard.ts';
import { HoldButton } from './hold-button.ts';
import type { Kept } from './keeping.ts';
import { likesFrom } from './likes.ts';
import { locked } from './locked.ts';
import { optionsFrom } from './options.ts';
import { PoseFigure } from './pose-figure.ts';
import { asked } from './responding.ts';
import { changedSince, lost, resuming } from './resuming.ts';
import { Running } from './running.ts';
import { SessionSettings } from './session-settings.ts';
import { stage } from './stage.ts';
import { startDoor } from './start-door.ts';
import { waiting } from './waiting.ts';

/** `locked`: the warning signs do not allow the session that was open here, or was about to start. */
type Phase = 'opening' | 'failed' | 'door' | 'loading' | 'running' | 'ended' | 'locked';

export class SessionPlayer extends LitElement {
  static parts = {
    'pose-figure': PoseFigure,
    'hold-button': HoldButton,
    'leg-ladder': LegLadder,
    'session-settings': SessionSettings,
  };
  static properties = {
    routine: { type: String },
    own: { type: Boolean },
    phase: { state: true },
    arrived: { state: true },
  };

  /** Slug of the routine. */
  declare routine: string;
  /** Plays the person's own routine that the address names by `?id=`. */
  declare own: boolean;
  declare phase: Phase;
  /** Voice files: [arrived, of]. */
  declare arrived: [number, number];
  #door: Door | null = null;
  #before: Body = {};
  #running: Running | null = null;
  #problem = 'This routine could not be opened. Go online once, so that everything comes onto this phone.';
  /** Name of the pose of a session that could not be gone on with. */
  #lost: string | null = null;
  #unwatch: () => void = () => {};

  constructor() {
    super();
    this.own = false;
    this.phase = 'opening';
    this.arrived = [0, 0];
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#open();
    addEventListener('keydown', this.#key);
    addEventListener('pageshow', this.#back);
    addEventListener('pagehide', this.#away);
    document.addEventListener('visibilitychange', this.#back);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    removeEventListener('pageshow', this.#back);
    removeEventListener('pagehide', this.#away);
    document.removeEventListener('visibilitychange', this.#back);
    this.#unwatch();
    this.#running?.close();
  }

  async #open(): Promise<void> {
    try {
      if (this.own) this.routine = new URLSearchParams(location.search).get('id') ?? '';
      const door = await Door.open(this.routine, this.own);
      this.#door = door;
      this.#unwatch = guard(door, { lock: () => this.#running && this.#lock(), look: () => this.#look(door) });
      this.replaceChildren(); // what the page showed while this was loading
      this.phase = 'door';
      if (location.hash === '#resume' && door.mayResume) this.#resume();
    } catch (error) {
      if (error instanceof BadRoutine) this.#problem = error.message;
      else console.error(error);
      this.replaceChildren();
      this.phase = 'failed';
    }
  }

  async #look(door: Door): Promise<void> {
    try {
      await door.allows();
      if (this.phase === 'door') await door.resolve();
    } catch (error) {
      return this.#fail(error as Error);
    }
    const { routines } = door.standing;
    if (this.#running && (routines === 'none' || (routines === 'rest' && !door.mayStart))) this.#lock();
    this.requestUpdate();
  }

  /** The page is seen again: it may have been left for days, or been kept as it was for the way back. */
  #back = async () => {
    if (!this.#door || document.visibilityState !== 'visible') return;
    await this.#look(this.#door);
    this.#running?.takeUp();
  };

  /** It may come back as it was left: then nothing plays before the signs are read. */
  #away = ({ persisted }: PageTransitionEvent) => {
    if (persisted) this.#running?.putBy();
  };

  #permit = async (): Promise<void> => {
    if (!(await this.#door!.allows())) this.#lock();
  };

  #fail(error: Error): void {
    this.#running?.close();
    this.#problem = error.message;
    this.phase = 'failed';
  }

  /** Sound and routine stop, whatever this tab was at; the screen says so before the check is opened. */
  #lock(): void {
    if (this.phase === 'locked') return;
    const ended = this.#running!.lock();
    this.phase = 'locked';
    ended.then(() => location.assign(this.#check));
  }

  get #check(): string {
    return `/check?next=${addressOf(this.routine)}`;
  }

  /** What was interrupted before is logged, and a new session takes its place. */
  #start = async () => {
    try {
      await this.#begin({ kept: null, earlier: this.#door!.kept });
    } catch (error) {
      this.#fail(error as Error);
    }
  };

  #resume = async () => {
    const door = this.#door!;
    const kept = door.kept!;
    try {
      await this.#begin({ kept, earlier: null });
    } catch (error) {
      if (error instanceof SignsUnread) return this.#fail(error);
      console.info('What was kept can’t be gone on from any more:', error); // a newer library: it is logged instead
      await this.#giveUp(kept);
    }
  };

  async #giveUp(kept: Kept): Promise<void> {
    this.#running?.close();
    try {
      await this.#door!.putAway(kept);
    } catch (error) {
      return this.#fail(error as Error);
    }
    this.#lost = kept.pose;
    this.phase = 'door';
  }

  /** Runs inside the tap: only then may a phone play. */
  async #begin(left: { kept: Kept | null; earlier: Kept | null }): Promise<void> {
    const door = this.#door!;
    const { shelf, routine, fields, store } = door;
    door.kept = null;
    this.phase = 'loading';
    this.arrived = [0, 0];
    this.#running = new Running(
      { shelf, routine, own: this.own, fields, before: this.#before, store, ...left },
      {
        changed: () => this.requestUpdate(),
        arrived: (...files) => {
          this.arrived = files;
        },
        ended: () => {
          this.phase = 'ended';
        },
        signs: () => this.#leaveForSigns(),
        permit: this.#permit,
      },
    );
    await this.#running.begin();
    if (this.phase === 'loading') this.phase = 'running';
  }

  #key = (event: KeyboardEvent) => {
    if (this.phase !== 'running') return;
    const { taps, touching } = this.#running!;
    touching.touched();
    if ((event.target as Element).closest('button, a') !== null) return;
    const actions: Record<string, () => void> = { ' ': taps.playOrPause, ArrowRight: taps.next, ArrowLeft: taps.back };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  #carryOn = async () => {
    try {
      await this.#permit();
    } catch (error) {
      return this.#fail(error as Error);
    }
    if (this.phase !== 'ended') return; // locked, or a second tap
    this.phase = 'running';
    this.#running!.carryOn();
  };

  async #leaveForSigns(): Promise<void> {
    await this.#running!.end();
    location.assign(this.#check);
  }

  updated(): void {
    const dialog = this.querySelector<HTMLDialogElement>('dialog.night');
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** Until there is something to say, what the page brought along stands here. */
  protected shouldUpdate(): boolean {
    return this.phase !== 'opening';
  }

  render() {
    if (this.phase === 'failed') return this.#failed();
    if (this.phase === 'door') return this.#atTheDoor(this.#door!);
    return html`${this.#startDoor(this.#door!)} ${this.#dialog()}`;
  }

  #atTheDoor(door: Door) {
    return html`<div class="stack">
      ${this.#lost ? lost(this.#lost) : nothing} ${this.#offered(door)} ${this.#startDoor(door)} ${door.mayStart ? this.#choices(door) : nothing}
    </div>`;
  }

  #startDoor({ routine, standing, shelf, fields }: Door) {
    return startDoor(routine, standing, shelf.library, optionsFrom(fields).wait, this.#start);
  }

  #offered(door: Door) {
    const { kept, mayStart, mayResume, theirs } = door;
    if (!kept || !mayStart) return nothing;
    const notNow = () => door.putAway(kept).then(() => this.requestUpdate());
    const elsewhere = kept.routine === door.slug ? null : addressOf(kept.routine);
    if (!theirs) return changedSince(kept, elsewhere, notNow);
    return resuming(kept, mayResume ? this.#resume : `${addressOf(kept.routine)}#resume`, notNow);
  }

  #choices({ shelf, fields, first, store }: Door) {
    return html`<session-settings .shelf=${shelf} .fields=${fields} ?first=${first}
        @liked=${({ detail }: CustomEvent<Body>) => prefer(store, detail)}></session-settings>
      ${ladder('How far down is it now?', 'before', this.#before, this.#rateBefore)}`;
  }

  #rateBefore = ({ detail: { name, value } }: CustomEvent<Rated>) => {
    this.#before = { ...this.#before, [`before.${name}`]: value === null ? null : LADDER[value]! };
    this.requestUpdate();
  };

  #rateAfter = ({ detail: { name, value } }: CustomEvent<Rated>) => {
    const { recording, save } = this.#running!;
    recording.after[`after.${name}`] = value === null ? null : LADDER[value]!;
    save();
  };

  #dialog() {
    const { name } = this.#door!.routine;
    return html`<dialog class="night" aria-label=${name} @cancel=${this.#cancel}>${this.#inside(this.#door!)}</dialog>`;
  }

  /** Escape stops as the button does; it never throws the screen away under a running session. */
  #cancel = (event: Event) => {
    event.preventDefault();
    if (this.phase === 'running') this.#running!.end();
  };

  #inside({ routine, shelf: { library }, fields }: Door) {
    const running = this.#running!;
    const { session, speaker, touching, taps, hint, recording } = running;
    if (this.phase === 'locked') return locked(this.#door!.standing, library.words.screens, this.#check);
    if (this.phase === 'loading' || !session) return waiting(...this.arrived, this.#check, speaker.goOnWithout);
    if (this.phase === 'ended') return this.#ended();
    const row = likesFrom(fields).ask ? asked(session) : null;
    const asking = row === null ? null : { row, given: recording.answered(row) };
    return stage({ routine, session, library, speaker, hint: hint.words, taps, touching, asking });
  }

  #ended() {
    const { session, recording, save } = this.#running!;
    const { saved, after } = recording;
    const acts = { rate: this.#rateAfter, carryOn: this.#carryOn, save };
    return ending({ report: session!.report, saved, after, check: this.#check, ...acts });
  }

  #failed() {
    return html`<p class="banner rose" role="alert">${icon('cloud-off')}
      <span>${this.#problem}
      <button type="button" class="button small" @click=${() => location.reload()}>Try again</button></span></p>`;
  }
}
