/** The log's protocol as spoken over HTTP. Anything that is not clearly our server's answer is no answer. */
import { isMap } from '../lib/json.ts';
import type { Me } from '../store/device.ts';
import type { Cursor } from '../store/open.ts';
import type { Numbered, Result } from '../store/plan.ts';
import { type Revision, wire } from '../store/revision.ts';
import { meOf, numberedOf, resultOf } from './replies.ts';
import { Stopped, stopped } from './stopped.ts';

/** A dead connection is given up after this long; a first page on a slow one takes a good part of it. */
const PATIENCE_MS = 60_000;

export interface Page {
  revisions: Numbered[];
  more: boolean;
}

export class Server {
  #fetch: typeof fetch;

  constructor(fetcher: typeof fetch) {
    this.#fetch = fetcher;
  }

  /** Who is signed in, and the build of the server that says so. */
  async me(): Promise<{ me: Me; build: string | null }> {
    const { json, headers } = await this.#ask('/api/me');
    return { me: meOf(json), build: headers.get('X-Build') };
  }

  /** Whether an account was erased: asked by a phone that still holds its notes. No answer has not said so. */
  async isErased(user: string): Promise<boolean> {
    try {
      const { json } = await this.#ask(`/api/erased?${new URLSearchParams({ user })}`);
      return json.erased === true;
    } catch (error) {
      if (error instanceof Stopped) return false;
      throw error;
    }
  }

  /** Offers rows in outbox order; answers come back for some or all of them. */
  async push(user: string, epoch: string, revisions: Revision[]): Promise<Result[]> {
    const body = JSON.stringify({ epoch, user, revisions: revisions.map(wire) });
    const headers = { 'Content-Type': 'application/json' };
    const { json } = await this.#ask('/api/log', { method: 'POST', body, headers });
    ours(json.epoch === epoch && Array.isArray(json.results));
    const offered = new Set(revisions.map(({ id }) => id));
    return (json.results as { id?: unknown }[]).filter((one) => offered.has(one?.id as string)).map(resultOf);
  }

  /** What came after the cursor, at most `limit` rows. */
  async pull(user: string, { epoch, after, at }: Cursor, limit: number): Promise<Page> {
    const query = new URLSearchParams({
      user,
      epoch,
      after: String(after),
      limit: String(limit),
      ...(at ? { at } : {}),
    });
    const { json } = await this.#ask(`/api/log?${query}`);
    ours(json.epoch === epoch && Array.isArray(json.revisions) && typeof json.more === 'boolean');
    const revisions = (json.revisions as unknown[]).map(numberedOf);
    ours(revisions.every(({ seq }, i) => seq > (revisions[i - 1]?.seq ?? after)));
    return { revisions, more: json.more as boolean };
  }

  async #ask(path: string, init: RequestInit = {}): Promise<{ json: { [key: string]: unknown }; headers: Headers }> {
    const response = await this.#reach(path, init);
    const json = await jsonOf(response);
    if (response.status !== 200 || !isMap(json)) throw stopped(response, json);
    return { json, headers: response.headers };
  }

  async #reach(path: string, init: RequestInit): Promise<Response> {
    const headers = { Accept: 'application/json', ...init.headers };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    try {
      return await this.#fetch(path, { ...init, headers, signal, redirect: 'manual', cache: 'no-store' });
    } catch (cause) {
      throw new Stopped('offline', { cause });
    }
  }
}

/** The reply's JSON; undefined when it says it is something else, or breaks off. */
async function jsonOf(response: Response): Promise<unknown> {
  if (!response.headers.get('Content-Type')?.startsWith('application/json')) return undefined;
  try {
    return await response.json();
  } catch (cause) {
    if (ranOut(cause)) throw new Stopped('offline', { cause });
    return undefined;
  }
}

/** Whether an answer took longer than our patience. */
export function ranOut(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'TimeoutError';
}

function ours(fits: boolean): void {
  if (!fits) throw new Stopped('trouble');
}
