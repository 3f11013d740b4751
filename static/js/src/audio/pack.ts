/** The voice pack: where each spoken text and each chime lies, and how its files come to the phone. */
import { toSeconds } from './mp3.ts';

/** [number of the file, first frame, frames] */
export type Place = readonly [file: number, first: number, frames: number];
export type Chime = 'begin' | 'switch' | 'end';

export interface VoiceIndex {
  version: string;
  frame_ms: number;
  frame_bytes: number;
  /** Names under `/static/audio/`, in the order in which they should be fetched. */
  files: string[];
  clips: Record<string, Place>;
  chimes: Record<Chime, Place>;
  quiet: Place;
}

/** How long each text takes to say and each chime to sound, in seconds. */
export interface Lengths {
  clips: Record<string, number>;
  chimes: Record<Chime, number>;
}

/** Files of the pack by their number; those that a track does not use may be missing. */
export type PackFiles = ReadonlyArray<ArrayBuffer | Blob | undefined>;

/** The lengths that a timeline is planned with. */
export function lengths(index: VoiceIndex): Lengths {
  const { begin, switch: other, end } = index.chimes;
  const clips = Object.entries(index.clips).map(([text, place]) => [text, toSeconds(place[2])] as const);
  return {
    clips: Object.fromEntries(clips),
    chimes: { begin: toSeconds(begin[2]), switch: toSeconds(other[2]), end: toSeconds(end[2]) },
  };
}

/** What names the files of a pack. */
type Files = Pick<VoiceIndex, 'files'>;

/** Where each file of the pack is fetched from. */
export const fileUrl = (index: Files, file: number): string => `/static/audio/${index.files[file]}`;

/**
 * Fetch these files of the pack, one after another and each of them whole: a partial response can't be cached,
 * and what has arrived stays with the worker. `onFile` hears of each arrival. Rejects with the first failure.
 */
export async function fetchFiles(
  index: Files,
  numbers: readonly number[],
  onFile: (arrived: number, of: number) => void = () => {},
  signal?: AbortSignal,
): Promise<PackFiles> {
  const files: (Blob | undefined)[] = [];
  for (const [i, number] of numbers.entries()) {
    files[number] = await fetchWhole(fileUrl(index, number), signal);
    onFile(i + 1, numbers.length);
  }
  return files;
}

/** As fetchFiles, but what is neither on this phone nor to be had is left out; `onFile` hears of each that was tried. */
export async function fetchAtHand(
  index: Files,
  numbers: readonly number[],
  onFile: (tried: number, of: number) => void = () => {},
): Promise<PackFiles> {
  const files: (Blob | undefined)[] = [];
  for (const [i, number] of numbers.entries()) {
    files[number] = await fetchWhole(fileUrl(index, number)).catch((error) => {
      console.info('A file of the voice is missing:', error);
      return undefined;
    });
    onFile(i + 1, numbers.length);
  }
  return files;
}

async function fetchWhole(url: string, signal?: AbortSignal): Promise<Blob> {
  const response = await fetch(url, signal && { signal });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return response.blob();
}
