/** What a session is heard through: one <audio> element for its whole life, and the files that its tracks are cut from. */
import type { Clock } from '../audio/clock.ts';
import { claimPlayback, silence, unlock } from '../audio/output.ts';
import type { PackFiles, VoiceIndex } from '../audio/pack.ts';
import { takeTurn } from '../audio/turns.ts';
import { audioClock, fetchVoiceAtHand, isWhole, silentClock } from './loading.ts';
import type { Timeline } from './timeline.ts';

/** How much of a session is heard: every word, those whose files are here, or nothing at all. */
export type Heard = 'all' | 'some' | 'nothing';

/** What a person is told of it, on the way into the first pose and when it changes. */
export const UNHEARD: Record<Heard, string | null> = {
  all: null,
  some: 'Some of the voice is not on this phone yet. Where it is silent, follow the words.',
  nothing: 'No voice on this phone just now. Follow the words.',
};

export class Speaker {
  heard: Heard = 'all';
  #audio = document.createElement('audio');
  #index: VoiceIndex;
  #files: PackFiles | null = null;
  #goOn: () => void = () => {};

  constructor(index: VoiceIndex) {
    this.#index = index;
  }

  /** Runs inside the tap: only then may a phone play. Beside music a silent switch mutes it. */
  claim(besideMusic: boolean): void {
    document.body.append(this.#audio); // not in what Lit draws: an element that is taken out of the page stops playing
    claimPlayback(besideMusic ? 'ambient' : 'playback');
    takeTurn();
    unlock(this.#audio);
  }

  /** Brings the voice of these timelines, or goes on without one: a network may neither bring it nor say so. */
  async bring(planned: readonly Timeline[], onFile: (arrived: number, of: number) => void): Promise<void> {
    const tired = new Promise<null>((resolve) => {
      this.#goOn = () => resolve(null);
    });
    this.#files = await Promise.race([fetchVoiceAtHand(planned, this.#index, onFile), tired]);
    if (!this.#files) this.heard = 'nothing';
    else this.heard = isWhole(planned, this.#index, this.#files) ? 'all' : 'some';
  }

  /** Whether these words of the screen are spoken as well. */
  says(words: string): boolean {
    if (this.heard !== 'some') return this.heard === 'all';
    const place = this.#index.clips[words];
    return place !== undefined && this.#files?.[place[0]] !== undefined;
  }

  /** The person does not wait for the voice any longer. */
  goOnWithout = (): void => this.#goOn();

  clock = (timeline: Timeline): Clock =>
    this.#files ? audioClock(this.#audio, timeline, this.#index, this.#files) : silentClock(timeline);

  /** The phone can't play the track: the words on the screen carry on alone. */
  silent = (timeline: Timeline): Clock => {
    this.heard = 'nothing';
    return silentClock(timeline);
  };

  close(): void {
    silence(this.#audio);
    this.#audio.remove();
    claimPlayback('auto');
  }
}
