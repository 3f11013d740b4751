/** The discussion as it was last seen, kept on the phone so that it can be read with no network. */
import { isMap, type Json } from '../../lib/json.ts';
import type { Store } from '../../store/store.ts';
import { asDiscussion, type Discussion } from './replies.ts';

export interface Seen {
  discussion: Discussion;
  /** Local time with its offset. */
  at: string;
}

/** Null when it was never seen on this phone, or an earlier version kept it differently. */
export async function readSeen(shelf: Pick<Store, 'draft'>, article: string): Promise<Seen | null> {
  const kept = await shelf.draft(`discussion ${article}`);
  if (!isMap(kept) || typeof kept['at'] !== 'string') return null;
  const discussion = asDiscussion(kept['discussion']);
  return discussion && { discussion, at: kept['at'] };
}

export function keepSeen(shelf: Pick<Store, 'keepDraft'>, article: string, seen: Seen): Promise<void> {
  return shelf.keepDraft(`discussion ${article}`, seen as unknown as Json);
}
