/** Offers the outbox to the server, row after row, each once a round. */
import type { Exchange } from '../store/exchange.ts';
import type { Result } from '../store/plan.ts';
import type { Held } from '../store/revision.ts';
import type { Server } from './server.ts';
import { Stopped } from './stopped.ts';

/** The protocol takes 200 rows and 1 MiB a request; the rest of the request needs a little of that. */
const ROOM = { rows: 200, bytes: 1_000_000 };

const TOO_LONG = { field: '', message: 'This is too long to send. Please make it shorter.' };

/** Goes through the outbox once. Rows without a number stay in it; a lost answer is asked for again next time. */
export async function push(log: Exchange, server: Server, user: string, epoch: string): Promise<void> {
  const room = { ...ROOM };
  let after = 0;
  for (let rows = await log.offer(after, room); rows.length > 0; rows = await log.offer(after, room)) {
    const results = await answers(rows, server.push(user, epoch, rows));
    if (results) {
      await log.settle(results);
      after = rows.at(-1)?.order ?? after;
    } else {
      room.rows = Math.ceil(rows.length / 2);
    }
  }
}

/** What the server said; null when that was too much at once. A row that is too long all by itself is refused. */
async function answers(rows: Held[], asked: Promise<Result[]>): Promise<Result[] | null> {
  try {
    return await asked;
  } catch (error) {
    if (!(error instanceof Stopped && error.reason === 'too-big')) throw error;
    return rows.length > 1 ? null : rows.map(({ id }) => ({ id, error: TOO_LONG }));
  }
}
