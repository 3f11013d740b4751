/** The server's side of the log, in memory and with faults: what the protocol promises, and a network that does not keep it. */
import { type Revision, wire } from '../../../static/js/src/store/revision.ts';

type Row = Revision & { seq: number; saved_at?: string };
/** What to do to one exchange: called before the server sees it, and after it answered. */
export interface Fault {
  before?(path: string): Response | null;
  after?(path: string, answer: Response): Response | null;
}

export class FakeServer {
  user: string | null;
  epoch = 'epoch-1';
  log: Row[] = [];
  /** Row ids that it refuses, with the words for the person. */
  refuses = new Map<string, string>();
  /** And whatever else it would not take. */
  refusesIf: (revision: Revision) => boolean = () => false;
  most = { rows: 200, bytes: 1_048_576 };
  build = 'build-1';
  /** The account is no more. */
  erased = false;
  /** Its clock. */
  now = '2026-03-01T08:00:00Z';
  faults: Fault[] = [];
  asked: string[] = [];

  constructor(user: string | null) {
    this.user = user;
  }

  /** To be given to the phone in place of `fetch`. */
  fetch = async (path: string, init: RequestInit = {}): Promise<Response> => {
    this.asked.push(`${init.method ?? 'GET'} ${path.split('?')[0]}`);
    const fault = this.faults.shift();
    const answer = fault?.before?.(path) ?? this.#answer(path, init);
    return fault?.after?.(path, answer) ?? answer;
  };

  /** A backup from when the log was `length` long was copied back. */
  rewind(length: number): void {
    this.log = this.log.slice(0, length);
  }

  #answer(path: string, init: RequestInit): Response {
    const url = new URL(path, 'https://legs-up.example');
    if (url.pathname === '/api/erased') return json({ erased: this.erased });
    if (this.user === null) return error(401, 'signed-out');
    if (url.pathname === '/api/me')
      return json({ user: this.user, email: 'sam@example.org', epoch: this.epoch }, this.build);
    return init.method === 'POST' ? this.#push(String(init.body)) : this.#pull(url.searchParams);
  }

  #push(text: string): Response {
    if (new TextEncoder().encode(text).length > this.most.bytes) return error(413, 'too-large');
    const { user, epoch, revisions } = JSON.parse(text) as { user: string; epoch: string; revisions: Revision[] };
    if (user !== this.user) return error(409, 'user');
    if (epoch !== this.epoch) return error(409, 'epoch');
    if (revisions.length > this.most.rows) return error(413, 'too-large');
    return json({ epoch, results: revisions.map((revision) => this.#store(revision)) });
  }

  #store(revision: Revision): object {
    const { id } = revision;
    const held = this.log.find((row) => row.id === id);
    if (held && JSON.stringify(wire(held)) !== JSON.stringify(wire(revision)))
      return { id, error: { field: 'id', message: 'Other content.' } };
    if (held) return { id, seq: held.seq };
    const message = this.refuses.get(id) ?? (this.refusesIf(revision) ? 'Not this.' : undefined);
    if (message) return { id, error: { field: 'leg', message } };
    if (!revision.parents.every((parent) => this.log.some((row) => row.id === parent))) return { id, waiting: true };
    this.log.push({ ...revision, seq: this.log.length + 1, saved_at: this.now });
    return { id, seq: this.log.length };
  }

  #pull(query: URLSearchParams): Response {
    const after = Number(query.get('after'));
    if (query.get('user') !== this.user) return error(409, 'user');
    if (query.get('epoch') !== this.epoch) return error(409, 'epoch');
    if (after > 0 && this.log[after - 1]?.id !== query.get('at')) return error(409, 'history');
    const revisions = this.log.slice(after, after + Number(query.get('limit')));
    const last = revisions.at(-1)?.seq ?? after;
    return json({ epoch: this.epoch, revisions, after: last, more: last < this.log.length });
  }
}

export function json(body: unknown, build = ''): Response {
  return Response.json(body, { headers: build ? { 'X-Build': build } : {} });
}

export function error(status: number, code: string, headers: Record<string, string> = {}): Response {
  return Response.json({ error: code, message: 'Words.' }, { status, headers });
}

/** What a café, a hotel or a proxy puts in place of an answer. */
export function page(status = 200): Response {
  return new Response('<!doctype html><title>Welcome</title>', { status, headers: { 'Content-Type': 'text/html' } });
}

export const noNetwork: Fault = {
  before: () => {
    throw new TypeError('Failed to fetch');
  },
};

/** The server did it, but its answer was lost. */
export const lostAnswer: Fault = {
  after: () => {
    throw new TypeError('network changed');
  },
};

export function instead(answer: () => Response): Fault {
  return { before: answer };
}
