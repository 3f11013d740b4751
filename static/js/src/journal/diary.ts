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
  return typeof at === 'string' && dayOf(at) ? at : record.changed_at;
}

/** Records grouped by their local day, both newest first. Deleted ones are left out. */
export function days(records: RecordState[]): Day[] {
  const placed = records
    .filter(({ deleted }) => !deleted)
    .map(place)
    .sort(newestFirst);
  const byDate = new Map<string, RecordState[]>();
  for (const { date, record } of placed) {
    const day = byDate.get(date);
    if (day) day.push(record);
    else byDate.set(date, [record]);
  }
  return [...byDate].map(([date, held]) => ({ date, records: held }));
}

/** The days with those of `dates` taken out and the `fresh` ones put in, newest first. */
export function patched(held: Day[], dates: Set<string>, fresh: Day[]): Day[] {
  const left = held.filter(({ date }) => !dates.has(date));
  return [...left, ...fresh].sort((one, other) => (one.date < other.date ? 1 : -1));
}

/** What a day shows, in short: the same text means the same cards. */
export function signature({ records }: Day): string {
  return records.map(({ record, leaves, state, saved_at }) => `${record} ${leaves.join()} ${state} ${saved_at}`).join();
}

interface Placed {
  record: RecordState;
  date: string;
  moment: number;
}

/** An hour that can't be read leaves a record on its day, as the store has it. */
function place(record: RecordState): Placed {
  const at = atOf(record);
  return { record, date: at.slice(0, 10), moment: Date.parse(at) || Date.parse(record.changed_at) || 0 };
}

function newestFirst(one: Placed, other: Placed): number {
  if (one.date !== other.date) return one.date < other.date ? 1 : -1;
  return other.moment - one.moment || (one.record.record < other.record.record ? 1 : -1);
}
