/**
 * A month's leg and back pain as a drawing. Pure. Lengths are CSS pixels from the top left corner. Every day has a column
 * of its own, whatever the clocks do in it, and a number stands in the middle of its day's column. A day without a number
 * is a gap: no line goes over it and it is never drawn as 0. The scale is 0–10, whatever was written (clinical.md F).
 */
import type { EventMark } from '../lib/event-marks.ts';
import type { Reading } from './month.ts';
import { type DrawnEvent, drawnEvents } from './month-chart-events.ts';

/** What there is to draw on. */
export interface Sheet {
  width: number;
  /** The height of the labels' letters. */
  em: number;
  /** How wide a label is. */
  measure(label: string): number;
}

export interface Point {
  x: number;
  y: number;
}

export interface Label extends Point {
  text: string;
}

/** `path` joins days that follow one another; a day that stands alone is a point only. */
export interface Trace {
  points: Point[];
  path: string;
}

/** The field on which the numbers stand. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface MonthChart {
  width: number;
  height: number;
  plot: Plot;
  /** Each with the height of its line across the plot. */
  scale: (Label & { level: number })[];
  dates: Label[];
  leg: Trace;
  back: Trace;
  /** One for each day with a session, below the plot. */
  sessions: Point[];
  events: DrawnEvent[];
}

const MOST = 10;
const SCALE = [0, 5, MOST];
/** So many days apart are dates written. */
const WEEK = 7;
/** The plot's height, as a share of its width and in its bounds. */
const [SHARE, LEAST, TALLEST] = [0.48, 140, 220];
const GUTTER = 10;
const SESSIONS = 18;
/** From the middle of a letter to its baseline, in em. */
const MIDDLE = 0.36;

/** `readings` are all days of one month. Events may begin before it and end after it. */
export function monthChart(readings: readonly Reading[], events: readonly EventMark[], sheet: Sheet): MonthChart {
  const { width, em } = sheet;
  const sides = { left: sheet.measure(String(MOST)) + GUTTER, right: width - 4 };
  const dates = readings.map(({ date }) => date);
  const above = drawnEvents(events, dates, sides, sheet);
  const top = Math.max(above.height, em / 2 + 2);
  const plot = { ...sides, top, bottom: top + Math.max(LEAST, Math.min(TALLEST, width * SHARE)) };
  const below = { sessions: plot.bottom + SESSIONS / 2, dates: plot.bottom + SESSIONS + em };
  const at = (i: number) => middleOf(i, dates.length, plot);
  return {
    width,
    height: below.dates + em * 0.4,
    plot,
    scale: SCALE.map((pain) => {
      const level = heightOf(pain, plot);
      return { text: String(pain), level, x: sides.left - GUTTER, y: level + em * MIDDLE };
    }),
    dates: everyWeek(dates).map((i) => ({ text: String(i + 1), x: at(i), y: below.dates })),
    leg: trace(readings, 'leg', plot),
    back: trace(readings, 'back', plot),
    sessions: readings.flatMap(({ sessions }, i) => (sessions > 0 ? [{ x: at(i), y: below.sessions }] : [])),
    events: above.events,
  };
}

/** Whether there is any number to draw. */
export function hasNumbers(readings: readonly Reading[]): boolean {
  return readings.some(({ leg, back }) => leg !== null || back !== null);
}

function trace(readings: readonly Reading[], pain: 'leg' | 'back', plot: Plot): Trace {
  const points = readings.map((reading, i) => {
    const value = reading[pain];
    return value === null ? null : { x: middleOf(i, readings.length, plot), y: heightOf(value, plot) };
  });
  return { points: points.filter((point) => point !== null), path: runs(points).map(drawn).join('') };
}

/** The points that follow one another with none missing between them, where there are two or more. */
function runs(points: readonly (Point | null)[]): Point[][] {
  const found: Point[][] = [[]];
  for (const point of points) {
    if (point) found.at(-1)!.push(point);
    else found.push([]);
  }
  return found.filter(({ length }) => length > 1);
}

function drawn(run: Point[]): string {
  return `M${run.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}`;
}

function middleOf(i: number, count: number, { left, right }: Plot): number {
  return left + ((i + 0.5) * (right - left)) / count;
}

function heightOf(pain: number, { top, bottom }: Plot): number {
  return bottom - (pain / MOST) * (bottom - top);
}

function everyWeek(dates: readonly string[]): number[] {
  return dates.flatMap((_, i) => (i % WEEK === 0 ? [i] : []));
}

/** Tenths of a pixel are as fine as any screen shows. */
function round(length: number): number {
  return Math.round(length * 10) / 10;
}
