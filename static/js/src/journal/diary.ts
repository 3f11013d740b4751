// The journal as days: pure.
import { dayOf } from '../lib/days.ts';
import type { RecordState } from '../store/revision.ts';

export interface Day {
  /** Local date "YYYY-MM-DD", as written in the records' own `at`. */
  date: string;
  /** Newest first. */
  records: RecordState[];
}

/** A record's own time; one that holds none (a newer phone may write what we do not know) is placed by its last change. */
export function atOf(record: RecordState): string {
  const at = record.fields['at'];
  return typeof at === 'string' && dayOf(at) && !Number.isNaN(Date.parse(at)) ? at : record.changed_at;
}

/** Records grouped by their local day, both newest first. Deleted ones are left out. */
export function days(records: RecordState[]): Day[] {
  const byDate = new Map<string, RecordState[]>();
  for (const record of records) {
    if (record.deleted) continue;
    const date = atOf(record).slice(0, 10);
    byDate.set(date, [...(byDate.get(date) ?? []), record]);
  }
  return [...byDate.entries()]
    .map(([date, held]) => ({ date, records: held.sort(newestFirst) }))
    .sort((one, other) => (one.date < other.date ? 1 : -1));
}

function newestFirst(one: RecordState, other: RecordState): number {
  return Date.parse(atOf(other)) - Date.parse(atOf(one)) || (one.record < other.record ? 1 : -1);
}
