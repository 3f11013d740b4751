import assert from 'node:assert/strict';
import { test } from 'node:test';
import { days } from '../../../static/js/src/journal/diary.ts';
import { type Reading, readingsOf } from '../../../static/js/src/journal/month.ts';
import { hasNumbers, type MonthChart, monthChart, type Sheet } from '../../../static/js/src/journal/month-chart.ts';
import { chartWords, eventLine, told } from '../../../static/js/src/journal/month-chart-words.ts';
import type { EventMark } from '../../../static/js/src/lib/event-marks.ts';
import type { RecordState } from '../../../static/js/src/store/revision.ts';
import { record } from './records.ts';

/** Letters of 6 pixels; a chart as wide as on the narrowest phone. */
const SHEET: Sheet = { width: 296, em: 12, measure: (label) => [...label].length * 6 };

function readings(month: string, records: RecordState[] = []): Reading[] {
  return readingsOf(month, new Map(days(records).map((day) => [day.date, day])));
}

/** A month in which the leg was so on its first days; null: nothing written. */
function withLeg(month: string, pains: (number | null)[]): Reading[] {
  return readings(month).map((reading, i) => ({ ...reading, leg: pains[i] ?? null }));
}

function chart(of: Reading[], marks: EventMark[] = [], sheet = SHEET): MonthChart {
  return monthChart(of, marks, sheet);
}

function event(at: string, until?: string, label = 'Flare'): EventMark {
  return { record: label, at, kind: 'flare', label, open: false, ...(until ? { until } : {}) };
}

/** The 0–10 at a height of the plot. */
function painAt({ plot }: MonthChart, y: number): number {
  return Math.round(((plot.bottom - y) / (plot.bottom - plot.top)) * 1000) / 100;
}

const column = ({ plot, dates: [first, second] }: MonthChart) =>
  second && first ? (second.x - first.x) / 7 : plot.right - plot.left;

test('a day stands at its highest number, the leg’s and the back’s each by itself', () => {
  const month = readings('2026-03', [
    record('a', '2026-03-04T08:00:00+01:00', { fields: { leg: 3, back: 5 } }),
    record('b', '2026-03-04T21:00:00+01:00', { fields: { leg: 6, back: 1 } }),
    record('c', '2026-03-05T21:00:00+01:00', { fields: { back: 0 } }),
    record('d', '2026-03-06T21:00:00+01:00', { kind: 'practice', fields: { leg: 9 } }),
  ]);
  assert.deepEqual(month.slice(3, 6), [
    { date: '2026-03-04', leg: 6, back: 5, sessions: 0 },
    { date: '2026-03-05', leg: null, back: 0, sessions: 0 },
    { date: '2026-03-06', leg: null, back: null, sessions: 1 },
  ]);
  const drawn = chart(month);
  assert.deepEqual(
    drawn.leg.points.map(({ y }) => painAt(drawn, y)),
    [6],
  );
  assert.deepEqual(
    drawn.back.points.map(({ y }) => painAt(drawn, y)),
    [5, 0],
  );
  assert.deepEqual(
    drawn.sessions.map(({ x }) => x),
    [drawn.plot.left + column(drawn) * 5.5],
  );
});

test('a day without a number is a gap: no line goes over it and nothing stands at 0', () => {
  const drawn = chart(withLeg('2026-03', [4, 5, null, 6, null, null, 3, 2, 1]));
  const lines = drawn.leg.path.split('M').slice(1);
  assert.deepEqual(
    lines.map((line) => line.split('L').length),
    [2, 3],
  );
  assert.equal(drawn.leg.points.length, 6);
  assert.ok(drawn.leg.points.every(({ y }) => painAt(drawn, y) > 0));
});

test('one day alone is a point without a line', () => {
  const drawn = chart(withLeg('2026-03', [7]));
  assert.deepEqual([drawn.leg.points.length, drawn.leg.path], [1, '']);
});

test('the scale is 0 to 10 whatever was written', () => {
  for (const pains of [[1, 2], [10], []]) {
    const { scale, plot } = chart(withLeg('2026-03', pains));
    assert.deepEqual(
      scale.map(({ text }) => text),
      ['0', '5', '10'],
    );
    assert.deepEqual([scale[0]?.level, scale[2]?.level], [plot.bottom, plot.top]);
  }
});

test('every day has a column as wide as the others, in a leap February and where the clocks change', () => {
  const last = { '2028-02': 29, '2026-02': 28, '2026-03': 31, '2026-10': 31, '2026-04': 30 };
  for (const [month, count] of Object.entries(last)) {
    const drawn = chart(withLeg(month, Array(count).fill(5)));
    const xs = drawn.leg.points.map(({ x }) => x);
    assert.equal(xs.length, count);
    const steps = xs.slice(1).map((x, i) => x - xs[i]!);
    assert.ok(steps.every((step) => Math.abs(step - column(drawn)) < 1e-9));
    assert.ok(Math.abs(drawn.plot.right - xs.at(-1)! - column(drawn) / 2) < 1e-9);
  }
  assert.deepEqual(
    chart(readings('2028-02')).dates.map(({ text }) => text),
    ['1', '8', '15', '22', '29'],
  );
});

