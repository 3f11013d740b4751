/**
 * What to write, decided without a database: for a save, a mended refusal, a pulled page, the server's answers,
 * and for numbers that have become void. Each function takes held rows and returns the rows to put in their place.
 */
import { sameJson } from '../lib/json.ts';
import { fold } from './fold.ts';
import { type Body, type Held, type Json, numbered, type Refusal, type Revision, unsent, wire } from './revision.ts';

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

/** What a mended refusal is made of. */
export interface Mending {
  /** The revision that takes the refused one's place and parents, with all that it says. */
  mended: Revision;
  /** What the form changed, on the leaves it was filled from; left out where no form was. */
  saved?: Revision & { body: Body };
}

/**
 * A refused revision mended: its unsent descendants are made again on top of `mended` under new ids, from place `order`
 * of the outbox on. A descendant may set what the form changed, or delete the record, and another phone may have set it
 * too: where the mended row alone doesn't show what was saved, `saved` follows on the form's leaves.
 * `rows` are all that is held of the record.
 */
export function mend(rows: Held[], refused: string, { mended, saved }: Mending, order: number, newId: () => string) {
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
    put.push(unsent({ ...row, id, parents, body: corrected(row.body, old.body, mended.body) }, order + put.length - 1));
    drop.push(row.id);
  }
  const kept = rows.filter(({ id }) => id !== refused && !drop.includes(id));
  if (saved && !shows([...kept, ...put], saved.body)) {
    const parents = saved.parents.map((parent) => renamed.get(parent) ?? parent);
    put.push(unsent({ ...saved, parents }, order + put.length - 1));
  }
  return { put, drop };
}

/** A descendant that says again what was refused would be refused for the same: it takes the mended value. */
function corrected(body: Body | null, refused: Body | null, mended: Body | null): Body | null {
  if (!body || !refused || !mended) return body;
  return Object.fromEntries(
    Object.entries(body).map(([field, value]) => {
      const isSame = Object.hasOwn(refused, field) && sameJson(value, refused[field]!);
      return [field, isSame && Object.hasOwn(mended, field) ? mended[field]! : value];
    }),
  );
}

/** Whether the record is there and shows these values, and no others beside them. */
function shows(rows: Held[], body: Body): boolean {
  const { deleted, fields, clashes } = fold(rows);
  const isShown = ([field, value]: [string, Json]) =>
    !Object.hasOwn(clashes, field) && sameJson(Object.hasOwn(fields, field) ? fields[field]! : null, value);
  return !deleted && Object.entries(body).every(isShown);
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
