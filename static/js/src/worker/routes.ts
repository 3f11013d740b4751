// Pure: which strategy answers a request. Everything that is not named here goes to the network and is never kept.
// Static files that are not of this build are left to the browser: they are nobody's, and a page that is closed in the
// middle of a large one would leave the worker busy (Chromium 156), so that no new build could take over for minutes.

import type { Build } from './build.ts';

export type Route = 'page' | 'asset' | 'facts' | 'voice' | 'sign-out' | 'network';

export interface Asked {
  method: string;
  path: string;
  /** Request.mode; "navigate" is a page being opened. */
  mode: string;
  /** Request.cache; "no-store" is a page that puts what it fetches into a cache itself. */
  cache: string;
}

/** Fields of a page that the worker keeps are found by path alone: ?id=, ?next= and ?source= are the page's own business. */
export function route(asked: Asked, build: Build): Route | null {
  if (asked.method === 'POST' && asked.path === '/sign-out') return 'sign-out';
  if (asked.method !== 'GET') return 'network';
  if (asked.mode === 'navigate') return 'page';
  if (build.assets.includes(asked.path)) return 'asset';
  if (build.facts.includes(asked.path)) return 'facts';
  if (build.voice.includes(asked.path) && asked.cache !== 'no-store') return 'voice';
  return asked.path.startsWith('/static/') ? null : 'network';
}
