/** From a routine's name to something that plays. */

import { AudioClock } from '../audio/audio-clock.ts';
import type { Clock } from '../audio/clock.ts';
import { assemble } from '../audio/joining.ts';
import { setSource } from '../audio/output.ts';
import { fetchAtHand, fetchFiles, lengths, type PackFiles, type VoiceIndex } from '../audio/pack.ts';
import { WallClock } from '../audio/wall-clock.ts';
import { fetchLibrary, type Library, type Routine } from '../lib/library.ts';
import { begun, easedFrom, planned, withOffer } from './course.ts';
import type { Options } from './options.ts';
import { departed, prolonged } from './revising.ts';
import { Voice } from './sayings.ts';
import { stepStart, type Timeline, timeline } from './timeline.ts';
import { filesNeeded, track } from './track.ts';

export interface Shelf {
  library: Library;
  index: VoiceIndex;
}

/** Everything that a session is planned from. Rejects where it is neither on this phone nor to be had. */
export async function fetchShelf(): Promise<Shelf> {
  const library = await fetchLibrary();
  return { library, index: await fetchIndex(library) };
}

/** Where the voice's clips lie. Rejects where that is neither on this phone nor to be had. */
export async function fetchIndex({ voice }: Pick<Library, 'voice'>): Promise<VoiceIndex> {
  if (voice.index === null) throw new Error('This copy of Legs Up has no voice pack.');
  const reply = await fetch(voice.index);
  if (!reply.ok) throw new Error(`The voice could not be looked up (${reply.status}).`);
  return (await reply.json()) as VoiceIndex;
}

export function plan(routine: Routine, { library, index }: Shelf, options: Options): Timeline {
  return timeline(routine, library, lengths(index), options);
}

/** The session, and all that a tap can make of it: by then the network may be gone. */
export function everyPlan(routine: Routine, shelf: Shelf, options: Options): Timeline[] {
  const { library, index } = shelf;
  const whole = plan(routine, shelf, options);
  const speech = { voice: new Voice(library, lengths(index)), guidance: options.voice };
  const longer = prolonged(whole, whole.parts.find(({ kind }) => kind === 'hold')?.from ?? 0, 30, speech);
  const desk = { library, lengths: lengths(index) };
  const left = routine.steps.flatMap((step, number) => {
    const after = easedFrom(begun(routine, options), number, library);
    const out = [false, true].map((last) => departed(whole, stepStart(whole, number), step, last, speech));
    return [...out, planned(after, desk), planned(withOffer(after), desk)];
  });
  return [whole, longer, ...left];
}

/**
 * What of these timelines' voice files is on this phone or to be had: words in a missing one stay silent by themselves.
 * null without the file that holds the quiet: there is no track without it.
 */
export async function fetchVoiceAtHand(
  planned: readonly Timeline[],
  index: VoiceIndex,
  onFile: (tried: number, of: number) => void,
): Promise<PackFiles | null> {
  const files = await fetchAtHand(index, numbersOf(planned, index), onFile);
  return files[index.quiet[0]] ? files : null;
}

/** Whether all that these timelines may have to say is among the files. */
export function isWhole(planned: readonly Timeline[], index: VoiceIndex, files: PackFiles): boolean {
  return numbersOf(planned, index).every((number) => files[number] !== undefined);
}

/** The voice files of timelines, all of them, or null when they are neither on this phone nor to be had. */
export async function fetchVoice(
  planned: readonly Timeline[],
  index: VoiceIndex,
  onFile: (arrived: number, of: number) => void,
): Promise<PackFiles | null> {
  try {
    return await fetchFiles(index, numbersOf(planned, index), onFile);
  } catch (error) {
    console.info('There is no voice:', error);
    return null;
  }
}

function numbersOf(planned: readonly Timeline[], index: VoiceIndex): number[] {
  const numbers = new Set(planned.flatMap((one) => filesNeeded(one, index)));
  return [...numbers].sort((a, b) => a - b);
}

/** Puts a timeline's track on an <audio> element; what is not among `files` stays silent. Throws without the quiet. */
export function audioClock(audio: HTMLAudioElement, planned: Timeline, index: VoiceIndex, files: PackFiles): Clock {
  const blob = new Blob(assemble(track(planned, index, (file) => files[file] !== undefined).parts, files), {
    type: 'audio/mpeg',
  });
  setSource(audio, blob);
  return new AudioClock(audio, planned.seconds);
}

export function silentClock(planned: Timeline): Clock {
  return new WallClock(planned.seconds);
}
