/** Why sync had to stop. Nothing leaves the outbox by any of these. */
import { isMap } from '../lib/json.ts';

export type Reason = 'offline' | 'signed-out' | 'other-user' | 'trouble' | 'void' | 'too-big';

export class Stopped extends Error {
  declare reason: Reason;
  /** How long the server asked us to wait, in seconds. */
  declare wait: number;

  constructor(reason: Reason, { wait = 0, ...options }: ErrorOptions & { wait?: number } = {}) {
    super(reason, options);
    this.reason = reason;
    this.wait = wait;
  }
}

/** What a reply other than a good one means. A page from a café's sign-in, or from a proxy, is no answer of ours. */
export function stopped(response: Response, json: unknown): Stopped {
  const code = isMap(json) && typeof json.error === 'string' ? json.error : null;
  if (response.status === 413) return new Stopped('too-big');
  if (response.status === 429) return new Stopped('trouble', { wait: seconds(response.headers.get('Retry-After')) });
  if (response.status >= 500) return new Stopped('trouble');
  if (code === null) return new Stopped('offline');
  if (response.status === 401) return new Stopped('signed-out');
  if (response.status === 409) return new Stopped(code === 'user' ? 'other-user' : 'void');
  return new Stopped('trouble');
}

/** Retry-After comes as seconds or as a date. */
function seconds(header: string | null): number {
  if (header === null) return 0;
  const wait = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}
