/** How far a person has come with each article: one record an article, which every phone knows the id of. */
import { uuid5 } from '../lib/ids.ts';
import type { Body, Json, RecordState } from './revision.ts';
import type { Store } from './store.ts';

/** What it needs of the store. */
export type Shelf = Pick<Store, 'user' | 'get' | 'save' | 'list'>;

export interface Reading {
  article: string;
  /** 0–1, in sections; see lib/article-progress.ts. */
  progress: number;
  saved: boolean;
  /** The day on which Today offered it; null when it never did. */
  offered: string | null;
  dismissed: boolean;
  changed_at: string;
}

/** What is known of every article that was ever opened, saved or offered, what changed last first. */
export async function readings(shelf: Shelf): Promise<Reading[]> {
  const found = (await shelf.list('reading')).map(readingFrom).filter((one) => one !== null);
  return found.sort((a, b) => Date.parse(b.changed_at) - Date.parse(a.changed_at));
}

/** The same of one article; null while nothing is known of it. */
export async function readingOf(shelf: Shelf, article: string): Promise<Reading | null> {
  const state = await shelf.get(await recordOf(shelf, article));
  return state && !state.deleted ? readingFrom(state) : null;
}

/** Saves some of it, as Store.save does, and throws as it does. */
export async function keepReading(shelf: Shelf, article: string, fields: Body): Promise<void> {
  await shelf.save('reading', { article, ...fields }, { record: await recordOf(shelf, article) });
}

/** Two phones that read on without each other do not contradict one another: the furthest counts, as does the first offer. */
export function readingFrom(state: RecordState): Reading | null {
  const { article } = state.fields;
  if (typeof article !== 'string') return null;
  const offers = values(state, 'offered').filter((day) => typeof day === 'string');
  return {
    article,
    progress: Math.max(0, ...values(state, 'progress').filter((share) => typeof share === 'number')),
    saved: state.fields['saved'] === true,
    offered: offers.sort()[0] ?? null,
    dismissed: values(state, 'dismissed').includes(true),
    changed_at: state.changed_at,
  };
}

function values({ fields, clashes }: RecordState, field: string): Json[] {
  return [fields[field] ?? null, ...(clashes[field] ?? []).map(({ value }) => value)];
}

function recordOf({ user }: Shelf, article: string): Promise<string> {
  return uuid5(user, `reading/${article}`);
}
