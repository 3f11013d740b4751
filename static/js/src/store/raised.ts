/**
 * Answers that raise a warning sign, beside the database: told to every page in the task that gave them, and held in
 * the browser's small second memory until the database has them. That memory has room of its own (about 5 MB in every
 * browser), is written in one step, and holds nothing else: a phone without room must still stay locked.
 */
import { isMap } from '../lib/json.ts';
import { isRaised } from '../lib/screening.ts';
import type { Body, Json, RecordState } from './revision.ts';

/** What was answered in one `screen` record, with at least one sign raised. */
export interface Raised {
  record: string;
  fields: Body;
}

export class RaisedSigns {
  #prefix: string;
  /** What the browser refused to write down: these pages know it for as long as they are open. */
  #unwritten = new Map<string, Raised>();

  constructor(user: string) {
    this.#prefix = `legs-up-signs-${user}-`;
  }

  get all(): Raised[] {
    const written = keys(this.#prefix).flatMap((key) => parsed(memory()?.getItem(key) ?? null));
    const known = new Set(written.map(({ record }) => record));
    return [...written, ...[...this.#unwritten.values()].filter(({ record }) => !known.has(record))];
  }

  hold(raised: Raised): void {
    try {
      memory()?.setItem(this.#prefix + raised.record, JSON.stringify(raised));
      this.#unwritten.delete(raised.record);
    } catch {
      this.#unwritten.set(raised.record, raised);
    }
    if (!memory()) this.#unwritten.set(raised.record, raised);
  }

  /** Another page held it; where that could not be written down, this page knows it too. */
  hear(raised: Raised): void {
    if (!this.all.some(({ record }) => record === raised.record)) this.#unwritten.set(raised.record, raised);
  }

  /** The `screen` records being read, and what is held: where the database does not answer, that counts all the same. */
  async among(reading: Promise<RecordState[]>): Promise<RecordState[]> {
    try {
      return this.#within(await reading);
    } catch (error) {
      if (this.all.length === 0) throw error;
      return this.#within([]);
    }
  }

  /** What the database has by now is let go. */
  #within(states: RecordState[]): RecordState[] {
    const known = new Map(states.map((state) => [state.record, state]));
    for (const raised of this.all) if (isKept(raised, known.get(raised.record))) this.#drop(raised.record);
    const held = this.all.map((raised) => stateOf(raised, known.get(raised.record)));
    const taken = new Set(held.map(({ record }) => record));
    return [...held, ...states.filter(({ record }) => !taken.has(record))];
  }

  forget(): void {
    for (const { record } of this.all) this.#drop(record);
  }

  #drop(record: string): void {
    this.#unwritten.delete(record);
    memory()?.removeItem(this.#prefix + record);
  }
}

/** Whether the database's state says all that was raised. What is deleted was kept before. */
function isKept({ fields }: Raised, state: RecordState | undefined): boolean {
  const answers = Object.entries(fields).filter(([field]) => field === 'gate' || field.startsWith('answers.'));
  return state !== undefined && answers.every(([field, answer]) => !isRaised(answer) || isRaised(state.fields[field]));
}

function stateOf({ record, fields }: Raised, state: RecordState | undefined): RecordState {
  if (state) return { ...state, fields: { ...state.fields, ...fields } };
  const never = { kind: 'screen', deleted: false, restored: false, clashes: {}, leaves: [] };
  return { ...never, record, fields, state: 'phone', changed_at: String(fields['at']) };
}

/** A browser may be told to give a page no such memory; asking for it then throws. Node has none. */
function memory(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

function keys(prefix: string): string[] {
  return Object.keys(memory() ?? {}).filter((key) => key.startsWith(prefix));
}

function parsed(text: string | null): Raised[] {
  const value = readable(text);
  return isMap(value) && typeof value['record'] === 'string' && isMap(value['fields'])
    ? [{ record: value['record'], fields: value['fields'] as Body }]
    : [];
}

function readable(text: string | null): Json {
  try {
    return JSON.parse(text ?? 'null') as Json;
  } catch {
    return null; // cut short: the page that wrote it knows it still
  }
}
