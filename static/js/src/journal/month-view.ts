import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { today } from '../lib/days.ts';
import type { EventMark } from '../lib/event-marks.ts';
import { icon } from '../ui/icon.ts';
import type { Day } from './diary.ts';
import { addMonths, type Cell, cellOf, dayAfterKey, endsOf, lasting, monthOf, readingsOf, weeksOf } from './month.ts';
import { MonthChartView } from './month-chart-view.ts';
import { cellWords, monthWords } from './month-words.ts';
import type { Source } from './source.ts';
import { firstWeekday, weekdayNames } from './weekdays.ts';

/** A month as it was read. */
interface Shown {
  month: string;
  days: Map<string, Day>;
  marks: readonly EventMark[];
}

/**
 * `<month-view month="2026-03">`: a calendar of what was written, and its chart. Each day shows its worst leg pain as a number on a
 * shade, a ring for a session, a flag for an event, and leads to that day. Arrow keys move by day and week, Page Up and
 * Down by month, Home and End within the week. Fires `month-wanted` with another month.
 */
export class MonthView extends LitElement {
  static parts = { 'month-chart': MonthChartView };
  static properties = {
    month: {},
    source: { attribute: false },
    marks: { attribute: false },
    shown: { state: true },
    problem: { state: true },
    day: { state: true },
  };
  declare month: string;
  declare source: Source;
  /** Reads the events as marks: a flag stands on every day of a span. */
  declare marks: () => Promise<readonly EventMark[]>;
  /** The month that was read last; it stays until another one is here. */
  declare shown: Shown | null;
  declare problem: string;
  /** The one day that the Tab key reaches. */
  declare day: string;
  private readonly first = firstWeekday();
  private readonly names = weekdayNames(this.first);
  private moved = false;

  constructor() {
    super();
    this.shown = null;
    this.problem = '';
    this.day = today();
  }

  createRenderRoot() {
    return this;
  }

  /** A calendar begins at its top, wherever among the days one came from. */
  connectedCallback() {
    super.connectedCallback();
    scrollTo(0, 0);
  }

  /** Reads the month again. */
  async refresh() {
    const { month } = this;
    try {
      const [found, marks] = await Promise.all([this.source.between(...endsOf(month)), this.marks()]);
      if (month !== this.month) return;
      this.shown = { month, days: new Map(found.map((day) => [day.date, day])), marks };
      this.problem = '';
    } catch (error) {
      this.problem = (error as Error).message;
    }
  }

  protected willUpdate(changed: PropertyValues) {
    if (!changed.has('month')) return;
    if (monthOf(this.day) !== this.month) this.day = nearestTo(today(), this.month);
    void this.refresh();
  }

  protected updated() {
    if (!this.moved || this.shown?.month !== monthOf(this.day)) return;
    this.moved = false;
    this.querySelector<HTMLElement>(`[data-date="${this.day}"]`)?.focus();
  }

  render() {
    return html`
      ${this.problem ? html`<p class="banner rose" role="alert">${this.problem}</p>` : nothing}
      ${this.shown ? this.calendar(this.shown) : html`<div class="skeleton month-skeleton"></div>`}`;
  }

  private calendar(shown: Shown) {
    const { month } = shown;
    const now = today();
    return html`<section class="month card" aria-labelledby="month-title">
      <div class="row apart tight month-head">
        ${this.turn(-1, 'arrow-left', 'The month before')}
        <h2 id="month-title" aria-live="polite">${monthWords(month)}</h2>
        ${month < monthOf(now) ? this.turn(1, 'arrow-right', 'The month after') : html`<span class="finder-button"></span>`}
      </div>
      <table role="grid" class="month-grid" aria-labelledby="month-title" @keydown=${this.key}>
        <thead><tr>${this.names.map(({ short, long }) => html`<th scope="col" abbr=${long}><span aria-hidden="true">${short}</span><span class="visually-hidden">${long}</span></th>`)}</tr></thead>
        <tbody>${weeksOf(month, this.first).map((week) => html`<tr>${week.map((date) => this.cell(date, shown, now))}</tr>`)}</tbody>
      </table>
      <ul class="month-legend muted small-text">
        <li><span class="shade shade-2" aria-hidden="true">4</span> worst leg pain</li>
        <li><span class="mark-session" aria-hidden="true"></span> session</li>
        <li><span class="mark-event" aria-hidden="true">${icon('flag')}</span> event</li>
      </ul>
    </section>
    <month-chart .month=${month} .readings=${readingsOf(month, shown.days)} .marks=${shown.marks}></month-chart>
    <form class="row month-jump" @submit=${this.jump}>
      <div class="field"><label for="jump">Go to a date</label>
        <input type="date" id="jump" required max=${now} .value=${this.day <= now ? this.day : now}></div>
      <button class="button">Go</button>
    </form>`;
  }

  private turn(count: 1 | -1, arrow: string, words: string) {
    return html`<button type="button" class="button soft finder-button" @click=${() => this.want(addMonths(this.shown?.month ?? this.month, count))}>
      ${icon(arrow)}<span class="visually-hidden">${words}</span></button>`;
  }

  private want(month: string) {
    this.dispatchEvent(new CustomEvent<string>('month-wanted', { detail: month, bubbles: true }));
  }

  private cell(date: string | null, { days, marks }: Shown, now: string) {
    if (date === null) return html`<td role="gridcell"></td>`;
    const cell = cellOf(date, days.get(date), date > now ? 0 : lasting(marks, date));
    const tab = date === this.day ? 0 : -1;
    return html`<td role="gridcell" aria-selected=${date === this.day}>${
      date > now
        ? html`<span class="month-day to-come" data-date=${date} tabindex=${tab}>${inside(cell)}</span>`
        : html`<a class="month-day ${date === now ? 'today' : ''}" data-date=${date} tabindex=${tab} href="#${date}"
            aria-label=${cellWords(cell)} aria-current=${date === now ? 'date' : nothing}>${inside(cell)}</a>`
    }</td>`;
  }

  private key(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const day = dayAfterKey(event.key, this.day, this.first);
    if (day === null || monthOf(day) > monthOf(today())) return;
    event.preventDefault();
    this.day = day;
    this.moved = true;
    if (monthOf(day) !== this.month) this.want(monthOf(day));
  }

  private jump(event: SubmitEvent) {
    event.preventDefault();
    location.hash = (event.target as HTMLFormElement).querySelector('input')!.value;
  }
}

/** Five shades: 0, 1–3, 4–6, 7–8, 9–10. The number tells what the shade can't. */
function shade(pain: number): number {
  if (pain === 0) return 0;
  if (pain <= 3) return 1;
  if (pain <= 6) return 2;
  return pain <= 8 ? 3 : 4;
}

function inside(cell: Cell) {
  return html`<span class="month-number">${Number(cell.date.slice(8))}</span>
    ${cell.worst === null ? html`<span class="shade none"></span>` : html`<span class="shade shade-${shade(cell.worst)}">${cell.worst}</span>`}
    <span class="month-marks">${marks(cell)}</span>`;
}

function marks({ sessions, events, worst, entries, others }: Cell) {
  return html`${sessions > 0 ? html`<span class="mark-session"></span>` : nothing}
    ${events > 0 ? html`<span class="mark-event">${icon('flag')}</span>` : nothing}
    ${sessions + events === 0 && worst === null && entries + others > 0 ? html`<span class="mark-other"></span>` : nothing}`;
}

function nearestTo(day: string, month: string): string {
  const [first, last] = endsOf(month);
  return day < first ? first : day > last ? last : day;
}
