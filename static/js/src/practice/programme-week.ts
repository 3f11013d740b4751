import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { localIso, today } from '../lib/days.ts';
import { gate, isOpen } from '../lib/gate.ts';
import { uuid5 } from '../lib/ids.ts';
import { fetchLibrary, type Library } from '../lib/library.ts';
import * as programme from '../lib/programme.ts';
import { longDay } from '../lib/when.ts';
import type { Body, RecordState } from '../store/revision.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { pageToast, UndoToast } from '../ui/undo-toast.ts';
import { afterSession } from './after-session.ts';
import { programmeNotes } from './programme-clash.ts';
import { gateView, sessionList, stepBack } from './programme-view.ts';

/** `<programme-week>`: joining the twelve weeks, this week, and the way on, back or out. One record holds all of it. */
export class ProgrammeWeek extends LitElement {
  static parts = { 'undo-toast': UndoToast };
  static properties = { diary: { state: true }, said: { state: true } };
  declare diary: programme.Diary | null;
  /** What a screen reader is told of the last change. */
  declare said: string;
  private readonly reader = new StoreReader(this, {
    open: (store) => this.begin(store),
    read: (store) => this.read(store),
  });
  private state: RecordState | null = null;
  private at: programme.Standpoint | null = null;
  private library!: Library;
  private record = '';

  constructor() {
    super();
    this.diary = null;
    this.said = '';
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    pageToast();
  }

  private async begin(store: Store) {
    this.library = await fetchLibrary();
    this.record = await uuid5(store.user, 'programme');
  }

  private async read(store: Store) {
    const state = await store.get(this.record);
    const at = programme.standpoint(state && !state.deleted ? state.fields : null);
    const span = { from: programme.readFrom(at, today()) };
    const [entries, practices, screens] = await Promise.all([
      store.list('entry', span),
      store.list('practice', span),
      store.list('screen'),
    ]);
    this.state = state;
    this.at = at;
    this.diary = { entries, practices, screens };
  }

  protected shouldUpdate(): boolean {
    return this.reader.isReady;
  }

  render() {
    const { problem } = this.reader;
    return html`${problem ? html`<p class="banner rose" role="alert">${problem}</p>` : nothing}
      <p class="visually-hidden" role="status">${this.said}</p>
      ${this.diary ? this.programme(this.diary) : nothing}`;
  }

  private programme(diary: programme.Diary): TemplateResult {
    if (!this.at || !this.state) return this.joining();
    const answers = { take: (body: Body) => this.settle(this.state!, body), leave: this.leave };
    return html`${programmeNotes(this.state, localIso(), answers)}${this.week(this.at, diary, this.library)}`;
  }

  private joining(): TemplateResult {
    return html`<button type="button" class="button primary" @click=${() => this.keep(programme.joined(localIso()), 'You have joined. This is week 1.')}>
        ${icon('plus')} Join the programme</button>
      <p class="muted center-text">You can leave at any time. What you wrote stays.</p>`;
  }

  private week(at: programme.Standpoint, diary: programme.Diary, library: Library): TemplateResult {
    const plan = library.programme.weeks[at.week - 1]!;
    const phase = library.programme.phases.find(({ id }) => id === plan.phase)!;
    return html`<section class="stack loose" aria-labelledby="week-title">
      <div class="heading"><p class="eyebrow">${phase.name}: ${phase.aim}</p>
        <h2 id="week-title" tabindex="-1">Week ${at.week} <span class="muted">of ${library.programme.weeks.length}</span></h2></div>
      ${stepBack(at, diary, library, today(), {
        ease: () => this.keep(programme.eased(localIso()), 'The gentle routine takes this week’s place.'),
        restart: () => this.restart(at, library),
      })}
      ${at.easing ? nothing : this.open(at, diary, library, plan.walk)}
      ${afterSession(diary, library, localIso(), (settle) => this.reader.attempt(() => this.reader.store.save('entry', { at: localIso(), settle })))}
      <p><button type="button" class="button quiet" @click=${this.leave}>Leave the programme</button></p>
    </section>`;
  }

  private open(at: programme.Standpoint, diary: programme.Diary, library: Library, walk: string): TemplateResult {
    return html`${sessionList(programme.sessions(library.programme, at, diary, library.routines), library)}
      <p class="card flat walk"><b>Walking</b> <span>${walk}</span></p>
      ${this.wayOn(at, diary, library)}`;
  }

  private wayOn(at: programme.Standpoint, diary: programme.Diary, library: Library): TemplateResult {
    const over = programme.isOver(at, today());
    const gated = programme.isGated(library.programme, at);
    const checks = gate(library.programme, at, diary, library.routines, library.signs, new Date(), today());
    const last = at.week === library.programme.weeks.length;
    const on = over && !last && (!gated || isOpen(checks));
    return html`${gateView(checks, at, library.programme)}
      ${over ? nothing : html`<p class="muted">This week lasts until ${longDay(programme.endOf(at), today())}.</p>`}
      ${over && last ? html`<p class="banner">You have come to the end of the twelve weeks. Stay with this week for as long as you like.</p>` : nothing}
      ${over && gated && !on ? html`<p class="banner">${library.programme.hold}</p>` : nothing}
      <div class="stack">
        ${on ? html`<button type="button" class="button primary" @click=${() => this.moveOn(at)}>Go on to week ${at.week + 1}</button>` : nothing}
        <button type="button" class="button soft" @click=${() => this.keep(programme.repeated(localIso()), `Week ${at.week} begins again.`)}>
          ${icon('undo')} Do this week again</button></div>`;
  }

  private moveOn(at: programme.Standpoint) {
    return this.keep(programme.moved(at, localIso()), `This is week ${at.week + 1}.`);
  }

  private restart(at: programme.Standpoint, { programme: plan }: Library) {
    const body = programme.restarted(at, plan, localIso());
    return this.keep(body, `Week ${body.week} begins again.`);
  }

  /** What another phone says meanwhile is not overruled unseen: only what was on the screen is. */
  private settle({ leaves }: RecordState, body: Body) {
    return this.keep(body, 'This is where you are.', leaves);
  }

  private async keep(body: Body, said: string, parents?: string[]) {
    const { store } = this.reader;
    await this.reader.attempt(async () => {
      await store.save('programme', body, { record: this.record, ...(parents && { parents }) });
      await this.read(store);
      this.said = said;
    });
    await this.updateComplete;
    this.querySelector<HTMLElement>('#week-title')?.focus();
  }

  private leave = () => {
    const { store } = this.reader;
    return this.reader.attempt(async () => {
      await store.remove(this.record);
      await this.read(store);
      await pageToast().show({
        words: 'You left the programme.',
        undo: () => store.restore(this.record).then(() => this.read(store)),
      });
    });
  };
}
