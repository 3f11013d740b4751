/** Words of the screen read aloud, one after another, by the voice that guides sessions: clips of the pack, no network. */
import type { Clock } from '../audio/clock.ts';
import { claimPlayback, unlock } from '../audio/output.ts';
import { lengths, type VoiceIndex } from '../audio/pack.ts';
import { takeTurn } from '../audio/turns.ts';
import { audioClock, fetchVoice } from './loading.ts';
import type { Cue, Timeline } from './timeline.ts';

/** Seconds before the first sentence, between two, and after the last. */
const CALM = 0.48;

/** One reading at a time; a new one ends the one before. */
export class Reading {
  #audio = new Audio();
  #index: Promise<VoiceIndex>;
  #clock: Clock | null = null;
  /** Ends the reading that goes on. */
  #over: () => void = () => {};
  #asked = 0;

  constructor(index: Promise<VoiceIndex>) {
    this.#index = index;
    index.catch(() => {}); // told when something is to be read
  }

  /**
   * Begins inside a tap where there was one: only then may a phone play. Resolves at the end, or when stopped.
   * Rejects where the voice is neither on this phone nor to be had, or where the browser wants a tap first.
   */
  async read(texts: readonly string[]): Promise<void> {
    this.stop();
    const asked = this.#asked;
    claimPlayback('playback');
    takeTurn();
    unlock(this.#audio);
    const index = await this.#index;
    const planned = readingOf(texts, index);
    const files = await fetchVoice([planned], index, () => {});
    if (!files) throw new Error('The voice is not on this phone yet.');
    if (asked !== this.#asked) return;
    await this.#play(audioClock(this.#audio, planned, index, files));
    if (asked === this.#asked) this.stop();
  }

  stop(): void {
    this.#asked += 1;
    this.#clock?.close();
    this.#clock = null;
    this.#audio.pause();
    claimPlayback('auto');
    this.#over();
  }

  async #play(clock: Clock): Promise<void> {
    this.#clock = clock;
    const over = new Promise<void>((done) => {
      this.#over = done;
      clock.watch(() => clock.state !== 'playing' && done());
    });
    await clock.play();
    await over;
  }
}

/** The texts that the pack has, as something that plays. What it lacks is only to be read with the eyes. */
export function readingOf(texts: readonly string[], index: VoiceIndex): Timeline {
  const { clips } = lengths(index);
  const cues: Cue[] = [];
  let at = CALM;
  for (const text of texts) {
    const seconds = clips[text];
    if (seconds === undefined) continue;
    cues.push({ at, seconds, text, chime: null, step: 0, kind: 'phrase', silent: false });
    at += seconds + CALM;
  }
  return { routine: 'reading', seconds: at, parts: [], cues };
}
