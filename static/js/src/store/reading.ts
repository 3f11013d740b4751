/** Looking through the folded records by day, along the index of kind and day: never more of them than were asked for. */
import type { IDBPIndex } from 'idb';
import { isLetGo } from './blocked.ts';
import type { Database, Row, Schema } from './open.ts';
import { places } from './rows.ts';

/** Days "YYYY-MM-DD", both included. */
export interface Span {
  from?: string;
  to?: string;
  /** At most so many, the newest. */
  limit?: number;
}

/** Comes before every day, and after every day. */
const FIRST = '';
export const LAST = '\uffff';

/** The records of a kind that are not deleted, newest first. */
export async function listed(db: Database, kind: string, { from = FIRST, to = LAST, limit }: Span): Promise<Row[]> {
  const range = IDBKeyRange.bound([kind, from], [kind, to]);
  if (limit === undefined) return newestFirst(await db.getAllFromIndex('records', 'listed', range));
  return newestFirst(await newest(byDay(db), range, limit)).slice(0, limit);
}

/** The newest `limit` rows of a range and the rest of the last one's day: within a day the index knows no order. */
async function newest(index: ByDay, range: IDBKeyRange, limit: number): Promise<Row[]> {
  const found: Row[] = [];
  for await (const { value } of index.iterate(range, 'prev')) {
    if (found.length >= limit && value.day !== found.at(-1)?.day) break;
    found.push(value);
  }
  return found;
}

/** At most `limit` of the records that are deleted, those that went last first. */
export async function trashed(db: Database, limit: number): Promise<Row[]> {
  const found: Row[] = [];
  for await (const { value } of db
    .transaction('records')
    .store.index('trash')
    .iterate(IDBKeyRange.lowerBound(FIRST), 'prev')) {
    if (found.length >= limit && value.trashed !== found.at(-1)?.trashed) break;
    found.push(value);
  }
  const moments = new Map(found.map((row) => [row, Date.parse(row.changed_at) || 0]));
  return found.sort((a, b) => moments.get(b)! - moments.get(a)!).slice(0, limit);
}

/** The newest day before `day` on which a record of these kinds lies; null when there is none. */
export async function dayBefore(db: Database, kinds: string[], day: string): Promise<string | null> {
  const ranges = kinds.map((kind) => IDBKeyRange.bound([kind, FIRST], [kind, day], false, true));
  return (await ends(db, ranges, 'prev')).sort().at(-1) ?? null;
}

/** The oldest day after `day` on which a record of these kinds lies; null when there is none. */
export async function dayAfter(db: Database, kinds: string[], day: string): Promise<string | null> {
  const ranges = kinds.map((kind) => IDBKeyRange.bound([kind, day], [kind, LAST], true, false));
  return (await ends(db, ranges, 'next')).sort()[0] ?? null;
}

/** The records of the newest month before `day` that holds any of these kinds, up to that day; null when there is none. */
export async function monthBefore(
  db: Database,
  kinds: string[],
  day: string,
): Promise<{ from: string; records: Row[] } | null> {
  const to = await dayBefore(db, kinds, day);
  if (to === null) return null;
  const from = `${to.slice(0, 7)}-01`;
  const found = await Promise.all(kinds.map((kind) => listed(db, kind, { from, to })));
  return { from, records: newestFirst(found.flat()) };
}

/**
 * The records that hold something on this phone only, each with its kind. What was refused and then deleted waits for
 * nothing more: counted it would stand there for ever. Its rows stay all the same, for the trash to bring back.
 */
export async function onlyHere(db: Database): Promise<Map<string, string>> {
  const outbox = await db.getAllFromIndex('revisions', 'order', places());
  const kinds = new Map(outbox.map(({ record, kind }) => [record, kind]));
  const refused = new Set(outbox.filter((row) => row.refused).map(({ record }) => record));
  for (const record of refused)
    if (isLetGo(await db.getAllFromIndex('revisions', 'record', record))) kinds.delete(record);
  return kinds;
}

type ByDay = IDBPIndex<Schema, ['records'], 'records', 'listed', 'readonly'>;

function byDay(db: Database): ByDay {
  return db.transaction('records').store.index('listed');
}

/** The day at the near end of each range that holds any. */
async function ends(db: Database, ranges: IDBKeyRange[], direction: 'next' | 'prev'): Promise<string[]> {
  const index = byDay(db);
  const cursors = await Promise.all(ranges.map((range) => index.openKeyCursor(range, direction)));
  return cursors.flatMap((cursor) => (cursor ? [cursor.key[1]] : []));
}

function newestFirst(rows: Row[]): Row[] {
  const moments = new Map(rows.map((row) => [row, momentOf(row)]));
  return rows.sort((a, b) => descending(a.day ?? '', b.day ?? '') || moments.get(b)! - moments.get(a)!);
}

function descending(one: string, other: string): number {
  return one === other ? 0 : one < other ? 1 : -1;
}

function momentOf({ fields, changed_at }: Row): number {
  const at = Date.parse(typeof fields.at === 'string' ? fields.at : changed_at);
  return Number.isNaN(at) ? 0 : at;
}
