/** The chimes of a session, felt when they are heard. */
import type { Session } from './session.ts';
import { vibrate } from './surroundings.ts';

/** A longer step of time was a jump or a freeze, and what lies in it is not felt. */
const FELT_SECONDS = 2;

export class Feeling {
  #at = 0;

  /** Time has come to where the session is. */
  follow({ at, timeline }: Pick<Session, 'at' | 'timeline'>): void {
    const from = this.#at;
    this.#at = at;
    if (at <= from || at - from > FELT_SECONDS) return;
    const cue = timeline.cues.find((one) => one.chime && one.at > from && one.at <= at);
    if (cue?.chime) vibrate(cue.chime);
  }
}
