/** A discussion as the server tells it and as the phone keeps it: checked, so that nothing half is drawn. Pure. */
import { isMap } from '../../lib/json.ts';

export const STATES = ['shown', 'waiting', 'hidden', 'deleted'] as const;
export const REASONS = ['unkind', 'harmful', 'private', 'advert', 'other'] as const;
export type Reason = (typeof REASONS)[number];

export interface Comment {
  id: string;
  /** What it answers; null when it began its thread. */
  parent: string | null;
  state: (typeof STATES)[number];
  /** Null where there is none to be shown: the writer has left, or the comment is deleted or hidden. */
  name: string | null;
  author: boolean;
  yours: boolean;
  /** Exactly as it was written; null where it is not to be shown. */
  text: string | null;
  /** Seconds since 1970; null for what came with the article. */
  at: number | null;
  edited: boolean;
  /** Seconds, counted from the reply, for which it can still be changed. */
  editable_for: number;
  /** Why it was hidden. */
  reason: string | null;
  reported: boolean;
  /** For those who moderate. */
  reports: { reason: Reason; words: string }[];
  blocked: boolean;
}

export interface Thread {
  id: string;
  closed: boolean;
  from_article: boolean;
  comments: Comment[];
}

export interface You {
  user: string;
  name: string | null;
  role: 'author' | 'operator' | null;
  blocked: boolean;
  /** How many comments and reports wait for your judgement. */
  waiting: number;
}

export interface Discussion {
  article: string;
  you: You;
  threads: Thread[];
  /** Whether there are earlier threads. */
  more: boolean;
}

export interface OnDesk {
  article: string;
  title: string;
  comment: Comment;
}

export interface Desk {
  you: You;
  waiting: OnDesk[];
  reported: OnDesk[];
}

/** The reply as a discussion, or null when it is none. */
export function asDiscussion(value: unknown): Discussion | null {
  if (!isMap(value) || !isYou(value['you']) || !Array.isArray(value['threads'])) return null;
  return value['threads'].every(isThread) ? (value as unknown as Discussion) : null;
}

export function asDesk(value: unknown): Desk | null {
  if (!isMap(value) || !isYou(value['you'])) return null;
  const lists = [value['waiting'], value['reported']];
  const isWhole = lists.every((list) => Array.isArray(list) && list.every((one) => isComment(one?.comment)));
  return isWhole ? (value as unknown as Desk) : null;
}

function isYou(value: unknown): boolean {
  return isMap(value) && typeof value['user'] === 'string' && (value['name'] === null || isText(value['name']));
}

function isThread(value: unknown): boolean {
  if (!isMap(value) || !isText(value['id']) || !Array.isArray(value['comments'])) return false;
  return value['comments'].length > 0 && value['comments'].every(isComment);
}

function isComment(value: unknown): boolean {
  if (!isMap(value) || !isText(value['id'])) return false;
  const { state, text, name, at } = value;
  const isKnown = STATES.includes(state as Comment['state']);
  return (
    isKnown && (text === null || isText(text)) && (name === null || isText(name)) && (at === null || Number(at) > 0)
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
