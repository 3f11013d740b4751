/** What the benchmark runs in its pages: an ear on the sound of the real player page's session, or a plain timer. */

import { FRAME_BYTES, toFrames } from '../../static/js/src/audio/mp3.ts';
import { lengths, type VoiceIndex } from '../../static/js/src/audio/pack.ts';
import type { Library } from '../../static/js/src/lib/library.ts';
import { type Timeline, timeline } from '../../static/js/src/player/timeline.ts';
import { track } from '../../static/js/src/player/track.ts';

const RATE = 24_000;
const QUANTUM = 128;
/** Sound begins where the power of a quantum passes −35 dBFS after so long a quiet; both ears here use the same rule. */
const LOUD = 10 ** -3.5;
const QUIET_SECONDS = 0.06;
/** Readings that tell a time together: some two seconds of them. */
const NEXT = 9;

const EAR = `class Ear {
  constructor() { this.quiet = 1; }
  hears(samples, at) {
    let power = 0;
    for (const sample of samples) power += (sample * sample) / samples.length;
    const begins = power > ${LOUD} && this.quiet >= ${QUIET_SECONDS};
    this.quiet = power > ${LOUD} ? 0 : this.quiet + samples.length / ${RATE};
    return begins ? at : null;
  }
}`;
const WORKLET = `${EAR}
registerProcessor('ear', class extends AudioWorkletProcessor {
  ear = new Ear();
  process([[samples]]) {
    const at = samples ? this.ear.hears(samples, currentTime) : null;
    if (at !== null) this.port.postMessage(at);
    return true;
  }
});`;

/** Seconds of context time, of the track and of the wall, read at the same instant. */
type Reading = { context: number; track: number; wall: number };

const began: number[] = []; // context time of each beginning of sound
const readings: Reading[] = [];
let session: Timeline;
let sound: Blob;

/**
 * Presses the page's own Start and listens to what it plays; resolves when its track sounds, with the seconds at which
 * cues are due until `seconds`. Throws where the page plays another track than the routine's.
 */
export async function begin(slug: string, seconds: number): Promise<number[]> {
  const library: Library = await (await fetch('/library.json')).json();
  const index: VoiceIndex = await (await fetch(library.voice.index ?? '')).json();
  session = timeline(library.routines.find((one) => one.slug === slug)!, library, lengths(index));
  const context = new AudioContext({ sampleRate: RATE });
  await context.audioWorklet.addModule(URL.createObjectURL(new Blob([WORKLET], { type: 'text/javascript' })));
  (await until(startButton)).click();
  const audio = await until(() => document.querySelector('audio'));
  listen(context, audio);
  await context.resume();
  await until(() => audio.duration > session.seconds - 1 && !audio.paused);
  sound = await (await fetch(audio.src)).blob();
  const meant = (track(session, index).frames + 1) * FRAME_BYTES;
  if (sound.size !== meant) throw new Error(`the page plays ${sound.size} bytes, the routine has ${meant}`);
  return due(seconds).map(({ at }) => at);
}

const startButton = () =>
  [...document.querySelectorAll<HTMLButtonElement>('session-player .button.primary:enabled')].find(
    ({ textContent }) => textContent?.trim() === 'Start',
  );

async function until<Found>(find: () => Found): Promise<NonNullable<Found> & {}> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function listen(context: AudioContext, audio: HTMLAudioElement): void {
  const ear = new AudioWorkletNode(context, 'ear', { numberOfOutputs: 0 });
  ear.port.onmessage = ({ data }) => began.push(data);
  const source = context.createMediaElementSource(audio);
  source.connect(ear);
  source.connect(context.destination);
  audio.addEventListener('timeupdate', () =>
    readings.push({ context: context.currentTime, track: audio.currentTime, wall: performance.now() / 1000 }),
  );
}

const due = (seconds: number) => session.cues.filter(({ at }) => at < seconds - 2);

/** Seconds of the track at which sound begins, as its decoded samples have it. */
async function beginnings(blob: Blob): Promise<number[]> {
  const samples = (await new OfflineAudioContext(1, 1, RATE).decodeAudioData(await blob.arrayBuffer())).getChannelData(
    0,
  );
  const ear = new (new Function(`${EAR}; return Ear`)())();
  const found: number[] = [];
  for (let i = 0; i + QUANTUM <= samples.length; i += QUANTUM) {
    const at = ear.hears(samples.subarray(i, i + QUANTUM), i / RATE);
    if (at !== null) found.push(at);
  }
  return found;
}

/** For each cue until `seconds`, how late its sound was against `currentTime` (null: not heard), and the clock's drift. */
export async function report(seconds: number) {
  const expected = await beginnings(sound.slice(0, (toFrames(seconds) + 1) * FRAME_BYTES));
  const heard = began.map(toTrack);
  const late = due(seconds).map(({ at }) => {
    const meant = expected.find((one) => one >= at - 0.05) ?? Number.NaN;
    const nearest = heard.reduce((best, one) => (Math.abs(one - meant) < Math.abs(best - meant) ? one : best), -99);
    return Math.abs(nearest - meant) < 0.5 ? nearest - meant : null;
  });
  const [first, last] = [readings.find(({ track }) => track > 1)!, readings.at(-1)!];
  const drift = last.track - first.track - (last.wall - first.wall);
  return { late, drift, visible: document.visibilityState };
}

/**
 * The second of the track that was playing at a context time. One reading alone is tens of milliseconds off where play
 * begins and now and then later: the middle of the readings next to it is not.
 */
function toTrack(context: number): number {
  const near = (one: Reading) => Math.abs(one.context - context);
  const next = [...readings].sort((a, b) => near(a) - near(b)).slice(0, NEXT);
  const ahead = next.map(({ track, context }) => track - context).sort((a, b) => a - b);
  return context + ahead[Math.floor(ahead.length / 2)]!;
}

const fired: number[] = [];

/** The ordinary way: an interval of a quarter second looks at the wall's time and speaks what is due. */
export function tick(cues: number[]): void {
  const from = performance.now();
  setInterval(() => {
    const at = (performance.now() - from) / 1000;
    for (let i = fired.length; i < cues.length && (cues[i] as number) <= at; i++) fired.push(at - (cues[i] as number));
  }, 250);
}

export const ticked = (): number[] => fired;
