/** One person's data on this phone, as the feature rooms see it: save, look, be told. */
import { faultOf } from '../lib/bounds.ts';
import { localIso } from '../lib/days.ts';
import { uuid7 } from '../lib/ids.ts';
import { isJson } from '../lib/json.ts';
import { MOST_PARENTS, saidAgain } from './blocked.ts';
import { Connection, type Notice } from './connection.ts';
import { BadField } from './errors.ts';
import { Exchange } from './exchange.ts';
import { type Change, Notes } from './notes.ts';
import type { Database, Writing } from './open.ts';
import { mend, size } from './plan.ts';
import { RaisedSigns } from './raised.ts';
import { dayAfter, dayBefore, LAST, listed, monthBefore, onlyHere, type Span, trashed } from './reading.ts';
import { type Body, type Held, type Json, type RecordState, type Revision, unsent, wire } from './revision.ts';
import { heldOf, keep, nextOrder, readCursor } from './rows.ts';
import { type Version, versions } from './versions.ts';

/** The server takes bodies up to 64 KiB; saying so at the door keeps the text in its form. */
const MOST_BYTES = 64 * 1024;
const PLACE = 'place';

export interface SaveOptions {
  /** Left out: a new record. */
  record?: string;
  /** The leaves the form was filled from. Left out: those held now. */
  parents?: string[];
}

/** What a file holds: revisions as they go over the wire. */
export interface TakenAlong {
  user: string;
  epoch: string | null;
  revisions: Revision[];
}

export class Store {
  readonly user: string;
  /** This phone's own id: whose values are "this phone's" in a clash. */
  readonly device: string;
  /** What sync needs; feature rooms leave it alone. */
  readonly exchange: Exchange;
  #connection: Connection;
  #notes: Notes;
  #raised: RaisedSigns;

