/**
 * What to write, decided without a database: for a save, a mended refusal, a pulled page, the server's answers,
 * and for numbers that have become void. Each function takes held rows and returns the rows to put in their place.
 */
import { type Held, numbered, type Refusal, type Revision, unsent, wire } from './revision.ts';

/** The server's answer about one offered row. */
export type Result = { id: string; seq: number } | { id: string; waiting: true } | { id: string; error: Refusal };

/** A numbered revision as it comes in a page. */
export type Numbered = Revision & { seq: number; saved_at?: string };

/** The row after the server's answer. A row that was mended meanwhile counts again once the server turns out to have it. */
export function answered(row: Held, result: Result): Held {
  if ('seq' in result) return numbered(row, result.seq);
  if (row.order === null) return row;
  return 'error' in result
    ? { ...row, refused: result.error, waiting: false }
    : { ...row, waiting: true, refused: null };
}

/** A pulled page as rows: the server's copy is the one that counts from now on. */
export function received(page: Numbered[]): Held[] {
  return page.map(({ seq, saved_at, ...revision }) => numbered(revision, seq, saved_at));
}

/** All numbers are void (another epoch, or a server set back in time): everything is offered again, oldest first. */
export function offeredAgain(rows: Held[]): Held[] {
  const known = rows.filter((row) => row.seq !== null).sort((a, b) => a.seq! - b.seq!);
  const queued = rows.filter((row) => row.order !== null).sort((a, b) => a.order! - b.order!);
  return [...known, ...queued].map((row, i) => ({ ...row, seq: null, order: i + 1, waiting: false, refused: null }));
}

/**
 * A refused revision mended: `mended` takes its parents, and its unsent descendants are made again on top of it
 * under new ids, from place `order` of the outbox on. `rows` are all that is held of the record.
 */
export function mend(rows: Held[], refused: string, mended: Revision, order: number, newId: () => string) {
  const old = rows.find((row) => row.id === refused);
  if (!old?.refused) throw new RangeError(`revision ${refused} was not refused`);
  const renamed = new Map([[refused, mended.id]]);
  const put: Held[] = [
    { ...old, order: null, replaced: mended.id },
    unsent({ ...mended, parents: old.parents }, order),
  ];
  const drop: string[] = [];
  for (const row of inOutboxOrder(rows)) {
    if (row.id === refused || !row.parents.some((parent) => renamed.has(parent))) continue;
    const id = newId();
    renamed.set(row.id, id);
    const parents = row.parents.map((parent) => renamed.get(parent) ?? parent);
    put.push(unsent({ ...row, id, parents }, order + put.length - 1));
    drop.push(row.id);
  }
  return { put, drop };
}

function inOutboxOrder(rows: Held[]): Held[] {
  return rows.filter((row) => row.order !== null).sort((a, b) => a.order! - b.order!);
}

/** How much one request carries: rows, and bytes of JSON. */
export interface Room {
  rows: number;
  bytes: number;
}

/** The next rows that fit, in outbox order; always at least one, however long it is. */
export function batch(rows: Iterable<Held>, room: Room): Held[] {
  const taken: Held[] = [];
  let bytes = 0;
  for (const row of rows) {
    bytes += size(wire(row)) + 1;
    if (taken.length > 0 && (taken.length >= room.rows || bytes > room.bytes)) break;
    taken.push(row);
  }
  return taken;
}

/** Bytes of a value as JSON. */
export function size(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
