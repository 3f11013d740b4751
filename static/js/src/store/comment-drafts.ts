/** What is typed under articles and not sent: it stays on this phone until the person sends it or lets it go. */
import { isMap, type Json } from '../lib/json.ts';
import type { Store } from './store.ts';

export interface Draft {
  /** The id under which it will be sent, so that it is there once however often it is sent. */
  id: string;
  text: string;
}

/** Of one article, by place: `new`, `reply <comment>`, `edit <comment>`. */
export type Drafts = Record<string, Draft>;

export interface UnsentComment {
  /** The article's slug. */
  article: string;
  text: string;
}

const OF = 'comments ';

export async function readDrafts(shelf: Pick<Store, 'draft'>, article: string): Promise<Drafts> {
  const kept = await shelf.draft(OF + article);
  if (!isMap(kept)) return {};
  return Object.fromEntries(Object.entries(kept).filter(([, one]) => isDraft(one))) as unknown as Drafts;
}

export function keepDrafts(shelf: Pick<Store, 'keepDraft'>, article: string, drafts: Drafts): Promise<void> {
  const isEmpty = Object.keys(drafts).length === 0;
  return shelf.keepDraft(OF + article, isEmpty ? null : (drafts as unknown as Json));
}

/** All of them, under whichever article; spaces alone are nothing that anybody would miss. */
export async function unsentComments(shelf: Pick<Store, 'draft' | 'draftNames'>): Promise<UnsentComment[]> {
  const articles = (await shelf.draftNames())
    .filter((name) => name.startsWith(OF))
    .map((name) => name.slice(OF.length));
  const drafts = await Promise.all(articles.map((article) => readDrafts(shelf, article)));
  return articles
    .flatMap((article, i) => Object.values(drafts[i]!).map(({ text }) => ({ article, text })))
    .filter(isWritten);
}

function isWritten({ text }: UnsentComment): boolean {
  return text.trim() !== '';
}

function isDraft(value: unknown): boolean {
  return isMap(value) && typeof value['id'] === 'string' && typeof value['text'] === 'string';
}
