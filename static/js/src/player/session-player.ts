/** <session-player routine="wall-5">: the door to a routine, the session itself, and what comes after it. */
import { html, LitElement, nothing } from 'lit';
import { LADDER } from '../lib/ladder.ts';
import type { Routine } from '../lib/library.ts';
import { addressOf, BadRoutine } from '../lib/own-routine.ts';
import { type Standing, standing } from '../lib/warning-signs.ts';
import { here } from '../store/here.ts';
import { prefer, preferences } from '../store/preferences.ts';
import type { Body } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { LegLadder } from '../ui/leg-ladder.ts';
import type { Rated } from '../ui/pain-scale.ts';
import { ending, ladder } from './ending.ts';
import { HoldButton } from './hold-button.ts';
import { interrupted, type Kept, putAway } from './keeping.ts';
import { likesFrom } from './likes.ts';
import { fetchShelf, type Shelf } from './loading.ts';
import { withOwn } from './own.ts';
import { withPerson } from './person.ts';
import { PoseFigure } from './pose-figure.ts';
import { asked } from './responding.ts';
import { resuming } from './resuming.ts';
import { Running } from './running.ts';
import { SessionSettings } from './session-settings.ts';
import { stage } from './stage.ts';
import { mayStart, startDoor } from './start-door.ts';
import { waiting } from './waiting.ts';

