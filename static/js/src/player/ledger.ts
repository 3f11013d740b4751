/** What was really done of a session: seconds lived through in each hold, not what was planned. */
import type { Part, Side } from './parts.ts';
import type { Timeline } from './timeline.ts';

/** A hold counts as done from this share of its time: the last breath may be skipped. */
const DONE = 0.9;

export interface Done {
  pose: string;
  side: Side;
  /** Whole seconds. */
  seconds: number;
  done: boolean;
  response?: 'worse';
}

/** A hold as it was lived through; the seconds that it was meant to last are those at its beginning. */
interface Row {
  step: number;
  pose: string;
  side: Side;
  lived: number;
  meant: number;
  worse: boolean;
}

/** Everything a ledger knows, as JSON: `past` rows are of timelines that are over, seconds are not rounded. */
export interface Snapshot {
  elapsed: number;
  past: Row[];
  rows: Row[];
}

export class Ledger {
  #last = 0;
  #elapsed = 0;
  #past: Row[] = [];
  #rows: Row[] = [];
  #parts: Part[] = [];

  /** Goes over to a timeline, at its beginning; what was done of an earlier one stays. */
  follow(timeline: Timeline): void {
    this.#past.push(...this.#rows);
    this.#rows = [];
    this.#parts = timeline.parts;
    this.#last = 0;
  }

  /** The timeline was changed from here on: the same steps, with other times. */
  revise(timeline: Timeline): void {
    this.#parts = timeline.parts;
  }

  /** Time has run on to `at`. */
  tick(at: number): void {
    const from = this.#last;
    this.#last = at;
    if (at <= from) return;
    this.#elapsed += at - from;
    for (const part of this.#parts) {
      const lived = Math.min(at, part.to) - Math.max(from, part.from);
      if (part.kind === 'hold' && lived > 0) this.#row(part).lived += lived;
    }
  }

  /** Time was set to `at`: nothing between was lived through. */
  jump(at: number): void {
    this.#last = at;
  }

  /** The leg got worse in this step. */
  worse(step: number): void {
    const parts = this.#parts.filter((part) => part.kind === 'hold' && part.step === step);
    const now = parts.find((part) => this.#last < part.to) ?? parts.at(-1);
    if (now) this.#row(now).worse = true;
  }

  /** Seconds of the session that were lived through, whole. */
  get seconds(): number {
    return Math.round(this.#elapsed);
  }

  steps(): Done[] {
    return [...this.#past, ...this.#rows].map(({ pose, side, lived, meant, worse }) => ({
      pose,
      side,
      seconds: Math.round(lived),
      done: lived >= DONE * meant,
      ...(worse ? { response: 'worse' as const } : {}),
    }));
  }

  snapshot(): Snapshot {
    return structuredClone({ elapsed: this.#elapsed, past: this.#past, rows: this.#rows });
  }

  /** A ledger that goes on where another was kept. */
  static restore(snapshot: Snapshot): Ledger {
    const ledger = new Ledger();
    const { elapsed, past, rows } = structuredClone(snapshot);
    ledger.#elapsed = elapsed;
    ledger.#past = past;
    ledger.#rows = rows;
    return ledger;
  }

  #row({ step, pose, side, from, to }: Part): Row {
    const found = this.#rows.find((row) => row.step === step && row.side === side);
    if (found) return found;
    const row = { step, pose, side, lived: 0, meant: to - from, worse: false };
    this.#rows.push(row);
    return row;
  }
}
