/** A session of the real library in time that tests turn, and a store that keeps what is written of it. */

import { WallClock } from '../../../static/js/src/audio/wall-clock.ts';
import { NOBODY } from '../../../static/js/src/lib/cautions.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';
import { personal } from '../../../static/js/src/lib/resolving.ts';
import type { Kept, Shelf } from '../../../static/js/src/player/keeping.ts';
import { DEFAULTS } from '../../../static/js/src/player/options.ts';
import type { Place } from '../../../static/js/src/player/place.ts';
import { Session } from '../../../static/js/src/player/session.ts';
import type { Timeline } from '../../../static/js/src/player/timeline.ts';
import type { Body } from '../../../static/js/src/store/revision.ts';
import { FakeTime } from '../audio/fake-time.ts';
import { clipLengths, library, routine } from './shelf.ts';

/** Records by their id, the row of the session under way, and an error for the next write. */
export class FakeShelf {
  records = new Map<string, Body>();
  saves = 0;
  row: Json = null;
  fails: Error | null = null;

  async save(_kind: string, body: Body, { record }: { record: string }) {
    if (this.fails) throw this.fails;
    this.saves += 1;
    this.records.set(record, { ...this.records.get(record), ...body });
  }

  async get(record: string) {
    const fields = this.records.get(record);
    return fields ? { fields } : null;
  }

  async place() {
    return this.row;
  }

  async keepPlace(row: Json) {
    if (this.fails) throw this.fails;
    this.row = structuredClone(row);
  }

  get shelf(): Shelf {
    return this as unknown as Shelf;
  }

  get kept(): Kept {
    return this.row as unknown as Kept;
  }

  /** The fields of the one record that there is. */
  get only(): Body {
    const [fields, ...more] = this.records.values();
    if (!fields || more.length) throw new Error(`${this.records.size} records`);
    return fields;
  }
}

/** A session that plays, of the routine as nobody in particular does it. */
export function playing(slug: string, place?: Place) {
  const own = personal(routine(slug), library, NOBODY);
  const time = new FakeTime();
  const clock = (planned: Timeline) => new WallClock(planned.seconds, time);
  const stage = {
    library: own.library,
    lengths: clipLengths,
    options: DEFAULTS,
    clock,
    silent: clock,
    now: () => time.now(),
  };
  const session = new Session(own.routine, stage, () => {}, place);
  session.play();
  return { time, session, routine: own.routine };
}
