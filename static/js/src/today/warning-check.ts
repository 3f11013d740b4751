import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { isDay } from '../lib/days.ts';
import { fetchLibrary, type Library, type Sign } from '../lib/library.ts';
import type { Answer } from '../lib/warning-signs.ts';
import { here } from '../store/here.ts';
import { clearScreen, orangeScreen, yellowScreen } from './advice-screen.ts';
import { CheckDesk, type NumberName, type View } from './check-desk.ts';
import { nextPage } from './next-page.ts';
import { type Kept, NumberField } from './number-field.ts';
import { redScreen, staffPage } from './red-screen.ts';
import { signList } from './sign-list.ts';

/** `<warning-check>`: the list of warning signs and what follows from it. Works with no network. */
export class WarningCheck extends LitElement {
  static parts = { 'number-field': NumberField };
  static properties = {
    phase: { state: true },
    asked: { state: true },
    wrong: { state: true },
    staff: { state: true },
  };
  declare phase: 'opening' | 'open' | 'failed';
  /** Done was tapped with answers missing. */
  declare asked: boolean;
  /** The sign whose form for a doctor's check lacks something. */
  declare wrong: string | null;
  declare staff: boolean;
  private desk: CheckDesk | null = null;
  private library: Library | null = null;
  private failure = '';
  private shown: View | 'staff' | null = null;
  private leave: (() => void) | undefined;

  constructor() {
    super();
    this.phase = 'opening';
    this.asked = false;
    this.wrong = null;
    this.staff = false;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.leave?.();
  }

  private async open() {
    try {
      const [library, store] = await Promise.all([fetchLibrary(), here()]);
      const desk = new CheckDesk(store, library.signs, () => new Date());
      await desk.open();
      this.desk = desk;
      this.library = library;
      this.leave = store.watch(() => this.show(desk.follow()));
      this.replaceChildren(); // the list that the page shows where no script runs
      this.phase = 'open';
    } catch (error) {
      this.failure = (error as Error).message;
      this.phase = 'failed';
    }
  }

  /** Shows the desk as it is now, and again when `work` is done. The red screen never waits for storage. */
  private async show(work: Promise<unknown>) {
    this.requestUpdate();
    await work;
    this.requestUpdate();
  }

  protected shouldUpdate(): boolean {
    return this.phase !== 'opening';
  }

  render() {
    if (this.phase === 'failed') return this.failed();
    const { desk, library } = this;
    if (!desk || !library) return nothing;
    if (this.view === 'staff') return staffPage(desk, () => (this.staff = false));
    return html`${desk.problem && desk.view !== 'red' ? html`<p class="banner rose" role="alert">${desk.problem}</p>` : nothing}
      <div class="check-view" @kept=${this.keepNumber}>${this.screen(desk, library)}</div>`;
  }

  private get view(): View | 'staff' {
    const view = this.desk?.view ?? 'list';
    return view === 'red' && this.staff ? 'staff' : view;
  }

  private screen(desk: CheckDesk, library: Library) {
    const next = nextPage(location.search, location.origin);
    const again = () => {
      desk.again();
      this.asked = false;
      this.requestUpdate();
    };
    switch (desk.view) {
      case 'red':
        return redScreen(desk, library, this.wrong, this.redActs(desk));
      case 'orange':
        return orangeScreen(desk, library, again);
      case 'yellow':
        return yellowScreen(desk, library, next, again);
      case 'clear':
        return clearScreen(library, next, again);
      case 'list':
        return signList(desk, library, this.asked, { answer: this.answer, done: this.done });
    }
  }

  private redActs(desk: CheckDesk) {
    return {
      since: (id: string, moment: string) => void this.show(desk.since(id, moment || null)),
      checked: (event: Event, sign: Sign) => this.checked(event, desk, sign),
      unchanged: (event: Event, sign: Sign) => {
        if (told(event)) void this.show(desk.unchanged(sign.id));
      },
      show: () => {
        this.staff = true;
      },
    };
  }

  private failed() {
    return html`<p class="banner rose" role="alert">The list could not be opened. ${this.failure}
      If something feels wrong, do not wait for it: get help now.</p>
      <button type="button" class="button" @click=${() => location.reload()}>Try again</button>`;
  }

  /** Another screen took the place of the one before: it is read from its heading, and from the top. */
  protected updated(_changed: PropertyValues) {
    if (this.phase !== 'open' || this.view === this.shown) return;
    const first = this.shown === null;
    this.shown = this.view;
    document.documentElement.classList.toggle('red-page', this.view === 'red');
    if (first && this.view !== 'red') return;
    scrollTo(0, 0);
    this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private answer = (sign: Sign, answer: Answer) => {
    if (this.desk) void this.show(this.desk.answer(sign, answer));
  };

  private done = async (event: Event) => {
    event.preventDefault();
    const { desk } = this;
    if (!desk) return;
    const first = desk.unanswered[0];
    this.asked = first !== undefined;
    if (!first) return this.show(desk.finish());
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#sign-${first.id} input`)?.focus();
  };

  /** Who talked to somebody in a crisis is not asked for a day: it is the day they say so. */
  private checked(event: Event, desk: CheckDesk, { id, screen }: Sign) {
    const today = desk.now.slice(0, 10);
    const chosen = new FormData(event.target as HTMLFormElement).get('day');
    const day = screen === 'crisis' ? today : String(chosen ?? '');
    const since = desk.standing.since[id]?.slice(0, 10) ?? '';
    const known = told(event) && isDay(day) && day >= since && day <= today;
    this.wrong = known ? null : id;
    if (known) void this.show(desk.checked(id, day));
  }

  private keepNumber(event: CustomEvent<Kept>) {
    const { name, number } = event.detail;
    if (this.desk) void this.show(this.desk.keepNumber(name as NumberName, number));
  }
}

/** Whether the form's sentence was ticked. */
function told(event: Event): boolean {
  event.preventDefault();
  return new FormData(event.target as HTMLFormElement).has('told');
}
