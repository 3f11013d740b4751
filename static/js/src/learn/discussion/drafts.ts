/** What is typed under an article and not sent, and the discussion as it was last seen: kept on the phone until sent. */
import { isMap, type Json } from '../../lib/json.ts';
import type { Store } from '../../store/store.ts';
import { asDiscussion, type Discussion } from './replies.ts';

export interface Draft {
  /** The id under which it will be sent, so that it is there once however often it is sent. */
  id: string;
  text: string;
}

/** By place: `new`, `reply <comment>`, `edit <comment>`. */
export type Drafts = Record<string, Draft>;

export interface Seen {
  discussion: Discussion;
  /** Local time with its offset. */
  at: string;
}

type Shelf = Pick<Store, 'draft' | 'keepDraft'>;

export async function readDrafts(shelf: Shelf, article: string): Promise<Drafts> {
  const kept = await shelf.draft(`comments ${article}`);
  if (!isMap(kept)) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, one]) => isDraft(one))) as unknown as Drafts;
}

export function keepDrafts(shelf: Shelf, article: string, drafts: Drafts): Promise<void> {
  const isEmpty = Object.keys(drafts).length === 0;
  return shelf.keepDraft(`comments ${article}`, isEmpty ? null : (drafts as unknown as Json));
}

/** Null when it was never seen on this phone, or an earlier version kept it differently. */
export async function readSeen(shelf: Shelf, article: string): Promise<Seen | null> {
  const kept = await shelf.draft(`discussion ${article}`);
  if (!isMap(kept) || typeof kept['at'] !== 'string') return null;
  const discussion = asDiscussion(kept['discussion']);
  return discussion && { discussion, at: kept['at'] };
}

export function keepSeen(shelf: Shelf, article: string, seen: Seen): Promise<void> {
  return shelf.keepDraft(`discussion ${article}`, seen as unknown as Json);
}

function isDraft(value: unknown): boolean {
  return isMap(value) && typeof value['id'] === 'string' && typeof value['text'] === 'string';
}
