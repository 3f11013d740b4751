import { html, LitElement, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { localIso, today } from '../lib/days.ts';
import { fetchLibrary } from '../lib/library.ts';
import { here } from '../store/here.ts';
import type { Store } from '../store/store.ts';
import { UndoToast } from '../ui/undo-toast.ts';
import { KINDS } from './cards.ts';
import { type Clash, clashesOf } from './clash.ts';
import { type Day, signature } from './diary.ts';
import { newestDays } from './pages.ts';
import { RecordDesk } from './record-desk.ts';
import { recordView } from './record-view.ts';
import type { Surroundings } from './surroundings.ts';
import { dayWords } from './when.ts';

/** Days drawn at first, and added each time the end comes into view: a year of entries is never drawn at once. */
const CHUNK = 14;

/** `<journal-list empty="id">`: days with what was written and practised, newest first; shows the element `empty` when there is nothing. */
export class JournalList extends LitElement {
  static parts = { 'undo-toast': UndoToast };
  static properties = {
    days: { state: true },
    drawn: { state: true },
    routines: { state: true },
    problem: { state: true },
  };
  declare days: Day[] | null;
  declare drawn: number;
  declare routines: Map<string, string>;
  declare problem: string;
  private store: Store | null = null;
  private clashes = new Map<string, Clash[]>();
  private toast: UndoToast | null = null;
  private desk: RecordDesk | null = null;
  private unwatch: (() => void) | undefined;
  private reading: Promise<void> | null = null;
  private stale = false;
  private readonly end = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) this.more();
  });

  constructor() {
    super();
    this.days = null;
    this.drawn = CHUNK;
    this.routines = new Map();
    this.problem = '';
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.toast = document.createElement('undo-toast') as UndoToast;
    document.getElementById('toasts')?.append(this.toast);
    void this.open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.toast?.remove();
    this.unwatch?.();
    this.end.disconnect();
  }

  private async open() {
    this.store = await here();
    this.desk = new RecordDesk(
      this.store,
      (undo) => this.toast?.show(undo),
      (problem) => {
        this.problem = problem;
      },
    );
    this.unwatch = this.store.watch(() => this.refresh());
    await this.refresh();
    this.routines = await routineNames();
  }

  /** Reads again; while one reading runs, any number of changes ask for just one more. */
  private async refresh(): Promise<void> {
    this.stale = true;
    this.reading ??= this.readWhileStale().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private async readWhileStale() {
    while (this.stale) {
      this.stale = false;
      await this.read(this.store!).catch((error: Error) => {
        this.problem = error.message;
      });
    }
  }

  private async read(store: Store) {
    const found = await newestDays(store, KINDS, this.drawn + 1, today());
    const clashing = found.flatMap(({ records }) => records.filter(({ clashes }) => Object.keys(clashes).length > 0));
    const told = clashing.map(async (record) => {
      const versions = await store.history(record.record);
      return [record.record, clashesOf(record, versions, store.device, localIso())] as const;
    });
    this.clashes = new Map(await Promise.all(told));
    if (this.days === null) this.replaceChildren(); // the page's skeleton
    this.days = found;
    this.problem = '';
  }

  protected shouldUpdate(): boolean {
    return this.days !== null || this.problem !== '';
  }

  protected updated() {
    const empty = document.getElementById(this.getAttribute('empty') ?? '');
    if (empty) empty.hidden = this.days?.length !== 0;
    this.end.disconnect();
    const last = this.querySelector('.earlier');
    if (last) this.end.observe(last);
  }

  render() {
    const around = this.surroundings();
    const all = this.days ?? [];
    return html`
      ${this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : nothing}
      ${repeat(
        this.desk ? all.slice(0, this.drawn) : [],
        ({ date }) => date,
        (day) => this.day(day, around),
      )}
      ${all.length > this.drawn ? html`<button type="button" class="button soft earlier" @click=${this.more}>Earlier days</button>` : nothing}`;
  }

  /** Drawn again only when something in the day changed. */
  private day(day: Day, around: Surroundings) {
    const today = around.now.slice(0, 10);
    return guard(
      [signature(day), this.routines, today],
      () => html`<section class="day" aria-labelledby="day-${day.date}">
      <h2 id="day-${day.date}">${dayWords(day.date, today)}</h2>
      <ol class="records">${repeat(
        day.records,
        ({ record }) => record,
        (record) => recordView(record, around),
      )}</ol>
    </section>`,
    );
  }

  private surroundings(): Surroundings {
    return {
      now: localIso(),
      routines: this.routines,
      clashes: this.clashes,
      desk: this.desk!,
    };
  }

  private more() {
    this.end.disconnect(); // until these are drawn
    this.drawn += CHUNK;
    void this.refresh();
  }
}

/** Empty when the library can't be had, which must not keep anyone from their journal: sessions then show their slugs. */
async function routineNames(): Promise<Map<string, string>> {
  try {
    const { routines } = await fetchLibrary();
    return new Map(routines.map(({ slug, name }) => [slug, name]));
  } catch (error) {
    console.warn('Routine names are missing:', error);
    return new Map();
  }
}
