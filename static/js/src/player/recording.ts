/** What is written of a session: the practice record when it is over, and the row from which it goes on while it is not. */
import { localIso } from '../lib/days.ts';
import { uuid7 } from '../lib/ids.ts';
import type { Json } from '../lib/json.ts';
import type { Routine } from '../lib/library.ts';
import type { Body } from '../store/revision.ts';
import type { Saved } from './ending.ts';
import { isBegun, Keeping, type Kept, type Shelf } from './keeping.ts';
import type { Place, Report } from './place.ts';

/** The answer that the rules count as they count "worse". */
const FURTHER_DOWN = 'further-down';

/** What is asked of the session that is written down. */
export interface Written {
  report: Report;
  place(): Place;
}

export class Recording {
  saved: Saved = 'saving';
  /** How far down the leg it is after the session, as fields of the record. */
  readonly after: Body = {};
  #record: string;
  #began: string;
  #before: Body;
  #answers: Map<number, string>;
  #routine: Routine;
  #own: boolean;
  #store: Shelf;
  #keeping: Keeping;

  /** `before`: how far down the leg it was, as fields of the record. `kept`: what is gone on from, under the same record. */
  constructor(routine: Routine, own: boolean, before: Body, kept: Kept | null, store: Shelf) {
    this.#routine = routine;
    this.#own = own;
    this.#record = kept?.record ?? uuid7();
    this.#began = (kept?.body['at'] as string | undefined) ?? localIso();
    this.#before = { ...ladderBefore(kept), ...before };
    this.#answers = answersOf(kept);
    this.#store = store;
    this.#keeping = new Keeping(store);
  }

  /** What was answered about a row of the report. */
  answered(row: number): string | undefined {
    return this.#answers.get(row);
  }

  answer(row: number, slug: string): void {
    this.#answers.set(row, slug);
  }

  /** From here on the session runs in this tab. */
  begin(): void {
    this.#keeping.claim();
  }

  /** The session is not under way here any longer. */
  rest(): void {
    this.#keeping.letGo();
  }

  /** Called as often as one likes; `now` writes whatever the time. `pose` is the name of where it stands. */
  keep(session: Written, pose: string, now: boolean): void {
    this.#keeping.keep(() => this.#row(session, pose), now);
  }

  /** One record a session, however often it is saved. A session that was stopped before its first hold leaves none. */
  async save({ report }: Written): Promise<void> {
    this.saved = 'saving';
    try {
      this.saved = (await this.#log(report)) ? 'phone' : 'nothing';
      await this.#keeping.forget();
    } catch (error) {
      this.saved = { problem: (error as Error).message };
    }
  }

  /**
   * Logs what was done so far while the session goes on: what the leg said counts from now on, also on another phone.
   * Where that can't be kept the session goes on all the same, and its end tells.
   */
  async soFar({ report }: Written): Promise<void> {
    await this.#log(report).catch((error) => console.warn('What the leg said is logged at the end:', error));
  }

  async #log(report: Report): Promise<boolean> {
    const body = this.#body(report);
    if (!isBegun(body)) return false;
    await this.#store.save('practice', body, { record: this.#record });
    return true;
  }

  #row(session: Written, pose: string): Kept {
    const place = session.place();
    return {
      record: this.#record,
      routine: this.#routine.slug,
      own: this.#own,
      pose,
      left: place.remaining,
      written: Date.now(),
      place,
      body: this.#body(session.report),
    };
  }

  #body({ seconds, finished, steps, worse }: Report): Body {
    const answered = steps.map((step, row) => ({ ...step, response: said(step.response, this.#answers.get(row)) }));
    const body: Body = { routine: this.#routine.slug, at: this.#began, seconds, finished, steps: json(answered) };
    const eased: Body = worse.length > 0 ? { worse: json(worse) } : {};
    return { ...body, ...eased, ...(this.#own ? { name: this.#routine.name } : {}), ...this.#before, ...this.after };
  }
}

/**
 * What the record says of the leg in a pose. "Leg is worse" is never talked over by what was answered before the pose
 * was done again: only the answer that counts as worse too, and says more, stands beside it.
 */
function said(pressed: string | undefined, answered: string | undefined): string | undefined {
  return answered === FURTHER_DOWN ? answered : (pressed ?? answered);
}

/** Fields that are undefined are left out, as JSON does. */
function json(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function answersOf(kept: Kept | null): Map<number, string> {
  const steps = Array.isArray(kept?.body['steps']) ? (kept.body['steps'] as { response?: string }[]) : [];
  return new Map(steps.flatMap(({ response }, row) => (response ? [[row, response] as const] : [])));
}

function ladderBefore(kept: Kept | null): Body {
  return Object.fromEntries(Object.entries(kept?.body ?? {}).filter(([field]) => field.startsWith('before.')));
}