  constructor(user: string, device: string, notify: (notice: Notice) => void = () => {}) {
    this.user = user;
    this.device = device;
    this.#connection = new Connection(user, notify);
    this.#notes = new Notes(user);
    this.#raised = new RaisedSigns(user);
    this.#notes.watch(({ raised }) => raised && this.#raised.hear(raised));
    this.exchange = new Exchange(this.#connection, this.#notes);
  }

  /**
   * Saves the fields of `body` (null clears one) and resolves when they are safe on this phone.
   * Throws BadField, StoreFull, StoreGone or StoreOutdated; nothing is written then.
   * `body` is no kind's own type (lib/bodies.ts): forms fill theirs field by field, bring back what an older or a newer
   * phone wrote, and what nobody here knows has to pass. The same schemas hold it at run time instead (lib/bounds.ts).
   */
  async save(kind: string, body: Body, { record = uuid7(), parents }: SaveOptions = {}): Promise<RecordState> {
    return this.#append(record, kind, checked(kind, body), parents);
  }

  /** Deletes a record; `restore` brings it back. */
  remove(record: string): Promise<RecordState> {
    return this.#append(record, null, null);
  }

  restore(record: string): Promise<RecordState> {
    return this.#append(record, null, {});
  }

  get(record: string): Promise<RecordState | null> {
    return this.#connection.read(async (db) => (await db.get('records', record)) ?? null);
  }

  /**
   * The records of a kind that are not deleted, newest first: all of a span of days, or its newest few. Warning signs
   * that were raised and found no room are among the screens, whoever asks for them.
   */
  async list(kind: string, span: Span = {}): Promise<RecordState[]> {
    const reading = this.#connection.read((db) => listed(db, kind, span));
    return kind === 'screen' ? this.#raised.among(reading) : reading;
  }

  /**
   * A warning sign was raised in these answers: every page of this person hears of it in this very task, and it is
   * known from now on whether or not `save` finds room for it.
   */
  raise(record: string, fields: Body): void {
    this.#raised.hold({ record, fields });
    this.#notes.tell({ records: [record], by: 'person', raised: { record, fields } });
  }

  /** Saves what was raised and found no room then. Throws as `save` does. */
  async saveRaised(): Promise<void> {
    await this.list('screen'); // what the database has by now is let go
    for (const { record, fields } of this.#raised.all) await this.save('screen', fields, { record });
  }

  /** At most `limit` deleted records, those that went last first. */
  trash(limit: number): Promise<RecordState[]> {
    return this.#connection.read((db) => trashed(db, limit));
  }

  /** The newest day before `day` on which anything of these kinds lies, or null. */
  dayBefore(kinds: string[], day: string): Promise<string | null> {
    return this.#connection.read((db) => dayBefore(db, kinds, day));
  }

  /** The oldest day after `day` on which anything of these kinds lies, or null. */
  dayAfter(kinds: string[], day: string): Promise<string | null> {
    return this.#connection.read((db) => dayAfter(db, kinds, day));
  }

  /** All records of these kinds, newest first, a month at a time: between two months the page can answer a finger. */
  async *months(kinds: string[]): AsyncGenerator<RecordState[]> {
    let day = LAST;
    for (;;) {
      const month = await this.#connection.read((db) => monthBefore(db, kinds, day));
      if (!month) return;
      yield month.records;
      day = month.from;
    }
  }

  /** Every version of a record, newest first. */
  async history(record: string): Promise<Version[]> {
    return versions(await this.#connection.read((db) => db.getAllFromIndex('revisions', 'record', record)));
  }

  /** How many records hold something that is on this phone only. */
  async pending(): Promise<number> {
    return Object.values(await this.waiting()).reduce((sum, count) => sum + count, 0);
  }

  /** The same by kind: `{entry: 2, practice: 1}`. */
  async waiting(): Promise<Record<string, number>> {
    const kinds = await this.#connection.read(onlyHere);
    const counts: Record<string, number> = {};
    for (const kind of kinds.values()) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  }

  /** The rows the server would not take, oldest first. */
  refused(): Promise<Held[]> {
    return this.exchange.refused();
  }

  /**
   * Saves a refused revision anew with what it said and the fields of `body`; what was built on it moves along.
   * `parents` are the leaves of the form that `body` comes from: the record shows `body` then, as after any save.
   */
  async mend(refused: string, body: Body | null, parents?: string[]): Promise<RecordState> {
    return this.#change(async (tx) => {
      const old = await tx.objectStore('revisions').get(refused);
      if (!old) throw new RangeError(`no revision ${refused} is held`);
      const fields = body && checked(old.kind, { ...old.body, ...body });
      const mended = this.#revision(old.record, old.kind, fields, old.parents);
      const saved = body &&
        parents && {
          ...this.#revision(old.record, old.kind, null, await stillHeld(tx, parents)),
          body: checked(old.kind, body),
        };
      const rows = await heldOf(tx, old.record);
      const { put, drop } = mend(rows, refused, { mended, ...(saved && { saved }) }, await nextOrder(tx), uuid7);
      return keep(tx, put, drop);
    });
  }

  /** All that is held, for a file to take along. */
  everything(): Promise<TakenAlong> {
    return this.#takeAlong((db) => db.getAll('revisions'));
  }

  /** The same of one record. */
  everythingOf(record: string): Promise<TakenAlong> {
    return this.#takeAlong((db) => db.getAllFromIndex('revisions', 'record', record));
  }

  /** The player's place in a running session, or null. */
  place(): Promise<Json> {
    return this.#connection.aside('session', PLACE);
  }

  /** Keeps the player's place; null forgets it. */
  keepPlace(place: Json): Promise<void> {
    return this.#connection.setAside('session', PLACE, place);
  }

  /** What is on the form called `name` and not saved yet, or null. It stays on this phone. */
  draft(name: string): Promise<Json> {
    return this.#connection.aside('drafts', name);
  }

  /** Keeps a draft, so that a closed app loses no word; null forgets it. */
  keepDraft(name: string, draft: Json): Promise<void> {
    return this.#connection.setAside('drafts', name, draft);
  }

  /** The names of all forms of which a draft is kept. */
  draftNames(): Promise<string[]> {
    return this.#connection.namesAside('drafts');
  }

  /** Calls `listener` after each change, made here, in another tab, or by sync; the returned function ends that. */
  watch(listener: (change: Change) => void): () => void {
    return this.#notes.watch(listener);
  }

  /** Takes everything of this person off this phone. */
  async forget(): Promise<void> {
    await this.#connection.forget();
    this.#raised.forget();
    this.#notes.close();
  }

  async close(): Promise<void> {
    await this.#connection.close();
    this.#notes.close();
  }

  #takeAlong(held: (db: Database) => Promise<Held[]>): Promise<TakenAlong> {
    return this.#connection.read(async (db) => {
      const revisions = (await held(db)).map(wire);
      return { user: this.user, epoch: (await readCursor(db))?.epoch ?? null, revisions };
    });
  }

  #append(record: string, kind: string | null, body: Body | null, parents?: string[]): Promise<RecordState> {
    return this.#change(async (tx) => {
      const now = await tx.objectStore('records').get(record);
      const named = kind ?? now?.kind;
      if (named === undefined) throw new RangeError(`no record ${record} is held`);
      const revision = this.#revision(record, named, body, await stillHeld(tx, parents ?? now?.leaves ?? []));
      const order = await nextOrder(tx);
      const row = unsent(revision, order);
      const isWord = Object.keys(body ?? {}).length === 0;
      const again = isWord ? saidAgain([...(await heldOf(tx, record)), row], order + 1, uuid7) : null;
      return keep(tx, again ? [row, again] : [row]);
    });
  }

  #revision(record: string, kind: string, body: Body | null, leaves: string[]): Revision {
    const parents = [...new Set(leaves)].slice(0, MOST_PARENTS);
    return { id: uuid7(), record, kind, parents, body, made_at: localIso(), device: this.device };
  }

  async #change(decide: (tx: Writing) => Promise<RecordState[]>): Promise<RecordState> {
    const [state] = await this.#connection.write(decide);
    if (!state) throw new RangeError('a change touches a record');
    this.#notes.tell({ records: [state.record], by: 'person' });
    return state;
  }
}

/**
 * A form may be older than a mending, which made its leaves again under new ids: a row that names the former ones would
 * wait for them on the server for ever. Without them it stands beside what the form never saw.
 */
async function stillHeld(tx: Writing, leaves: string[]): Promise<string[]> {
  const store = tx.objectStore('revisions');
  const keys = await Promise.all(leaves.map((id) => store.getKey(id)));
  return leaves.filter((_, i) => keys[i] !== undefined);
}

/** The body as JSON will carry it and the server will take it: fields that are undefined were not touched and are left out. */
function checked(kind: string, body: Body): Body {
  const fields = Object.entries(body).filter(([, value]) => value !== undefined);
  for (const [field, value] of fields) {
    if (!isJson(value)) throw new BadField(field, 'This is not something that can be saved.');
    if (size(value) > MOST_BYTES) throw new BadField(field, 'This is too long to save. Please make it shorter.');
  }
  const whole = Object.fromEntries(fields);
  if (size(whole) > MOST_BYTES) throw new BadField('', 'This is too much to save at once. Please make it shorter.');
  const fault = faultOf(kind, whole);
  if (fault) throw new BadField(fault.field, fault.message);
  return whole;
}
