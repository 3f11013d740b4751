/** What the quiet line says about sending. Pure. */
import type { SyncState } from './sync.ts';

export interface Line {
  words: string;
  link?: { href: string; words: string };
}

/** null: all is saved, or about to be. `path` is the page to come back to. */
export function lineOf({ phase, pending, refused }: SyncState, path: string): Line | null {
  if (phase === 'other-user') {
    return { words: 'Somebody else is signed in here.', link: { href: '/today', words: 'Go to their pages' } };
  }
  if (phase === 'signed-out') {
    const link = { href: `/sign-in?next=${encodeURIComponent(path)}`, words: 'Sign in again to send' };
    return { words: pending > 0 ? waits(pending) : 'You are signed out.', link };
  }
  if (refused > 0) {
    return {
      words: `${entries(refused)} could not be sent as written.`,
      link: { href: '/journal', words: 'Have a look' },
    };
  }
  return pending > 0 && phase !== 'sending' && phase !== 'idle' ? { words: waits(pending) } : null;
}

/** "1 entry", "2 entries". */
export function entries(count: number): string {
  return count === 1 ? '1 entry' : `${count} entries`;
}

function waits(count: number): string {
  return `${entries(count)} ${count === 1 ? 'waits' : 'wait'} on this phone.`;
}

/** What the store's bad days ask of the person. */
export const NOTICES: Record<'blocked' | 'outdated', Line> = {
  blocked: { words: 'Please close Legs Up in your other tabs, so that this one can go on.' },
  outdated: { words: 'Legs Up was updated.', link: { href: '', words: 'Reload this page' } },
};
