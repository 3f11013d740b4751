import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { fetchLibrary, type Library } from '../lib/library.ts';
import type { Answer } from '../lib/screening.ts';
import { fetchIndex } from '../player/loading.ts';
import { Reading } from '../player/reading.ts';
import { here } from '../store/here.ts';
import { clearScreen, guardianScreen, orangeScreen, yellowScreen } from './advice-screen.ts';
import { CheckDesk, type View } from './check-desk.ts';
import { nextPage } from './next-page.ts';
import { type Kept, NumberField } from './number-field.ts';
import { RedView } from './red-view.ts';
import { signList, whichList } from './sign-list.ts';
import { unread } from './unread.ts';

/** `<warning-check>`: the list of warning signs and what follows from it. Works with no network. */
export class WarningCheck extends LitElement {
  static parts = { 'number-field': NumberField, 'red-view': RedView };
  static properties = {
    phase: { state: true },
    asked: { state: true },
  };
  declare phase: 'opening' | 'open' | 'failed';
  /** Done was tapped with something missing. */
  declare asked: boolean;
  private desk: CheckDesk | null = null;
  private library: Library | null = null;
  private reading: Reading | null = null;
  private failure = '';
  /** What was answered elsewhere since could not be read. */
  private unread = false;
  private shown: View | null = null;
  private leave: (() => void) | undefined;

  constructor() {
    super();
    this.phase = 'opening';
    this.asked = false;
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
      this.reading = new Reading(fetchIndex(library));
      const unwatch = store.watch(this.follow);
      addEventListener('hashchange', this.seek);
      this.leave = () => {
        unwatch();
        removeEventListener('hashchange', this.seek);
      };
      this.replaceChildren(); // the list that the page shows where no script runs
      this.phase = 'open';
      await this.seek();
    } catch (error) {
      this.failure = (error as Error).message;
      this.phase = 'failed';
    }
  }

  /** Goes to the sign that the address names: `/check#sign-E1`. */
  private seek = async () => {
    const sign = this.library?.signs.signs.find(({ id }) => location.hash === `#sign-${id}`);
    if (!sign) return;
    this.desk?.seek();
    this.requestUpdate();
    await this.updateComplete;
    const asked = this.querySelector<HTMLElement>(`#sign-${sign.id}`);
    asked?.scrollIntoView();
    asked?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  };

  /** Shows the desk as it is now, and again when `work` is done. The red screen never waits for storage. */
  private async show(work: Promise<unknown>) {
    this.requestUpdate();
    await work;
    this.requestUpdate();
  }

  /** Something was answered, here or elsewhere: where that can't be read, it is said. */
  private follow = () => {
    const reading = this.desk!.follow().then(
      () => (this.unread = false),
      (error) => {
        console.error(error);
        this.unread = true;
      },
    );
    return this.show(reading);
  };

  protected shouldUpdate(): boolean {
    return this.phase !== 'opening';
  }

  render() {
    if (this.phase === 'failed') return this.failed();
    const { desk, library } = this;
    if (!desk || !library) return nothing;
    return html`${desk.problem && desk.view !== 'red' ? html`<p class="banner rose" role="alert">${desk.problem}</p>` : nothing}
      ${this.unread ? unread(this.follow) : nothing}
      <div class="check-view" @changed=${() => this.requestUpdate()}>${this.screen(desk, library)}</div>`;
  }

  private screen(desk: CheckDesk, library: Library) {
    const next = nextPage(location.search, location.origin);
    switch (desk.view) {
      case 'red':
        return html`<red-view .desk=${desk} .standing=${desk.standing} .library=${library}
          .reading=${this.reading}></red-view>`;
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
    return html`<p class="banner rose" role="alert">The list could not be opened. ${this.failure}
      If something feels wrong, do not wait for it: get help now.</p>
      <button type="button" class="button" @click=${() => location.reload()}>Try again</button>`;
  }

  /** Another screen took the place of the one before: it is read from its heading, and from the top. */
  protected updated(_changed: PropertyValues) {
    const view = this.desk?.view ?? 'list';
    if (this.phase !== 'open' || view === this.shown) return;
    const first = this.shown === null;
    this.shown = view;
    if (first && view !== 'red') return;
    scrollTo(0, 0);
    this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }

  private answer = (id: string, answer: Answer) => {
    if (this.desk) void this.show(this.desk.answer(id, answer));
  };

  private again = () => {
    this.desk?.again();
    this.asked = false;
    this.requestUpdate();
  };

  private agreed = (event: Event) => {
    event.preventDefault();
    this.asked = !new FormData(event.target as HTMLFormElement).has('told');
    if (!this.asked && this.desk) void this.show(this.desk.guardianAgreed());
  };

  private done = async (event: Event) => {
    event.preventDefault();
    const { desk } = this;
    if (!desk) return;
    const first = desk.unanswered[0];
    this.asked = first !== undefined;
    if (!first) return this.show(desk.finish());
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#sign-${first} input`)?.focus();
  };

  private keepNumber = (event: Event) => {
    const { number } = (event as CustomEvent<Kept>).detail;
    if (this.desk) void this.show(this.desk.tell('emergency_number', number));
  };
}
