/** Brings what other phones wrote, page by page. */
import type { Exchange } from '../store/exchange.ts';
import type { Server } from './server.ts';
import { Stopped } from './stopped.ts';

/** As few requests and transactions as memory allows: a first pull of years is one page. */
const ROWS = 10_000;

/** Throws Stopped: `void` when the server does not hold what this phone got from it. */
export async function pull(log: Exchange, server: Server, user: string): Promise<void> {
  for (let more = true; more; ) {
    const cursor = await log.cursor();
    if (!cursor) throw new Stopped('void');
    const page = await server.pull(user, cursor, ROWS);
    const last = page.revisions.at(-1);
    if (last) await log.receive(page.revisions, { after: last.seq, at: last.id, epoch: cursor.epoch });
    more = page.more && last !== undefined;
  }
  if (await log.holdsLost()) throw new Stopped('void');
}
