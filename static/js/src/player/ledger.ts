/** What was really done of a session: seconds lived through in each hold, not what was planned. Pure but for its sums. */
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

export class Ledger {
  #last = 0;
  #elapsed = 0;
  #rows = new Map<Part, { lived: number; worse: boolean }>();
  #parts: Part[] = [];

  /** Goes over to a timeline, at its beginning; what was done of an earlier one stays. */
  follow(timeline: Timeline): void {
    this.#parts = timeline.parts;
    this.#last = 0;
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
    return [...this.#rows].map(([part, { lived, worse }]) => ({
      pose: part.pose,
      side: part.side,
      seconds: Math.round(lived),
      done: lived >= DONE * (part.to - part.from),
      ...(worse ? { response: 'worse' as const } : {}),
    }));
  }

  #row(part: Part) {
    const row = this.#rows.get(part) ?? { lived: 0, worse: false };
    this.#rows.set(part, row);
    return row;
  }
}
