/**
 * Transactions end with their page. WebKit keeps a page that was left, for Back, and freezes it with whatever it has
 * locked: the next page then waits for ever. Where a page is thrown away, the browser ends its transactions itself.
 */
import { type IDBPDatabase, unwrap } from 'idb';

const underWay = new Set<IDBTransaction>();
let leaving = false;
let broken = false;

/** Has every transaction of `db` end when the page is left. */
export function endWithPage<Kept>(db: IDBPDatabase<Kept>): IDBPDatabase<Kept> {
  const native = unwrap(db);
  const begin = native.transaction.bind(native);
  native.transaction = (...how) => follow(begin(...how));
  return db;
}

function follow(tx: IDBTransaction): IDBTransaction {
  underWay.add(tx);
  for (const end of ['complete', 'abort']) tx.addEventListener(end, () => underWay.delete(tx));
  if (leaving) queueMicrotask(() => abort(tx)); // what commits at once may still be written
  return tx;
}

function abort(tx: IDBTransaction): void {
  try {
    tx.abort();
    broken = true;
  } catch {
    // it has committed already
  }
}

// Node's tests of the store have no page.
globalThis.addEventListener?.('pagehide', ({ persisted }) => {
  leaving = persisted;
  if (leaving) for (const tx of underWay) abort(tx);
});

globalThis.addEventListener?.('pageshow', () => {
  leaving = false;
  if (broken) location.reload(); // it is back with half of its reading undone
});
