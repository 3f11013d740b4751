/** What somebody is asked who signs out while something is on this phone only. Pure. */
import { counted } from '../lib/nouns.ts';
import type { UnsentComment } from '../store/comment-drafts.ts';

/** What would go with the sign-out. */
export interface Left {
  /** Records that were not sent, by kind. */
  records: Record<string, number>;
  /** What was typed under articles: it is sent by the person's own tap only. */
  comments: UnsentComment[];
}

export interface Question {
  title: string;
  /** About the records; null without any. */
  records: string | null;
  /** About the comments; null without any. */
  comments: string | null;
  stay: string;
  go: string;
}

/** Letters of a comment by which its writer knows it again. */
const LETTERS = 60;

export function isNothing({ records, comments }: Left): boolean {
  return Object.keys(records).length === 0 && comments.length === 0;
}

/** How many of each kind, comments among them. */
export function countedLeft({ records, comments }: Left): string {
  return counted({ ...records, ...(comments.length > 0 && { comment: comments.length }) });
}

export function questionOf(left: Left): Question {
  const records = Object.values(left.records).reduce((sum, count) => sum + count, 0);
  const { length } = left.comments;
  return {
    title: `${countedLeft(left)} ${records + length === 1 ? 'is' : 'are'} only on this phone`,
    records: records > 0 ? recordWords(records === 1, length > 0) : null,
    comments: length > 0 ? commentWords(length === 1) : null,
    stay: records > 0 ? 'Wait' : 'Stay signed in',
    go: records > 0 ? 'Sign out anyway' : `Let ${them(length === 1)} go and sign out`,
  };
}

/** How a comment begins, cut between words. */
export function beginning(text: string): string {
  const words = text.trim().replace(/\s+/gu, ' ');
  if (words.length <= LETTERS) return words;
  const end = words.lastIndexOf(' ', LETTERS);
  return `${end > 0 ? words.slice(0, end) : [...words].slice(0, LETTERS).join('')} …`;
}

function recordWords(isOne: boolean, besideComments: boolean): string {
  const what = besideComments ? 'everything here' : them(isOne);
  return `Signing out now would take ${what} away for good. You can wait for the network, or keep a file first.`;
}

function commentWords(isOne: boolean): string {
  const what = isOne ? 'This comment was' : 'These comments were';
  return `${what} never sent. Open ${them(isOne)} to send ${them(isOne)}, or let ${them(isOne)} go.`;
}

function them(isOne: boolean): string {
  return isOne ? 'it' : 'them';
}
