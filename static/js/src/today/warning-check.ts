import { html, LitElement, nothing } from 'lit';
import type { Library } from '../lib/library.ts';
import type { Answer } from '../lib/screening.ts';
import { clearScreen, guardianScreen, orangeScreen, yellowScreen } from './advice-screen.ts';
import type { CheckDesk, View } from './check-desk.ts';
import { nextPage } from './next-page.ts';
import { type Kept, NumberField } from './number-field.ts';
import { RedView } from './red-view.ts';
import { signList, whichList } from './sign-list.ts';
import { SignReader } from './sign-reader.ts';
import { unread } from './unread.ts';

/** `<warning-check>`: the list of warning signs and what follows from it. Works with no network. */
export class WarningCheck extends LitElement {
  static parts = { 'number-field': NumberField, 'red-view': RedView };
  static properties = { asked: { state: true } };
  /** Done was tapped with something missing. */
  declare asked: boolean;
  private readonly signs = new SignReader(this, (desk) => desk.open());
  private shown: View | null = null;

  constructor() {
    super();
    this.asked = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.seek);
    void this.signs.opened.then(this.seek);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.seek);
  }

  /** Goes to the sign that the address names: `/check#sign-E1`. */
  private seek = async () => {
    if (this.signs.phase !== 'open') return;
    const sign = this.signs.library.signs.signs.find(({ id }) => location.hash === `#sign-${id}`);
    if (!sign) return;
    this.signs.desk.seek();
    this.requestUpdate();
    await this.updateComplete;
    const asked = this.querySelector<HTMLElement>(`#sign-${sign.id}`);
    asked?.scrollIntoView();
    asked?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  };

  protected shouldUpdate(): boolean {
    return this.signs.phase !== 'opening';
  }

  render() {
    if (this.signs.phase === 'failed') return this.failed();
    const { desk, library, follow } = this.signs;
    return html`${desk.problem && desk.view !== 'red' ? html`<p class="banner rose" role="alert">${desk.problem}</p>` : nothing}
      ${this.signs.unread ? unread(follow) : nothing}
      <div class="check-view" @changed=${() => this.requestUpdate()}>${this.screen(desk, library)}</div>`;
  }

  private screen(desk: CheckDesk, library: Library) {
    const next = nextPage(location.search, location.origin);
    switch (desk.view) {
      case 'red':
        return html`<red-view .desk=${desk} .standing=${desk.standing} .library=${library}
          .reading=${this.signs.reading}></red-view>`;
      case 'which':
        return whichList(desk, library, this.answer, this.keepNumber);
      case 'under_18':
        return guardianScreen(library, this.asked, this.agreed, this.again);
      case 'orange':
        return orangeScreen(desk, library, this.again);
      case 'yellow':
        return yellowScreen(desk, library, next, this.again);
      case 'clear':
        return clearScreen(library, next, this.again);
      case 'list':
        return signList(desk, library, this.asked, { answer: this.answer, done: this.done });
    }
  }

  private failed() {
    return html`<p class="banner rose" role="alert">The list could not be opened. ${this.signs.problem}
      If something feels wrong, do not wait for it: get help now.</p>
      <button type="button" class="button" @click=${() => location.reload()}>Try again</button>`;
  }

  /** Another screen took the place of the one before: it is read from its heading, and from the top. */
  protected updated() {
    if (this.signs.phase !== 'open') return;
    const { view } = this.signs.desk;
    if (view === this.shown) return;
    const first = this.shown === null;
    this.shown = view;
    if (first && view !== 'red') return;
    scrollTo(0, 0);
    this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private answer = (id: string, answer: Answer) => {
    void this.signs.show(this.signs.desk.answer(id, answer));
  };

  private again = () => {
    this.signs.desk.again();
    this.asked = false;
    this.requestUpdate();
  };

  private agreed = (event: Event) => {
    event.preventDefault();
    this.asked = !new FormData(event.target as HTMLFormElement).has('told');
    if (!this.asked) void this.signs.show(this.signs.desk.guardianAgreed());
  };

  private done = async (event: Event) => {
    event.preventDefault();
    const { desk } = this.signs;
    const first = desk.unanswered[0];
    this.asked = first !== undefined;
    if (!first) return this.signs.show(desk.finish());
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#sign-${first} input`)?.focus();
  };

  private keepNumber = (event: Event) => {
    const { number } = (event as CustomEvent<Kept>).detail;
    void this.signs.show(this.signs.desk.tell('emergency_number', number));
  };
}
