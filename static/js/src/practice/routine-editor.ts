import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { lengths } from '../audio/pack.ts';
import { brief } from '../lib/durations.ts';
import { addressOf, MOST } from '../lib/own-routine.ts';
import { lengthened } from '../player/lengthening.ts';
import { fetchShelf } from '../player/loading.ts';
import { PoseFigure } from '../player/pose-figure.ts';
import type { Store } from '../store/store.ts';
import { icon } from '../ui/icon.ts';
import { StoreReader } from '../ui/store-reader.ts';
import { pageToast, UndoToast } from '../ui/undo-toast.ts';
import { Drag } from './dragging.ts';
import { posePicker } from './pose-picker.ts';
import { clashNote } from './routine-clash.ts';
import { RoutineDesk, type Row } from './routine-desk.ts';
import { stepCard, type Touches } from './step-card.ts';

const STATUS = { no: '', phone: 'Saved on this phone', server: 'Saved' };

/**
 * `<routine-editor>`: a new routine of one's own, with ?id=<record> an earlier one, with ?copy=<routine> a copy.
 * The desk knows; this shows it and passes on touches.
 */
export class RoutineEditor extends LitElement {
  static parts = { 'pose-figure': PoseFigure, 'undo-toast': UndoToast };
  static properties = { open: { state: true }, picking: { state: true }, said: { state: true } };
  /** Key of the row whose times are shown. */
  declare open: number | null;
  declare picking: boolean;
  /** What a screen reader is told of the last move. */
  declare said: string;
  private readonly reader = new StoreReader(this, {
    open: (store) => this.begin(store),
    read: async () => this.isFound && this.show(this.desk.follow()),
  });
  private desk!: RoutineDesk;
  private isFound = false;

  constructor() {
    super();
    this.open = null;
    this.picking = false;
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
    const { library, index } = await fetchShelf();
    const voice = lengths(index);
    this.desk = new RoutineDesk(store, library, (routine) => lengthened(routine, library, voice));
    const asked = new URLSearchParams(location.search);
    this.isFound = await this.desk.open(asked.get('id'), asked.get('copy'));
  }

  /** Shows the desk as it is now, and again when `work` is done. */
  private async show(work: Promise<unknown>) {
    this.requestUpdate();
    await work.catch((error: Error) => {
      this.desk.problem = { field: '', message: error.message };
    });
    this.requestUpdate();
  }

  protected shouldUpdate(): boolean {
    return this.reader.isReady;
  }

