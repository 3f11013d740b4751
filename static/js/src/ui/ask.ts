/** Asking the server what is no part of the log. What it refuses comes back in its own words, beside the field they are about. */
import { isMap } from '../lib/json.ts';

const PATIENCE_MS = 30_000;
const OFFLINE = 'There is no network just now. Please try again when there is.';
const ODD = 'The server gave no answer that makes sense. Please try again.';

export class Refused extends Error {
  /** The server's code, or "offline". */
  readonly code: string;
  /** The field that the words are about, if any. */
  readonly field: string | null;
  /** Why, where the server says more than its code. */
  readonly reason: string | null;

  constructor(code: string, message: string, field: string | null = null, reason: string | null = null) {
    super(message);
    this.code = code;
    this.field = field;
    this.reason = reason;
  }
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The reply's JSON; null when it has none. Throws Refused. */
export async function ask<Reply>(method: Method, path: string, body?: object): Promise<Reply> {
  const response = await reach(method, path, body);
  if (response.status === 204) return null as Reply;
  const json = await jsonOf(response);
  if (response.ok) return json as Reply;
  throw refusal(response, json);
}

async function reach(method: Method, path: string, body?: object): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body) headers['Content-Type'] = 'application/json';
  const init = { method, headers, signal: AbortSignal.timeout(PATIENCE_MS), cache: 'no-store' as const };
  try {
    return await fetch(path, body ? { ...init, body: JSON.stringify(body) } : init);
  } catch {
    throw new Refused('offline', OFFLINE);
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    throw new Refused('odd', response.status === 429 ? waiting(response) : ODD);
  }
}

function refusal(response: Response, json: unknown): Refused {
  if (!isMap(json) || typeof json.error !== 'string') return new Refused('odd', ODD);
  const message = response.status === 429 ? waiting(response) : String(json.message);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return new Refused(json.error, message, text(json.field), text(json.reason));
}

function waiting(response: Response): string {
  return tooOften(Number(response.headers.get('Retry-After')));
}

/** "That was a lot of tries …": how long to wait, in words. `seconds` may be unknown (0 or NaN). */
export function tooOften(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const wait = !(seconds > 0) ? 'a while' : minutes === 1 ? 'a minute' : `${minutes} minutes`;
  return `That was a lot of tries. Please wait ${wait}, then try again.`;
}
