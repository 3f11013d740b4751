import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestDays } from '../../../static/js/src/journal/pages.ts';
import type { RecordState } from '../../../static/js/src/store/revision.ts';

const TODAY = '2026-11-22';

/** A store that holds an entry on each of these days, and remembers how far back it was asked to look. */
function holding(dates: string[]) {
  const asked: string[] = [];
  const states = dates.map(
    (date) => ({ record: date, fields: { at: `${date}T08:00:00+01:00` } }) as unknown as RecordState,
  );
  const list = async (_kind: string, { from = '' } = {}) => {
    asked.push(from);
    return states.filter(({ record }) => record >= from);
  };
  return { asked, list };
}

function dates(found: { date: string }[]) {
  return found.map(({ date }) => date);
}

test('no further back is read than the days that are wanted', async () => {
  const store = holding(['2026-11-22', '2026-11-21', '2026-11-20', '2016-01-01']);
  assert.deepEqual(dates(await newestDays(store, ['entry'], 3, TODAY)), ['2026-11-22', '2026-11-21', '2026-11-20']);
  assert.deepEqual(store.asked, ['2026-11-16']);
});

test('gaps are looked over, years of them too', async () => {
  const store = holding(['2026-11-22', '2024-02-29', '2016-01-01']);
  assert.deepEqual(dates(await newestDays(store, ['entry'], 3, TODAY)), ['2026-11-22', '2024-02-29', '2016-01-01']);
});

test('where there are fewer days than wanted, all of them are found', async () => {
  assert.deepEqual(dates(await newestDays(holding(['2025-05-05']), ['entry', 'practice'], 15, TODAY)), ['2025-05-05']);
  assert.deepEqual(await newestDays(holding([]), ['entry'], 15, TODAY), []);
});
