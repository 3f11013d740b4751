import { html, LitElement, nothing, svg } from 'lit';
import { type EventMark, within } from '../lib/event-marks.ts';
import { dateWords } from '../lib/when.ts';
import { icon } from '../ui/icon.ts';
import { endsOf, type Reading } from './month.ts';
import { hasNumbers, type MonthChart, monthChart, type Point, type Sheet, type Trace } from './month-chart.ts';
import type { DrawnEvent } from './month-chart-events.ts';
import { chartWords, eventLine, told } from './month-chart-words.ts';
import { monthWords } from './month-words.ts';

/** Less room (CSS pixels) than any phone has: the page is not laid out yet. */
const LEAST = 120;

/**
 * `<month-chart>`: leg and back pain of one month, a number a day, with what happened in it; the same as a table below.
 * It is drawn at the size it has, so that its labels are as large as the person's words.
 */
export class MonthChartView extends LitElement {
  static properties = {
    month: { attribute: false },
    readings: { attribute: false },
    marks: { attribute: false },
    sheet: { state: true },
  };
  declare month: string;
  /** All days of the month. */
  declare readings: readonly Reading[];
  /** Events of any time. */
  declare marks: readonly EventMark[];
  declare sheet: Sheet | null;
  private readonly resized = new ResizeObserver(([ruler]) => ruler && this.measure(ruler));

  constructor() {
    super();
    this.sheet = null;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
  }

  protected updated() {
    const ruler = this.querySelector('.chart-ruler');
    if (ruler) this.resized.observe(ruler);
  }

  /** The ruler is as wide as the chart and as tall as its letters, and drawing the chart does not change it. */
  private measure({ target, contentRect: { width, height } }: ResizeObserverEntry) {
    if (width < LEAST || (this.sheet?.width === width && this.sheet.em === height)) return;
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(target);
    const paper = document.createElement('canvas').getContext('2d')!;
    paper.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    this.sheet = { width, em: height, measure: (label) => paper.measureText(label).width };
  }

  render() {
    if (!hasNumbers(this.readings)) return nothingToDraw(this.month);
    const marks = within(this.marks, ...endsOf(this.month));
    const chart = this.sheet && monthChart(this.readings, marks, this.sheet);
    return html`<figure class="card month-chart" aria-labelledby="month-chart-title">
      <figcaption><h2 id="month-chart-title">Leg and back</h2>
        <p class="muted small-text">Each day’s highest number. A day without one stays empty.</p></figcaption>
      <div class="chart-room"><div class="chart-ruler"></div>${chart ? this.drawing(chart) : nothing}</div>
      ${legend(marks.length > 0, this.readings)}
      ${this.inWords(marks)}
      <p class="muted small-text">Pain often eases with time. This chart cannot show why.</p>
    </figure>`;
  }

  private drawing({ width, height, plot, scale, dates, leg, back, sessions, events }: MonthChart) {
    return html`<svg class="chart" role="img" width=${width} height=${height} viewBox="0 0 ${width} ${height}"
        aria-label=${chartWords(this.month, this.readings)}>
      ${events.map((event) => ground(event, plot.bottom))}
      ${scale.map(
        ({ text, x, y, level }) =>
          svg`<path class="chart-grid" d="M${plot.left} ${level}H${plot.right}"/><text class="chart-pain" x=${x} y=${y}>${text}</text>`,
      )}
      ${dates.map(({ text, x, y }) => svg`<text class="chart-date" x=${x} y=${y}>${text}</text>`)}
      ${events.map((event) => mark(event, plot.bottom))}
      ${trace(back, 'back', square)}
      ${trace(leg, 'leg', dot)}
      ${sessions.map(({ x, y }) => svg`<circle class="chart-session" cx=${x} cy=${y} r="3"/>`)}
      ${events.map(({ x, baseline, label }) => svg`<text class="chart-event" x=${x} y=${baseline}>${label}</text>`)}
    </svg>`;
  }

  private inWords(marks: readonly EventMark[]) {
    return html`<details class="unfold chart-words"><summary>The same in words ${icon('chevron-down')}</summary>
      ${marks.length > 0 ? html`<ul class="chart-events">${marks.map((one) => html`<li>${eventLine(one, this.month)}</li>`)}</ul>` : nothing}
      <table aria-labelledby="month-chart-title">
        <thead><tr><th scope="col">Day</th><th scope="col">Leg</th><th scope="col">Back</th><th scope="col">Sessions</th></tr></thead>
        <tbody>${told(this.readings).map(
          ({ date, leg, back, sessions }) => html`<tr><th scope="row">${dateWords(date, date)}</th>
            <td>${leg ?? none()}</td><td>${back ?? none()}</td><td>${sessions || none()}</td></tr>`,
        )}</tbody>
      </table></details>`;
  }
}

/** What was not written, to the eye and to the ear. */
function none() {
  return html`<span aria-hidden="true">–</span><span class="visually-hidden">none</span>`;
}

function nothingToDraw(month: string) {
  return html`<p class="muted chart-empty">No leg or back number in ${monthWords(month)}, so nothing is drawn. Days without one are fine.</p>`;
}

/** Only what is drawn is explained. */
function legend(hasEvents: boolean, readings: readonly Reading[]) {
  const hasSessions = readings.some(({ sessions }) => sessions > 0);
  return html`<ul class="chart-legend muted small-text" aria-hidden="true">
    <li><svg class="chart" width="34" height="12"><path class="chart-line leg" d="M0 6H34"/>${dot({ x: 17, y: 6 })}</svg> leg</li>
    <li><svg class="chart" width="34" height="12"><path class="chart-line back" d="M0 6H34"/>${square({ x: 17, y: 6 })}</svg> back</li>
    ${hasSessions ? html`<li><svg class="chart" width="10" height="10"><circle class="chart-session" cx="5" cy="5" r="3"/></svg> session</li>` : nothing}
    ${hasEvents ? html`<li><svg class="chart" width="18" height="12"><path class="chart-bar" d="M2 6H16"/></svg> event</li>` : nothing}
  </ul>`;
}

function trace({ path, points }: Trace, pain: 'leg' | 'back', draw: (point: Point) => unknown) {
  return svg`<path class="chart-line ${pain}" d=${path}/>${points.map(draw)}`;
}

function dot({ x, y }: Point) {
  return svg`<circle class="chart-leg" cx=${x} cy=${y} r="3.25"/>`;
}

/** Hollow, and larger than a dot: where both stand at one height, both are seen. */
function square({ x, y }: Point) {
  return svg`<rect class="chart-back" x=${x - 4.25} y=${y - 4.25} width="8.5" height="8.5" rx="1.5"/>`;
}

function ground({ bar, from, to, y }: DrawnEvent, bottom: number) {
  return bar === null
    ? nothing
    : svg`<rect class="chart-span" x=${from} y=${y} width=${to - from} height=${bottom - y}/>`;
}

function mark({ bar, from, y }: DrawnEvent, bottom: number) {
  return bar === null
    ? svg`<path class="chart-moment" d="M${from} ${y}V${bottom}"/><circle class="chart-moment-head" cx=${from} cy=${y} r="3"/>`
    : svg`<path class="chart-bar" d=${bar}/>`;
}
