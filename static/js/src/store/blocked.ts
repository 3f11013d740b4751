/**
 * What a refusal holds up, and what is said to the server all the same. A row that stands on a refused one waits until
 * that one is mended, as it must: it may speak of what the server doesn't have. A deletion doesn't speak of anything, and
 * a person who deletes a record means it on every phone. So it is said twice: on what was refused, which it hides here,
 * and on the newest that the server took or will take. Bringing back is the same. Nothing is taken out of the log: the
 * refused row keeps its words, can be mended later, and all phones that hold the same rows still show the same. Pure.
 */
import { descent } from './descent.ts';
import { fold, present } from './fold.ts';
import { type Held, unsent, wire } from './revision.ts';

/** As many parents as the server takes; what is left over stays a leaf for the next save. */
export const MOST_PARENTS = 64;

/** The refused rows of one record and all that stand on them, by id. */
export function blocked(rows: readonly Held[]): Set<string> {
  const found = new Set<string>();
  for (const { id, seq, refused, parents } of descent([...rows]).childrenFirst.reverse())
    if (seq === null && (refused || parents.some((parent) => found.has(parent)))) found.add(id);
  return found;
}

/**
 * The row that says again, to the server, that the record is deleted or brought back, at place `order` of the outbox;
 * null where no such word is held up, where the server never had the record, and where it refused that word as well.
 * `rows` are all that is held of the record.
 */
export function saidAgain(rows: readonly Held[], order: number, newId: () => string): Held | null {
  const held = present(rows);
  const behind = blocked(held);
  const free = held.filter(({ id }) => !behind.has(id));
  if (behind.size === 0 || free.length === 0) return null;
  const { deleted, leaves } = fold(held);
  const word = held.find((row) => leaves.includes(row.id) && behind.has(row.id) && isWord(row, deleted));
  const known = fold(free);
  const parents = known.leaves.slice(0, MOST_PARENTS);
  if (!word || known.deleted === deleted || wasRefused(held, word, parents)) return null;
  return unsent({ ...wire(word), id: newId(), parents }, order);
}

/** Whether a deleted record has nothing left to tell the server but what that would not take. */
export function isLetGo(rows: readonly Held[]): boolean {
  const held = present(rows);
  const behind = blocked(held);
  const free = held.filter(({ id }) => !behind.has(id));
  const isSaid = free.every(({ seq }) => seq !== null) && (free.length === 0 || fold(free).deleted);
  return fold(held).deleted && isSaid;
}

/** It says that the record is deleted, or that it is back, and nothing else. */
function isWord({ body, refused }: Held, deleted: boolean): boolean {
  return !refused && (deleted ? body === null : body !== null && Object.keys(body).length === 0);
}

/** What the server would not take once is not said a third time. */
function wasRefused(held: readonly Held[], word: Held, parents: readonly string[]): boolean {
  const isSame = (row: Held) =>
    row.parents.length === parents.length && row.parents.every((id) => parents.includes(id));
  return held.some((row) => row.refused && isWord({ ...row, refused: null }, word.body === null) && isSame(row));
}