test('a span covers its days whole, and a single day has a line in its middle', () => {
  const drawn = chart(readings('2026-03'), [
    event('2026-03-03', '2026-03-05'),
    event('2026-03-10', undefined, 'Injection'),
    event('2026-03-20', '2026-03-20', 'Holiday'),
  ]);
  const { left } = drawn.plot;
  const inDays = drawn.events.map(({ from, to }) => [from, to].map((x) => (x - left) / column(drawn)));
  assert.deepEqual(
    inDays.map((ends) => ends.map((end) => Math.round(end * 10) / 10)),
    [
      [2, 5],
      [9.5, 9.5],
      [19, 20],
    ],
  );
  assert.deepEqual(
    drawn.events.map(({ bar }) => bar?.split('M').length ?? null),
    [2, null, 2],
  );
});

test('an event that began before the month or goes on after it reaches the edge and is pointed there', () => {
  const drawn = chart(readings('2026-03'), [
    event('2026-02-20', '2026-03-02', 'Illness'),
    event('2026-03-30', '2026-04-04', 'Holiday'),
    event('2025-12-31', '2026-05-01', 'Flare'),
    event('2026-02-01', '2026-02-28', 'Before'),
    event('2026-04-01', '2026-04-03', 'After'),
  ]);
  const { left, right } = drawn.plot;
  assert.deepEqual(
    drawn.events.map(({ label, from, to, bar }) => [label, from === left, to === right, bar!.split('M').length - 2]),
    [
      ['Illness', true, false, 1],
      ['Holiday', false, true, 1],
      ['Flare', true, true, 2],
    ],
  );
});

test('what has not ended is pointed today', () => {
  const [illness] = chart(readings('2026-03'), [{ ...event('2026-03-15', '2026-03-20'), open: true }]).events;
  assert.equal(illness?.bar?.split('M').length, 3);
  const [over] = chart(readings('2026-03'), [event('2026-03-15', '2026-03-20')]).events;
  assert.equal(over?.bar?.split('M').length, 2);
});

test('words of events never meet, stay inside the chart, and make room for themselves above the plot', () => {
  const marks = ['Flare', 'Injection', 'New medicine', 'A name of its own that is far too long for any phone at all']
    .flatMap((label) => [event('2026-03-28', '2026-03-31', label), event('2026-03-02', undefined, label)])
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  for (const sheet of [SHEET, { width: 296, em: 26, measure: (label: string) => [...label].length * 13 }]) {
    const { events, plot } = chart(readings('2026-03'), marks, sheet);
    const boxes = events.map(({ x, baseline, label }) => ({ x, end: x + sheet.measure(label), baseline }));
    assert.equal(events.length, marks.length);
    assert.ok(boxes.every(({ x, end }) => x >= plot.left && end <= plot.right + 1e-9));
    assert.ok(boxes.every(({ baseline }) => baseline - sheet.em >= 0 && baseline < plot.top));
    for (const [i, one] of boxes.entries())
      for (const other of boxes.slice(i + 1).filter(({ baseline }) => baseline === one.baseline))
        assert.ok(one.end < other.x || other.end < one.x);
  }
});

test('two short events far apart share a line; without any the plot begins at the top', () => {
  const shared = chart(readings('2026-03'), [event('2026-03-02'), event('2026-03-25')]);
  assert.equal(new Set(shared.events.map(({ baseline }) => baseline)).size, 1);
  assert.ok(chart(readings('2026-03')).plot.top < 12);
});

test('a month of sessions and events alone has no number to draw', () => {
  const session = record('a', '2026-03-04T08:00:00+01:00', { kind: 'practice' });
  assert.equal(hasNumbers(readings('2026-03', [session])), false);
  assert.equal(hasNumbers(withLeg('2026-03', [0])), true);
});

test('the words hold what the drawing holds, and nothing more', () => {
  const month = withLeg('2026-03', [4, null, 0]);
  month[6] = { ...month[6]!, sessions: 1 };
  assert.equal(
    chartWords('2026-03', month),
    'Leg and back pain in March 2026, with a number on 2 days. The same in words stands below.',
  );
  assert.deepEqual(
    told(month).map(({ date }) => date),
    ['2026-03-01', '2026-03-03', '2026-03-07'],
  );
  assert.deepEqual(
    [
      event('2026-02-27', '2026-03-09'),
      event('2026-03-12', '2026-03-12', 'Injection'),
      { ...event('2025-12-30', '2026-03-31', 'Illness'), open: true },
    ].map((mark) => eventLine(mark, '2026-03')),
    ['Flare: 27 February to 9 March', 'Injection: 12 March', 'Illness: since 30 December 2025'],
  );
});