  protected updated() {
    const dialog = this.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  render() {
    if (this.isFound) return this.form(this.desk);
    const { problem } = this.reader;
    return problem ? html`<p class="banner rose" role="alert">${problem}</p>` : missing();
  }

  private form(desk: RoutineDesk) {
    return html`<form novalidate class="stack loose" @submit=${this.save}>
      <h1>${desk.record === null ? 'New routine' : 'Your routine'}</h1>
      ${desk.deleted ? html`<p class="banner clay">This routine was deleted. Saving it brings it back.</p>` : nothing}
      ${desk.resumed ? this.resumed(desk) : nothing}
      ${clashNote(desk.clashes, desk.library, (field, value) => this.show(desk.choose(field, value)))}
      ${this.nameField(desk)}
      ${desk.rows.length ? this.steps(desk) : this.beginnings(desk)}
      <p class="visually-hidden" role="status">${this.said}</p>
      <button type="button" class="button soft add-pose" @click=${() => (this.picking = true)}>${icon('plus')} Add a pose</button>
      ${this.foot(desk)}
    </form>
    ${
      this.picking
        ? posePicker(
            desk.library.poses,
            (slug) => this.add(desk, slug),
            () => (this.picking = false),
          )
        : nothing
    }`;
  }

  private resumed(desk: RoutineDesk) {
    return html`<div class="banner row apart"><p>You made this earlier and did not save it.</p>
      <button type="button" class="button small" @click=${() => this.show(desk.startAfresh())}>Start afresh</button></div>`;
  }

  private nameField(desk: RoutineDesk) {
    const wrong = desk.problem?.field === 'name' ? desk.problem : null;
    return html`<div class="field">
      <label for="routine-name">Name</label>
      <input id="routine-name" maxlength=${2 * MOST.name} autocomplete="off" .value=${live(desk.name)} aria-invalid=${wrong !== null}
        aria-describedby=${wrong ? 'name-problem' : nothing} @input=${(event: Event) => this.show(desk.rename((event.target as HTMLInputElement).value))}>
      ${wrong ? html`<p class="error" id="name-problem" role="alert">${wrong.message}</p>` : nothing}
    </div>`;
  }

  private beginnings(desk: RoutineDesk) {
    const begin = (event: Event) => {
      const { value } = event.target as HTMLSelectElement;
      if (value) void this.show(desk.begin(value));
    };
    return html`<div class="card flat stack">
      <p>Add poses one by one, or begin with a copy.</p>
      <div class="field"><label for="routine-copy">Copy a routine</label>
        <select id="routine-copy" @change=${begin}>
          <option value="">Choose one</option>
          ${desk.library.routines.filter(({ rule_only }) => !rule_only).map(({ slug, name }) => html`<option value=${slug}>${name}</option>`)}
        </select></div>
    </div>`;
  }

  private steps(desk: RoutineDesk) {
    return html`<section class="stack" aria-labelledby="made-steps-title">
      <div class="row apart"><h2 id="made-steps-title">Poses</h2><p class="own-total">${icon('clock')} <span>${brief(desk.total)}</span></p></div>
      <ol class="made-steps">${repeat(
        desk.rows,
        ({ key }) => key,
        (row, number) => html`<li class="card made-step" data-key=${row.key}>${this.card(desk, row, number)}</li>`,
      )}</ol>
    </section>`;
  }

  private card(desk: RoutineDesk, { key, step }: Row, number: number): TemplateResult {
    const { field } = desk.problem ?? { field: '' };
    const problem = field === `steps.${number}` || field.startsWith(`steps.${number}.`) ? desk.problem : null;
    const longer = desk.longer.filter((one) => one.step === number);
    const pose = desk.library.poses.find(({ slug }) => slug === step.pose);
    return stepCard(
      { step, pose, number, of: desk.rows.length, open: this.open === key, problem, longer },
      this.touches(desk),
    );
  }

  private touches(desk: RoutineDesk): Touches {
    return {
      toggle: (number) => {
        const { key } = desk.rows[number]!;
        this.open = this.open === key ? null : key;
      },
      change: (number, step) => void this.show(desk.change(number, step)),
      move: (from, to) => void this.move(desk, from, to),
      remove: (number) => void this.takeOut(desk, number),
      grab: (event, number) => this.grab(desk, event, number),
    };
  }

  private foot(desk: RoutineDesk) {
    const problem = desk.problem && !/^name$|^steps\./.test(desk.problem.field) ? desk.problem : null;
    const elsewhere = desk.problem && !problem ? 'Something above needs a change before this can be saved.' : '';
    return html`<div class="own-foot">
      ${problem ? html`<p class="error" role="alert">${problem.message}</p>` : nothing}
      ${elsewhere ? html`<p class="error">${elsewhere}</p>` : nothing}
      <div class="row apart"><p role="status">${STATUS[desk.saved]}</p>
        ${desk.saved !== 'no' && desk.record ? html`<a class="button soft small" href=${addressOf(desk.record)}>${icon('play')} Play it</a>` : nothing}</div>
      <button class="button primary" aria-disabled=${desk.saving}>${icon('check')} Save</button>
    </div>`;
  }

  private nameAt(desk: RoutineDesk, number: number): string {
    const slug = desk.rows[number]!.step.pose;
    return desk.library.poses.find((pose) => pose.slug === slug)?.name ?? slug;
  }

  private async add(desk: RoutineDesk, slug: string) {
    this.picking = false;
    await this.show(desk.add(slug));
    this.said = `${this.nameAt(desk, desk.rows.length - 1)} added, ${desk.rows.length} of ${desk.rows.length}.`;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.made-step:last-child .grip')?.focus();
  }

  /** The keyboard stays on the control that was pressed: its row moves, and it with it. */
  private async move(desk: RoutineDesk, from: number, to: number) {
    if (to < 0 || to >= desk.rows.length || from === to) return;
    const held = document.activeElement as HTMLElement | null;
    await this.show(desk.move(from, to));
    this.said = `${this.nameAt(desk, to)} is now ${to + 1} of ${desk.rows.length}.`;
    await this.updateComplete;
    if (held?.isConnected) held.focus();
  }

  private async takeOut(desk: RoutineDesk, number: number) {
    const name = this.nameAt(desk, number);
    let undo = async () => {};
    await this.show(
      desk.remove(number).then((back) => {
        undo = back;
      }),
    );
    await pageToast().show({ words: `${name} taken out.`, undo: () => this.show(undo()) });
  }

  private grab(desk: RoutineDesk, event: PointerEvent, number: number) {
    if (event.button !== 0) return;
    const handle = event.currentTarget as HTMLElement;
    handle.setPointerCapture(event.pointerId);
    const drag = new Drag([...this.querySelectorAll<HTMLElement>('.made-step')], number, event.clientY);
    const follow = (moved: PointerEvent) => drag.follow(moved.clientY);
    const drop = (dropped: Event) => {
      handle.removeEventListener('pointermove', follow);
      drag.end();
      if (dropped.type === 'pointerup') void this.move(desk, drag.from, drag.to);
    };
    handle.addEventListener('pointermove', follow);
    for (const end of ['pointerup', 'pointercancel']) handle.addEventListener(end, drop, { once: true });
  }

  private async save(event: Event) {
    event.preventDefault();
    const { desk } = this;
    const fresh = desk.record === null;
    await this.show(desk.save());
    if (fresh && desk.record) history.replaceState(null, '', `/practice/own/edit?id=${desk.record}`);
    await this.updateComplete;
    this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}

function missing() {
  return html`<div class="empty">${icon('practice')}<h1>Not on this phone</h1>
    <p>This routine is not here. It may still be on its way from your other phone.</p>
    <p><a class="button soft" href="/practice/own">Go to your routines</a></p></div>`;
}
