/** What the log is made of. The wire carries a Revision; the phone holds it with what it knows about its way to the server. */
import type { Json } from '../lib/json.ts';

export type { Json };

/** Field → value, flat. A field that is absent was not set by this revision; null clears it. */
export type Body = Record<string, Json>;

export interface Revision {
  id: string;
  record: string;
  kind: string;
  /** The revisions this one replaces: the leaves its form was filled from. */
  parents: string[];
  /** null deletes the record. */
  body: Body | null;
  /** Local time with its offset. Data to show, never an order. */
  made_at: string;
  device: string;
}

/** Why the server would not take a row, in words for the person. */
export interface Refusal {
  field: string;
  message: string;
}

export interface Held extends Revision {
  /** The server's number, once it has one. */
  seq: number | null;
  /** The place in the outbox while it is not numbered. */
  order: number | null;
  /** The server lacks one of its parents. */
  waiting: boolean;
  refused: Refusal | null;
  /** The mended revision that took its place: it counts for history only. */
  replaced: string | null;
  /** When the server numbered it, UTC. Absent until a page tells, and for rows that either side held before it was told. */
  saved_at?: string;
}

/** A value beside the shown one, set on another phone at the same time. */
export interface OtherValue {
  value: Json;
  revision: string;
  made_at: string;
  device: string;
}

export interface RecordState {
  record: string;
  kind: string;
  deleted: boolean;
  /** It was deleted on one phone while another one edited it; the edit stands. */
  restored: boolean;
  fields: Body;
  clashes: Record<string, OtherValue[]>;
  /** What a save from this state names as its parents. */
  leaves: string[];
  state: 'phone' | 'saved' | 'refused' | 'waiting';
  refused?: Refusal;
  /** When the server took the newest of it, UTC; absent while anything of it is on this phone only. */
  saved_at?: string;
  changed_at: string;
}

/** A revision as it is when first written here: unsent, at place `order` of the outbox. */
export function unsent(revision: Revision, order: number): Held {
  return { ...revision, seq: null, order, waiting: false, refused: null, replaced: null };
}

/** A revision as the server gives it: numbered, and at `savedAt` if that is known. */
export function numbered(revision: Revision, seq: number, savedAt?: string): Held {
  const time = savedAt === undefined ? {} : { saved_at: savedAt };
  return { ...wire(revision), ...time, seq, order: null, waiting: false, refused: null, replaced: null };
}

/** Exactly what goes over the wire. */
export function wire({ id, record, kind, parents, body, made_at, device }: Revision): Revision {
  return { id, record, kind, parents, body, made_at, device };
}

/** For sorting, highest first: unsent above numbered, later in the outbox, higher number; ids settle what is left. */
export function byRank(a: Held, b: Held): number {
  if ((a.seq === null) !== (b.seq === null)) return a.seq === null ? -1 : 1;
  const places = a.seq === null ? (b.order ?? 0) - (a.order ?? 0) : b.seq! - a.seq;
  return places || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
