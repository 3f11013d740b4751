import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { wholeDiary } from '../../../static/js/src/journal/source.ts';
import { Timeline } from '../../../static/js/src/journal/timeline.ts';
import { addDays } from '../../../static/js/src/lib/days.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { emptyPhone } from '../store/indexeddb.ts';

let store: Store;
let timeline: Timeline;

beforeEach(() => {
  emptyPhone();
  store = new Store('018f0000-0000-7000-8000-000000000001', 'this-phone');
  timeline = new Timeline(wholeDiary(store, ['entry', 'practice']));
});
afterEach(() => store.close());

const wrote = (day: string, kind = 'entry') => store.save(kind, { at: `${day}T08:00:00+01:00` });
const dates = () => timeline.days.map(({ date }) => date);
const month = async (from: string, count: number) => {
  for (let i = 0; i < count; i += 1) await wrote(addDays(from, i));
};

test('an empty journal begins and ends at once', async () => {
  await timeline.open(null);
  assert.deepEqual([timeline.days, timeline.atStart, timeline.atEnd], [[], true, true]);
});

test('the newest week comes first, and older ones until there are no more', async () => {
  await month('2026-02-20', 16);
  await timeline.open(null);
  assert.deepEqual([timeline.days.length, dates()[0]], [7, '2026-03-07']);
  while (!timeline.atStart) await timeline.older();
  assert.deepEqual([dates().length, dates().at(-1)], [16, '2026-02-20']);
});

test('years without a word are stepped over in one', async () => {
  await wrote('2016-02-29');
  await wrote('2026-03-29', 'practice');
  await timeline.open(null);
  await timeline.older();
  assert.deepEqual(dates(), ['2026-03-29', '2016-02-29']);
});

test('a day that was asked for comes first, and newer ones grow above it', async () => {
  await month('2026-02-20', 16);
  await timeline.open('2026-02-25');
  assert.equal(dates()[0], '2026-02-25');
  assert.equal(timeline.atEnd, false);
  while (!timeline.atEnd) await timeline.newer();
  assert.equal(dates()[0], '2026-03-07');
  assert.equal(new Set(dates()).size, dates().length);
});

test('a day on which nothing lies is there all the same', async () => {
  await wrote('2026-03-01');
  await timeline.open('2026-03-04');
  assert.deepEqual(dates(), ['2026-03-04', '2026-03-01']);
});

test('what is written, moved and deleted is followed on the days where it lies', async () => {
  await month('2026-03-01', 3);
  await timeline.open(null);
  await wrote('2026-03-05');
  await timeline.refresh(['2026-03-05']);
  assert.equal(dates()[0], '2026-03-05');
  const { record } = timeline.days[0]!.records[0]!;
  await store.save('entry', { at: '2026-03-02T23:59:00-08:00' }, { record });
  await timeline.refresh(['2026-03-05', '2026-03-02']);
  assert.deepEqual(
    timeline.days.map(({ date, records }) => [date, records.length]),
    [
      ['2026-03-03', 1],
      ['2026-03-02', 2],
      ['2026-03-01', 1],
    ],
  );
  await store.remove(record);
  await timeline.refresh(['2026-03-02']);
  assert.equal(timeline.days[1]?.records.length, 1);
});

test('a change beyond what is loaded is left to be found there', async () => {
  await month('2026-01-01', 30);
  await timeline.open(null);
  await wrote('2026-01-02', 'practice');
  await timeline.refresh(['2026-01-02']);
  assert.ok(!timeline.holds('2026-01-02'));
  while (!timeline.atStart) await timeline.older();
  assert.equal(timeline.days.find(({ date }) => date === '2026-01-02')?.records.length, 2);
});

test('a first pull fills a journal that was open while it was empty', async () => {
  await timeline.open(null);
  await month('2026-01-01', 40);
  await timeline.reload();
  while (!timeline.atStart) await timeline.older();
  assert.equal(dates().length, 40);
});

test('two readings asked for at once leave no gap and nothing twice', async () => {
  await month('2026-01-01', 40);
  await timeline.open('2026-01-20');
  await Promise.all([timeline.older(), timeline.newer(), timeline.older(), timeline.newer()]);
  assert.equal(new Set(dates()).size, dates().length);
  assert.deepEqual(dates(), dates().toSorted().toReversed());
});
