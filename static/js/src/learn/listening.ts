/** An article read aloud: its recording fetched, one track on one <audio>, and the track is the clock. */
import { AudioClock } from '../audio/audio-clock.ts';
import type { ClockState } from '../audio/clock.ts';
import { assemble } from '../audio/joining.ts';
import { leaveLockScreen, takeLockScreen, tellLockScreen } from '../audio/lock-screen.ts';
import { claimPlayback, setSource, unlock } from '../audio/output.ts';
import { fetchFiles, fileUrl } from '../audio/pack.ts';
import { giveWay, takeTurn } from '../audio/turns.ts';
import { earlier, later, type Narration, narration, type Recording, sentenceAt } from './narration.ts';

export const RATES = [0.8, 0.9, 1, 1.1, 1.25, 1.5] as const;

/** Where somebody stopped listening; of another recording it says nothing. */
export interface Bookmark {
  version: string;
  sentence: number;
}

export interface Listener {
  /** Something that is shown has changed. */
  changed(): void;
  /** Another sentence is read. */
  reading(bookmark: Bookmark): void;
  /** It was read to its end. */
  ended(): void;
}

export class Listening {
  /** Voice files: [arrived, of]. */
  arrived: [number, number] = [0, 0];
  recording: Recording | null = null;
  #src: string;
  #listener: Listener;
  #audio = document.createElement('audio');
  #narration: Narration | null = null;
  #clock: AudioClock | null = null;
  #rate = 1;
  #sentence = -1;
  #away = new AbortController();
  #giveBack: () => void = () => {};
  #yield: () => void = () => {};

  /** `src`: the address of the recording's index. */
  constructor(src: string, listener: Listener) {
    this.#src = src;
    this.#listener = listener;
  }

  /** Begins inside a tap: only then may a phone play. Rejects where the recording is neither here nor to be had. */
  async begin(rate: number, from: (version: string) => number): Promise<void> {
    document.body.append(this.#audio); // not in what Lit draws: an element that is taken out of the page stops playing
    this.#giveBack = claimPlayback('playback');
    unlock(this.#audio);
    this.#rate = rate;
    this.recording = await fetchRecording(this.#src, this.#away.signal);
    const { files } = this.recording;
    const numbers = files.map((_, number) => number);
    const brought = await fetchFiles(this.recording, numbers, this.#arrived, this.#away.signal);
    this.#away.signal.throwIfAborted();
    keepAlone([this.#src, ...numbers.map((number) => fileUrl(this.recording!, number))]);
    this.#narration = narration(this.recording);
    setSource(this.#audio, new Blob(assemble(this.#narration.parts, brought), { type: 'audio/mpeg' }));
    this.rate = rate;
    this.#clock = new AudioClock(this.#audio, this.#narration.seconds);
    this.#clock.watch(this.#heard);
    this.#yield = giveWay(this.pause);
    this.readFrom(Math.min(from(this.recording.version), this.recording.sentences.length - 1));
    await this.play();
  }

  get state(): ClockState | 'fetching' {
    return this.#clock?.state ?? 'fetching';
  }

  get sentence(): number {
    return Math.max(0, this.#sentence);
  }

  /** Seconds to go, at the speed that it is read at. */
  get left(): number {
    return this.#narration ? (this.#narration.seconds - this.#clock!.at) / this.#rate : 0;
  }

  /** 0–1 */
  get share(): number {
    return this.#narration ? this.#clock!.at / this.#narration.seconds : 0;
  }

  get rate(): number {
    return this.#rate;
  }

  /** A new source goes back to the default, so both are set. */
  set rate(rate: number) {
    this.#rate = rate;
    this.#audio.defaultPlaybackRate = rate;
    this.#audio.playbackRate = rate;
    this.#tell();
  }

  play = async (): Promise<void> => {
    takeTurn();
    this.#takeLockScreen();
    try {
      await this.#clock?.play();
    } catch (error) {
      console.info('The browser wants a tap before it plays:', error); // the bar shows that it waits
    }
  };

  pause = (): void => this.#clock?.pause();

  playOrPause = (): void => {
    if (this.state === 'playing') this.pause();
    else this.play();
  };

  back = (): void => this.readFrom(earlier(this.#narration!, this.#clock!.at));

  next = (): void => {
    const next = later(this.#narration!, this.#clock!.at);
    if (next !== null) this.readFrom(next);
  };

  readFrom(sentence: number): void {
    this.#clock?.seek(this.#narration!.begins[sentence]!);
  }

  close(): void {
    this.#away.abort();
    this.#yield();
    this.#clock?.close();
    URL.revokeObjectURL(this.#audio.src);
    this.#audio.remove();
    this.#giveBack();
    leaveLockScreen();
  }

  #arrived = (...files: [number, number]): void => {
    this.arrived = files;
    this.#listener.changed();
  };

  #heard = (): void => {
    const clock = this.#clock!;
    if (clock.state === 'ended') {
      this.#listener.ended();
      return;
    }
    const sentence = sentenceAt(this.#narration!, clock.at);
    if (sentence !== this.#sentence) {
      this.#sentence = sentence;
      this.#listener.reading({ version: this.recording!.version, sentence });
    }
    this.#tell();
    this.#listener.changed();
  };

  #tell(): void {
    if (!this.#clock) return;
    tellLockScreen(this.state === 'playing', this.#clock.at, this.#narration!.seconds, this.#rate);
  }

  #takeLockScreen(): void {
    const { play, pause, next, back } = this;
    const seek = (seconds: number) => this.#clock?.seek(seconds);
    takeLockScreen(this.recording!.title, 'Read aloud', { play, pause, next, back, stop: pause, seek });
  }
}

async function fetchRecording(src: string, signal: AbortSignal): Promise<Recording> {
  const reply = await fetch(src, { signal });
  if (!reply.ok) throw new Error(`The recording could not be looked up (${reply.status}).`);
  return (await reply.json()) as Recording;
}

/** The worker keeps what it fetches for the page. On a first visit there is none yet, and the page does it by itself. */
function keepAlone(urls: string[]): void {
  if (navigator.serviceWorker?.controller) return;
  caches
    .open('voice')
    .then((cache) => cache.addAll(urls))
    .catch((error) => console.info('This recording is not kept:', error)); // a full phone, or one that keeps nothing
}

/** Whether all of a recording is on this phone. */
export async function isHere(src: string): Promise<boolean> {
  const held = (url: string) => caches.match(url, { ignoreVary: true });
  const index = await held(src);
  if (!index) return false;
  const { files } = (await index.json()) as Recording;
  const found = await Promise.all(files.map((name) => held(`/static/audio/${name}`)));
  return found.every(Boolean);
}
