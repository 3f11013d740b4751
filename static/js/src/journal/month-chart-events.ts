/**
 * Events above a month's chart, each on a line of its own where their words would meet. Pure; lengths are CSS pixels. A
 * span reaches from its first day's left edge to its last day's right edge. It is pointed where that is not all of it: at
 * the plot's edge when it began before the month or goes on after it, and today when it has not ended.
 */
import { type EventMark, within } from '../lib/event-marks.ts';

export interface DrawnEvent {
  record: string;
  /** As much of the event's name as there is room for, from `x` on and standing on `baseline`. */
  label: string;
  x: number;
  baseline: number;
  /** The mark below the words: a bar from one side to the other, or for a single day the place of its line. */
  from: number;
  to: number;
  y: number;
  /** The bar as path data, pointed where the span goes on; null for a single day. */
  bar: string | null;
}

interface Sides {
  left: number;
  right: number;
}

interface Writing {
  em: number;
  measure(label: string): number;
}

/** A line of words and the bar below it, in em and pixels. */
const [WORDS, BAR] = [1.2, 14];
/** Between two events on one line. */
const APART = 10;
/** How long the strokes of a bar's point are, each way. */
const POINT = 4;

/** `dates` are the days of one month. `height` is what all of them need above the plot; 0 for none. */
export function drawnEvents(
  marks: readonly EventMark[],
  dates: readonly string[],
  sides: Sides,
  { em, measure }: Writing,
): { events: DrawnEvent[]; height: number } {
  const taken: number[] = [];
  const events = within(marks, dates[0]!, dates.at(-1)!).map((mark) => {
    const reach = reachOf(mark, dates, sides);
    const { from, to } = reach;
    const label = fitting(mark.label, sides.right - sides.left, measure);
    const x = Math.max(sides.left, Math.min(from, sides.right - measure(label)));
    const line = freeLine(taken, Math.min(x, from));
    taken[line] = Math.max(to, x + measure(label)) + APART;
    const baseline = line * lineHeight(em) + em;
    const y = baseline + BAR / 2;
    return { record: mark.record, label, x, baseline, from, to, y, bar: barOf(mark, reach, y) };
  });
  return { events, height: taken.length * lineHeight(em) };
}

function lineHeight(em: number): number {
  return em * WORDS + BAR;
}

interface Reach {
  from: number;
  to: number;
  /** It began before `from`, or goes on after `to`. */
  before: boolean;
  after: boolean;
}

function reachOf({ at, until, open }: EventMark, dates: readonly string[], { left, right }: Sides): Reach {
  const last = until ?? at;
  const [before, beyond] = [at < dates[0]!, last > dates.at(-1)!];
  const column = (right - left) / dates.length;
  const from = before ? left : left + dates.indexOf(at) * column;
  const to = beyond ? right : left + (dates.indexOf(last) + 1) * column;
  const middle = (from + to) / 2;
  return { before, after: beyond || open, ...(until === undefined ? { from: middle, to: middle } : { from, to }) };
}

function barOf({ until }: EventMark, { from, to, before, after }: Reach, y: number): string | null {
  if (until === undefined) return null;
  const point = (end: number, back: number) => `M${end + back} ${y - POINT}L${end} ${y}L${end + back} ${y + POINT}`;
  return `M${from} ${y}H${to}${before ? point(from, POINT) : ''}${after ? point(to, -POINT) : ''}`;
}

/** The first line that is free from `x` on. */
function freeLine(taken: readonly number[], x: number): number {
  const free = taken.findIndex((end) => end <= x);
  return free === -1 ? taken.length : free;
}

/** A name that is wider than the chart is cut; the words below the chart have all of it. */
function fitting(label: string, width: number, measure: (label: string) => number): string {
  if (measure(label) <= width) return label;
  const letters = [...label];
  while (letters.length > 1 && measure(`${letters.join('').trimEnd()}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
