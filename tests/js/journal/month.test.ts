import assert from 'node:assert/strict';
import { test } from 'node:test';
import { days } from '../../../static/js/src/journal/diary.ts';
import {
  addMonths,
  cellOf,
  dayAfterKey,
  endsOf,
  isMonth,
  lasting,
  weeksOf,
} from '../../../static/js/src/journal/month.ts';
import { cellWords, monthWords } from '../../../static/js/src/journal/month-words.ts';
import { firstWeekday, weekdayNames } from '../../../static/js/src/journal/weekdays.ts';
import { eventMarks } from '../../../static/js/src/lib/event-marks.ts';
import { record } from './records.ts';

const [MONDAY, SATURDAY, SUNDAY] = [1, 6, 7];

function row(week: (string | null)[] | undefined): string {
  return (week ?? []).map((date) => date?.slice(8) ?? '--').join(' ');
}

test('February has 29 days in a leap year and 28 in others, 2100 among them', () => {
  assert.deepEqual(endsOf('2028-02'), ['2028-02-01', '2028-02-29']);
  assert.deepEqual(endsOf('2026-02'), ['2026-02-01', '2026-02-28']);
  assert.deepEqual(endsOf('2100-02'), ['2100-02-01', '2100-02-28']);
  assert.equal(row(weeksOf('2028-02', MONDAY).at(-1)), '28 29 -- -- -- -- --');
});

test('weeks begin where the person lives', () => {
  assert.equal(row(weeksOf('2026-03', MONDAY)[0]), '-- -- -- -- -- -- 01');
  assert.equal(row(weeksOf('2026-03', SUNDAY)[0]), '01 02 03 04 05 06 07');
  assert.equal(row(weeksOf('2026-03', SATURDAY)[0]), '-- 01 02 03 04 05 06');
  assert.deepEqual(
    ['en-GB', 'en-US', 'ar-EG', 'de'].map((language) => firstWeekday(language)),
    [MONDAY, SUNDAY, SATURDAY, MONDAY],
  );
  assert.equal(weekdayNames(SUNDAY)[0]?.long, 'Sunday');
  assert.deepEqual(
    weekdayNames(MONDAY).map(({ short }) => short),
    ['M', 'T', 'W', 'T', 'F', 'S', 'S'],
  );
});

test('a month holds each of its days once, those of a change of clocks too', () => {
  for (const month of ['2026-03', '2026-10', '2024-02']) {
    const dates = weeksOf(month, MONDAY)
      .flat()
      .filter((date) => date !== null);
    assert.equal(dates.length, Number(endsOf(month)[1].slice(8)));
    assert.equal(new Set(dates).size, dates.length);
  }
});

test('months are counted over the turn of a year', () => {
  assert.deepEqual(
    [addMonths('2026-12', 1), addMonths('2026-01', -1), addMonths('2026-11', -24)],
    ['2027-01', '2025-12', '2024-11'],
  );
  assert.ok(isMonth('2026-02') && !isMonth('2026-13') && !isMonth('2026-2') && !isMonth('2026-02-01'));
});

test('keys move by day, by week and by month, and stay in a shorter month', () => {
  const moved = (key: string, day: string, first = MONDAY) => dayAfterKey(key, day, first);
  assert.equal(moved('ArrowRight', '2026-02-28'), '2026-03-01');
  assert.equal(moved('ArrowRight', '2028-02-28'), '2028-02-29');
  assert.equal(moved('ArrowUp', '2026-03-04'), '2026-02-25');
  assert.equal(moved('Home', '2026-03-04'), '2026-03-02');
  assert.equal(moved('End', '2026-03-04', SUNDAY), '2026-03-07');
  assert.equal(moved('PageUp', '2026-03-31'), '2026-02-28');
  assert.equal(moved('PageDown', '2028-01-31'), '2028-02-29');
  assert.equal(moved('Tab', '2026-03-04'), null);
});

test('a day shows its worst leg pain, of entries only, and counts the rest', () => {
  const [day] = days([
    record('a', '2026-03-04T08:00:00+01:00', { fields: { leg: 3 } }),
    record('b', '2026-03-04T21:00:00+01:00', { fields: { leg: 6 } }),
    record('c', '2026-03-04T22:00:00+01:00', { fields: { back: 9 } }),
    record('d', '2026-03-04T20:00:00+01:00', { kind: 'practice' }),
    record('e', '2026-03-04T20:00:00+01:00', { kind: 'screen' }),
  ]);
  const cell = cellOf('2026-03-04', day);
  assert.deepEqual(cell, { date: '2026-03-04', worst: 6, entries: 3, sessions: 1, events: 0, others: 1 });
  assert.equal(cellWords(cell), 'Wednesday 4 March: worst leg pain 6, 3 entries, 1 session, 1 more thing');
});

test('an event is flagged, a day of rest is not', () => {
  const [day] = days([
    record('a', '2026-03-04T08:00:00+01:00', { kind: 'event', fields: { what: 'rest-day' } }),
    record('b', '2026-03-04T09:00:00+01:00', { kind: 'event', fields: { what: 'flare' } }),
  ]);
  const { events, others } = cellOf('2026-03-04', day);
  assert.deepEqual([events, others], [1, 1]);
});

test('an event is flagged on every day that it lasts, once on its first', () => {
  const flare = record('a', '2026-03-03T08:00:00+01:00', {
    kind: 'event',
    fields: { what: 'flare', until: '2026-03-06' },
  });
  const [first] = days([flare]);
  const marks = eventMarks([flare], [{ slug: 'flare', name: 'Flare', lasts: true }], '2026-03-20');
  const flagged = ['02', '03', '04', '05', '06'].map((day) => {
    const date = `2026-03-${day}`;
    return cellOf(date, date === first?.date ? first : undefined, lasting(marks, date)).events;
  });
  assert.deepEqual(flagged, [0, 1, 1, 1, 0]);
  assert.equal(cellWords(cellOf('2026-03-04', undefined, 1)), 'Wednesday 4 March: 1 event');
});

test('pain that was not written down is no pain of 0', () => {
  assert.equal(cellOf('2026-03-04', undefined).worst, null);
  assert.equal(cellWords(cellOf('2026-03-04', undefined)), 'Wednesday 4 March: nothing written');
  const [day] = days([record('a', '2026-03-04T08:00:00+01:00', { fields: { leg: 0 } })]);
  assert.equal(cellOf('2026-03-04', day).worst, 0);
});

test('a month has a name', () => {
  assert.equal(monthWords('2026-03'), 'March 2026');
});
