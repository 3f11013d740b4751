import { html, LitElement, nothing } from 'lit';
import type { Library } from '../lib/library.ts';
import type { Answer } from '../lib/screening.ts';
import { icon } from '../ui/icon.ts';
import type { CheckDesk } from './check-desk.ts';
import { type Kept, NumberField } from './number-field.ts';
import { RedView } from './red-view.ts';
import { answers, whichList } from './sign-list.ts';
import { type Phase, SignReader } from './sign-reader.ts';
import { unread } from './unread.ts';

/**
 * `<gate-question>`: is any red sign new since last time? Asked at each check-in, with the red list folded under it;
 * it says nothing while the full list has to be answered first, or routines are locked: the banner does. Any answer
 * but No asks which one, over the whole screen, and a red sign then shows its own screen. Fires `gated` with the answer: the check-in may go on after No.
 */
export class GateQuestion extends LitElement {
  static parts = { 'number-field': NumberField, 'red-view': RedView };
  static properties = { given: { state: true } };
  /** The answer of this visit; null before there is one. */
  declare given: Answer | null;
  private readonly signs = new SignReader(this, (desk) => desk.follow());

  constructor() {
    super();
    this.given = null;
  }

  createRenderRoot() {
    return this;
  }

  /** Nothing is saved beside a question that is not there yet. */
  get phase(): Phase {
    return this.signs.phase;
  }

  /** Resolves when the question stands there, or is known to fail. */
  get opened(): Promise<unknown> {
    return this.signs.opened;
  }

  render() {
    const { phase, desk, library, open, follow } = this.signs;
    if (phase === 'failed') return failed(open);
    if (phase === 'opening') return nothing;
    return html`${this.signs.unread ? unread(follow) : nothing}${this.asked(desk, library)}`;
  }

  private asked(desk: CheckDesk, library: Library) {
    const { routines } = desk.standing;
    if (this.given === null) return routines === 'ask' || routines === 'none' ? nothing : this.question(library);
    return routines === 'none' ? this.stop(desk, library) : thanks(desk.problem);
  }

  private question({ signs, words }: Library) {
    return html`<fieldset class="card sign gate">
      <legend class="serif">${signs.since_last}</legend>
      <details class="gate-list">
        <summary>${icon('warning')} <span>See the ${signs.signs.filter(isRed).length} warning signs</span>
          <span class="gate-turn">${icon('chevron-down')}</span></summary>
        <ul class="plain-list">${signs.signs.filter(isRed).map(({ text }) => html`<li>${text}</li>`)}</ul>
      </details>
      ${answers('gate', null, this.answer)}
      <p class="muted small-text">${words.always}</p>
    </fieldset>`;
  }

  /** Over the whole page, with no way to close it but an answer. */
  private stop(desk: CheckDesk, library: Library) {
    const red = desk.view === 'red';
    return html`<dialog class="stop-page" aria-label="Warning signs" @cancel=${(event: Event) => event.preventDefault()}
      @changed=${() => this.requestUpdate()}><div class="page">
      ${
        red
          ? html`<red-view .desk=${desk} .standing=${desk.standing} .library=${library}
          .reading=${this.signs.reading}></red-view>`
          : whichList(
              desk,
              library,
              (id, answer) => void this.signs.show(desk.answer(id, answer)),
              (event) =>
                void this.signs.show(desk.tell('emergency_number', (event as CustomEvent<Kept>).detail.number)),
            )
      }</div></dialog>`;
  }

  protected updated() {
    const dialog = this.querySelector<HTMLDialogElement>('dialog');
    if (dialog && !dialog.open) dialog.showModal();
  }

  /** Whether the question stands there and was not answered. */
  get isAsking(): boolean {
    return this.querySelector('.gate') !== null;
  }

  /** Whether its screen covers the page. */
  get isStopping(): boolean {
    return this.querySelector('dialog') !== null;
  }

  private answer = (answer: Answer) => {
    this.given = answer;
    void this.signs.show(this.signs.desk.gate(answer));
    this.dispatchEvent(new CustomEvent<Answer>('gated', { detail: answer, bubbles: true }));
  };
}

const isRed = ({ level }: { level: string }): boolean => level === 'red';

function failed(again: () => unknown) {
  return html`<p class="banner rose" role="alert">${icon('warning')}
    <span>The question about new warning signs could not be opened. If something feels wrong, do not wait for it: get help now.
    <button type="button" class="button small" @click=${again}>Try again</button></span></p>`;
}

function thanks(problem: string) {
  return problem
    ? html`<p class="banner rose" role="alert">${problem}</p>`
    : html`<p class="banner" role="status">${icon('check')} <span>Noted. If that changes, tap Warning signs.</span></p>`;
}
