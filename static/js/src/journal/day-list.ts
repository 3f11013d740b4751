import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RecordState } from '../store/revision.ts';
import { Drawing } from './drawing.ts';
import { JournalDay } from './journal-day.ts';
import type { Source } from './source.ts';
import type { Surroundings } from './surroundings.ts';
import { Timeline } from './timeline.ts';

/** Where a list begins: at the newest day, or at `day`, whose beginning then lies `offset` pixels below the screen's edge. */
export interface Start {
  day: string;
  offset: number;
  /** Whether the keyboard goes there too: a person asked for this very day. */
  isAsked: boolean;
}

/** More days are loaded while their end is still this far from the screen, in percent of its height. */
const SOON = '100% 0px';

/**
 * `<day-list>`: the days of `source` from `start` on (null: the newest), more of them as either end comes near.
 * Fires `days-loaded` after each reading.
 */
export class DayList extends LitElement {
  static parts = { 'journal-day': JournalDay };
  static properties = {
    source: { attribute: false },
    start: { attribute: false },
    around: { attribute: false },
    ending: { attribute: false },
    isLoading: { state: true },
    problem: { state: true },
  };
  declare source: Source;
  declare start: Start | null;
  declare around: Surroundings;
  /** What stands below the oldest day. */
  declare ending: string;
  declare isLoading: boolean;
  declare problem: string;
  private timeline: Timeline | null = null;
  /** The last one begun; `timeline` once its first days are here. */
  private opening: Timeline | null = null;
  private readonly drawing = new Drawing();
  private readonly watched = new Set<JournalDay>();
  private readonly ends = new IntersectionObserver((seen) => this.reach(seen), { rootMargin: SOON });

  constructor() {
    super();
    this.start = null;
    this.ending = '';
    this.isLoading = true;
    this.problem = '';
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.drawing.stop();
    this.ends.disconnect();
    this.watched.clear();
  }

  get isEmpty(): boolean {
    return this.timeline !== null && this.timeline.atStart && this.timeline.days.length === 0;
  }

  /** The loaded days on which one of these records lies. */
  datesOf(records: Set<string>): string[] {
    const days = this.timeline?.days ?? [];
    return days.flatMap((day) => (day.records.some(({ record }) => records.has(record)) ? [day.date] : []));
  }

  /** The loaded records for which two phones wrote different values. */
  clashing(): RecordState[] {
    const records = this.timeline?.days.flatMap((day) => day.records) ?? [];
    return records.filter(({ clashes }) => Object.keys(clashes).length > 0);
  }

  refresh(dates: Iterable<string>): Promise<void> {
    return this.load((timeline) => timeline.refresh(dates));
  }

  /** Reads again all that is loaded. */
  reload(): Promise<void> {
    return this.load((timeline) => timeline.reload());
  }

  /** The day at the top of the screen; null while that is the newest. */
  top(): { day: string; offset: number } | null {
    const days = [...this.querySelectorAll('journal-day')] as JournalDay[];
    const at = days.findIndex((day) => day.getBoundingClientRect().bottom > 0);
    if (at < 0 || (at === 0 && this.timeline?.atEnd && scrollY === 0)) return null;
    return { day: days[at]!.day.date, offset: days[at]!.getBoundingClientRect().top };
  }

  protected willUpdate(changed: PropertyValues) {
    if (changed.has('source') || changed.has('start')) void this.begin();
  }

  protected updated() {
    const days = [...this.querySelectorAll('journal-day')] as JournalDay[];
    for (const gone of this.watched) if (!gone.isConnected) this.forget(gone);
    for (const day of days) if (!this.watched.has(day)) this.follow(day);
    this.ends.disconnect();
    for (const end of this.querySelectorAll('.day-end')) this.ends.observe(end);
  }

  render() {
    const { days = [], atStart = true, atEnd = true } = this.timeline ?? {};
    return html`
      ${this.problem ? this.failure() : nothing}
      ${atEnd ? nothing : html`<button type="button" class="button soft day-end later" @click=${this.later}>Later days</button>`}
      ${repeat(
        days,
        ({ date }) => date,
        (day) => html`<journal-day .day=${day} .around=${this.around}></journal-day>`,
      )}
      ${this.isLoading && days.length === 0 ? html`<div class="skeleton" role="status" aria-label="Looking"></div>` : nothing}
      ${atStart ? nothing : html`<button type="button" class="button soft day-end earlier" @click=${this.earlier}>Earlier days</button>`}
      ${atStart && days.length > 0 ? html`<p class="muted small-text beginning">${this.ending}</p>` : nothing}`;
  }

  private failure() {
    return html`<div class="banner rose" role="alert"><p>${this.problem}</p>
      <button type="button" class="button small" @click=${this.begin}>Try again</button></div>`;
  }

  /** What was there stays until the new days have come. */
  private async begin() {
    const { start, source } = this;
    if (start && this.timeline?.source === source && this.timeline.holds(start.day)) return this.arrive(start);
    const timeline = new Timeline(source);
    this.opening = timeline;
    await this.load(() => timeline.open(start?.day ?? null), timeline);
    await this.arrive(start);
  }

  /** Puts the start where it belongs on the screen. */
  private async arrive(start: Start | null) {
    await this.updateComplete;
    if (!start) return scrollTo(0, 0);
    const heading = this.querySelector<HTMLElement>(`#day-${start.day}`);
    if (!heading) return;
    const day = heading.closest('journal-day')!;
    await (day as JournalDay).draw();
    scrollBy(0, day.getBoundingClientRect().top - start.offset);
    if (start.isAsked) heading.focus({ preventScroll: true });
  }

  private earlier() {
    return this.load((timeline) => timeline.older());
  }

  /** What comes above pushes nothing on the screen down. */
  private async later() {
    const first = this.querySelector('journal-day');
    let before = 0;
    await this.load(async (timeline) => {
      await timeline.newer();
      before = first?.getBoundingClientRect().top ?? 0; // not sooner: a finger may have scrolled while this was read
    });
    if (first?.isConnected) scrollBy(0, first.getBoundingClientRect().top - before);
  }

  private reach(seen: IntersectionObserverEntry[]) {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting || this.isLoading) continue;
      void (target.classList.contains('later') ? this.later() : this.earlier());
    }
  }

  private async load(read: (timeline: Timeline) => Promise<void>, timeline = this.timeline) {
    if (!timeline) return;
    this.isLoading = true;
    this.problem = await read(timeline).then(
      () => '',
      (error: Error) => error.message,
    );
    this.isLoading = false;
    if (timeline !== this.opening) return; // another one was begun meanwhile
    this.timeline = timeline;
    this.requestUpdate();
    await this.updateComplete;
    this.dispatchEvent(new CustomEvent('days-loaded', { bubbles: true }));
  }

  private follow(day: JournalDay) {
    this.watched.add(day);
    this.drawing.watch(day);
  }

  private forget(day: JournalDay) {
    this.watched.delete(day);
    this.drawing.forget(day);
  }
}
