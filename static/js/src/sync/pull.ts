/** Brings what other phones wrote, page by page. */
import type { Exchange } from '../store/exchange.ts';
import { ranOut, type Server } from './server.ts';
import { Stopped } from './stopped.ts';

/** As few requests and transactions as memory allows: a first pull of years is one page. */
const ROWS = 10_000;
/** A network too slow for such a page gets smaller ones, down to this. */
const LEAST_ROWS = 100;

/** Throws Stopped: `void` when the server does not hold what this phone got from it. */
export async function pull(log: Exchange, server: Server, user: string): Promise<void> {
  let rows = ROWS;
  for (let more = true; more; ) {
    const cursor = await log.cursor();
    if (!cursor) throw new Stopped('void');
    const page = await server.pull(user, cursor, rows).catch((error) => {
      if (!isTooSlow(error) || rows <= LEAST_ROWS) throw error;
      rows /= 10;
      return null;
    });
    if (!page) continue;
    const last = page.revisions.at(-1);
    if (last) await log.receive(page.revisions, { after: last.seq, at: last.id, epoch: cursor.epoch });
    more = page.more && last !== undefined;
  }
  if (await log.holdsLost()) throw new Stopped('void');
}

/** The time for one answer ran out: the same page would run out of it again. */
function isTooSlow(error: unknown): boolean {
  return error instanceof Stopped && ranOut(error.cause);
}
