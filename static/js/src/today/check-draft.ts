/** What is answered and not saved yet of a list of warning signs, kept so that a closed app loses no answer. */
import { isMap } from '../lib/json.ts';
import type { Body, Json } from '../store/revision.ts';
import type { Store } from '../store/store.ts';

const NAME = 'check';
/** Answers given longer ago are about another day: the list then starts empty. */
const HOURS = 12;

export interface Draft {
  record: string;
  fields: Body;
  /** The revisions of the record that these answers were given over. */
  seen: string[];
  /** Local time with its offset. */
  at: string;
}

/** The draft of the last half day, or null. */
export async function readDraft(shelf: Pick<Store, 'draft'>, now: Date): Promise<Draft | null> {
  const draft = await shelf.draft(NAME);
  if (!isDraft(draft) || now.getTime() - Date.parse(draft.at) >= HOURS * 3_600_000) return null;
  const { record, fields, at, seen } = draft;
  return { record, fields, at, seen: Array.isArray(seen) ? seen : [] }; // an earlier version kept none
}

export function keepDraft(shelf: Pick<Store, 'keepDraft'>, draft: Draft | null): Promise<void> {
  return shelf.keepDraft(NAME, draft && { ...draft });
}

function isDraft(draft: Json | Draft): draft is Draft & Json {
  return (
    isMap(draft) && isMap(draft['fields']) && typeof draft['record'] === 'string' && typeof draft['at'] === 'string'
  );
}