type Phase = 'opening' | 'failed' | 'door' | 'loading' | 'running' | 'ended';

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
  #store: Store | null = null;
  #shelf: Shelf | null = null;
  #standing: Standing | null = null;
  #fields: Body = {};
  #first = false;
  #kept: Kept | null = null;
  #before: Body = {};
  #running: Running | null = null;
  #problem = 'This routine could not be opened. Go online once, so that everything comes onto this phone.';
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
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#key);
    this.#unwatch();
    this.#running?.close();
  }

  async #open(): Promise<void> {
    try {
      const [shelf, store] = await Promise.all([fetchShelf(), here()]);
      this.#store = store;
      if (this.own) this.routine = new URLSearchParams(location.search).get('id') ?? '';
      const chosen = this.own ? await withOwn(shelf, store, this.routine) : shelf;
      await this.#look(chosen, store);
      this.#kept = await interrupted(store);
      this.#unwatch = store.watch(() => this.#look(chosen, store));
      this.replaceChildren(); // what the page showed while this was loading
      this.phase = 'door';
      if (location.hash === '#resume' && this.#resumes()) this.#resume();
    } catch (error) {
      if (error instanceof BadRoutine) this.#problem = error.message;
      else console.error(error);
      this.replaceChildren();
      this.phase = 'failed';
    }
  }

  /** What the store says of this person; a session that has begun keeps the routine that it began with. */
  async #look(chosen: Shelf, store: Store): Promise<void> {
    const [kept, practised, screens] = await Promise.all([
      preferences(store),
      store.list('practice'),
      store.list('screen'),
    ]);
    this.#fields = kept?.fields ?? {};
    this.#first = practised.length === 0;
    if (this.phase === 'opening' || this.phase === 'door') this.#shelf = await withPerson(chosen, store, this.routine);
    this.#standing = standing(screens, new Date(), chosen.library.signs);
    // Another tab may have found a warning sign: sound and routine stop at once.
    if (this.phase === 'running' && this.#standing.routines === 'none') this.#leaveForSigns();
    this.requestUpdate();
  }

  get #chosen(): Routine {
    const routine = this.#shelf!.library.routines.find(({ slug }) => slug === this.routine);
    if (!routine) throw new RangeError(`no routine is called ${this.routine}`);
    return routine;
  }

  /** What was interrupted before is logged, and a new session takes its place. */
  #start = async () => {
    try {
      await this.#begin({ kept: null, earlier: this.#kept });
    } catch (error) {
      this.#running?.close();
      this.#problem = (error as Error).message;
      this.phase = 'failed';
    }
  };

  #resume = async () => {
    const kept = this.#kept!;
    try {
      await this.#begin({ kept, earlier: null });
    } catch (error) {
      console.info('What was kept can’t be gone on from any more:', error); // a newer library: it is logged instead
      this.#running?.close();
      await putAway(kept, this.#store!);
      this.phase = 'door';
    }
  };

  /** Runs inside the tap: only then may a phone play. */
  async #begin(left: { kept: Kept | null; earlier: Kept | null }): Promise<void> {
    this.#kept = null;
    this.phase = 'loading';
    this.arrived = [0, 0];
    this.#running = new Running(
      {
        shelf: this.#shelf!,
        routine: this.#chosen,
        own: this.own,
        fields: this.#fields,
        before: this.#before,
        store: this.#store!,
        ...left,
      },
      {
        changed: () => this.requestUpdate(),
        arrived: (...files) => {
          this.arrived = files;
        },
        ended: () => {
          this.phase = 'ended';
        },
        signs: () => this.#leaveForSigns(),
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

  #carryOn = () => {
    this.phase = 'running';
    this.#running!.carryOn();
  };

  async #leaveForSigns(): Promise<void> {
    await this.#running!.end();
    location.assign(`/check?next=${addressOf(this.routine)}`);
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
    const door = startDoor(this.#chosen, this.#standing!, this.#shelf!.library, this.#start);
    return html`<div class="stack">${this.#offered()}${door}${this.phase === 'door' ? this.#choices() : nothing}</div>
      ${this.phase === 'door' ? nothing : this.#dialog()}`;
  }

  /** Whether what was interrupted is this routine, and may go on. */
  #resumes(): boolean {
    const open = mayStart(this.#chosen, this.#standing!, this.#shelf!.library);
    return this.#kept?.routine === this.routine && open;
  }

  #offered() {
    const kept = this.#kept;
    if (!kept || this.phase !== 'door' || !mayStart(this.#chosen, this.#standing!, this.#shelf!.library))
      return nothing;
    return resuming(kept, this.#resumes() ? this.#resume : `${addressOf(kept.routine)}#resume`, this.#notNow);
  }

  #notNow = async () => {
    await putAway(this.#kept!, this.#store!);
    this.#kept = null;
    this.requestUpdate();
  };

  #choices() {
    if (!mayStart(this.#chosen, this.#standing!, this.#shelf!.library)) return nothing;
    return html`<session-settings .shelf=${this.#shelf} .fields=${this.#fields} ?first=${this.#first}
        @liked=${({ detail }: CustomEvent<Body>) => prefer(this.#store!, detail)}></session-settings>
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
    return html`<dialog class="night" aria-label=${this.#chosen.name} @cancel=${this.#cancel}>${this.#inside()}</dialog>`;
  }

  /** Escape stops as the button does; it never throws the screen away under a running session. */
  #cancel = (event: Event) => {
    event.preventDefault();
    if (this.phase === 'running') this.#running!.end();
  };

  #inside() {
    const running = this.#running!;
    const { session, speaker, touching, taps, hint, recording } = running;
    if (this.phase === 'loading' || !session) return waiting(...this.arrived, speaker.goOnWithout);
    if (this.phase === 'ended') return this.#ended();
    const row = likesFrom(this.#fields).ask ? asked(session) : null;
    const asking = row === null ? null : { row, given: recording.answered(row) };
    const { library } = this.#shelf!;
    return stage({ routine: this.#chosen, session, library, voice: speaker.voice, hint, taps, touching, asking });
  }

  #ended() {
    const { session, recording, save } = this.#running!;
    const { saved, after } = recording;
    return ending({ report: session!.report, saved, after, rate: this.#rateAfter, carryOn: this.#carryOn, save });
  }

  #failed() {
    return html`<p class="banner rose" role="alert">${icon('cloud-off')}
      <span>${this.#problem}
      <button type="button" class="button small" @click=${() => location.reload()}>Try again</button></span></p>`;
  }
}
