/** What the quiet line says about sending. Pure. */
import { counted } from '../lib/nouns.ts';
import type { Phase, SyncState } from './sync.ts';

export interface Line {
  words: string;
  link?: { href: string; words: string };
  /** What can be done about it by one tap. */
  deed?: 'send' | 'understood';
}

/** null: all is saved, or about to be. `path` is the page to come back to. */
export function lineOf({ phase, waiting, refused }: SyncState, path: string): Line | null {
  const isWaiting = Object.keys(waiting).length > 0;
  if (phase === 'other-user') {
    return { words: 'Somebody else is signed in here.', link: { href: '/today', words: 'Go to their pages' } };
  }
  if (phase === 'signed-out') {
    const link = { href: `/sign-in?next=${encodeURIComponent(path)}`, words: 'Sign in again to send' };
    return { words: isWaiting ? waits(waiting) : 'You are signed out.', link };
  }
  if (phase === 'erased') {
    return { words: 'This account was erased.', link: { href: '/erased', words: 'See what is still here' } };
  }
  if (refused.length > 0) return refusal(refused);
  if (!isWaiting || phase === 'sending' || phase === 'idle') return null;
  return { words: waits(waiting), deed: 'send' };
}

/** What came of "Send now". */
export function sentWords({ phase, waiting }: SyncState): string {
  if (Object.keys(waiting).length === 0) return 'All of it is sent.';
  return SENDING[phase] ?? 'Not all of it could be sent. It is tried again by itself.';
}

const SENDING: Partial<Record<Phase, string>> = {
  offline: 'No network just now. It is sent by itself as soon as there is one.',
  trouble: 'The server can’t take it just now. It is tried again by itself.',
  sending: 'It is being sent.',
};

/** What the person should know when the browser had cleared this phone's copy. */
export function lostLine(lost: { fetched: boolean }, phase: Phase): Line {
  const cleared = 'Your browser had cleared the copy of your journal on this phone.';
  if (!lost.fetched) {
    const next = phase === 'offline' ? 'It is fetched again when there is a network.' : 'It is being fetched again.';
    return { words: `${cleared} ${next}` };
  }
  const here = 'What was on the server is here again. Anything written since it was last sent may be missing.';
  return { words: `${cleared} ${here} On the home screen Legs Up is cleared less easily.`, deed: 'understood' };
}

/** No one is known on this phone and the server can't be asked. */
export const NOBODY: Line = {
  words: 'Your journal is not on this phone just now. It is fetched when there is a network.',
};

export const SHORT: Line = {
  words:
    'This phone is nearly full. Please free some space, for example by removing old videos, so that saving goes on.',
};

function refusal(refused: SyncState['refused']): Line {
  const counts: Record<string, number> = {};
  for (const { kind } of refused) counts[kind] = (counts[kind] ?? 0) + 1;
  return {
    words: `${counted(counts)} could not be sent as written.`,
    link: { href: addressOf(refused[0]!), words: 'Have a look' },
  };
}

/** There it says why, and leads to its form. */
function addressOf({ record }: SyncState['refused'][number]): string {
  return `/journal/versions?id=${record}`;
}

function waits(waiting: Record<string, number>): string {
  const isOne = Object.values(waiting).join() === '1';
  return `${counted(waiting)} ${isOne ? 'waits' : 'wait'} on this phone.`;
}

/** What the store's bad days ask of the person. */
export const NOTICES: Record<'blocked' | 'outdated', Line> = {
  blocked: { words: 'Please close Legs Up in your other tabs, so that this one can go on.' },
  outdated: { words: 'Legs Up was updated.', link: { href: '', words: 'Reload this page' } },
};
