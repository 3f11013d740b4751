/**
 * A timeline becomes one MP3 by joining whole frames: an Info frame, then clips and chimes where the timeline has
 * them, and quiet between. Pure: only byte ranges are planned here, and `assemble` cuts them without copying.
 */
import { DELAY_FRAMES, FRAME_BYTES, infoFrame, toFrames } from './mp3.ts';
import type { PackFiles, Place, VoiceIndex } from './pack.ts';
import type { Cue, Timeline } from './timeline.ts';

/** Bytes made here, or bytes `from` up to `to` of a file of the pack. */
export type TrackPart = { bytes: Uint8Array<ArrayBuffer> } | { file: number; from: number; to: number };

export interface Track {
  parts: TrackPart[];
  /** Frames of sound; the Info frame in front of them is not counted. */
  frames: number;
}

/** Plan the track of a timeline, exactly as long as the timeline to one frame. */
export function track(timeline: Timeline, index: VoiceIndex): Track {
  const frames = toFrames(timeline.seconds);
  const parts: TrackPart[] = [{ bytes: infoFrame(frames) }];
  let at = 0;
  for (const cue of timeline.cues.filter(heard)) {
    const place = placeOf(cue, index);
    const start = toFrames(cue.at) - DELAY_FRAMES;
    if (start < at) throw new Error(`Two sounds overlap at ${cue.at} s of ${timeline.routine}`);
    parts.push(...quiet(index.quiet, at, start), range(place));
    at = start + place[2];
  }
  parts.push(...quiet(index.quiet, at, frames));
  return { parts, frames };
}

/** The numbers of the pack's files that a timeline's track is cut from, in ascending order. */
export function filesNeeded(timeline: Timeline, index: VoiceIndex): number[] {
  const places = [index.quiet, ...timeline.cues.filter(heard).map((cue) => placeOf(cue, index))];
  return [...new Set(places.map(([file]) => file))].sort((a, b) => a - b);
}

/** The pieces of the track's Blob. Throws when a file that the track needs is not there. */
export function assemble(parts: readonly TrackPart[], files: PackFiles): BlobPart[] {
  return parts.map((part) => ('bytes' in part ? part.bytes : cut(files[part.file], part)));
}

function cut(file: ArrayBuffer | Blob | undefined, part: { file: number; from: number; to: number }): BlobPart {
  if (!file) throw new Error(`File ${part.file} of the voice pack is not here`);
  return file instanceof ArrayBuffer
    ? new Uint8Array(file, part.from, part.to - part.from)
    : file.slice(part.from, part.to);
}

const heard = ({ silent }: Cue): boolean => !silent;

function placeOf(cue: Cue, index: VoiceIndex): Place {
  const place = cue.chime ? index.chimes[cue.chime] : index.clips[cue.text ?? ''];
  if (!place) throw new Error(`The voice pack does not have “${cue.text}”`);
  return place;
}

function range([file, first, frames]: Place): TrackPart {
  return { file, from: first * FRAME_BYTES, to: (first + frames) * FRAME_BYTES };
}

/** Quiet from frame `at` up to `until`: the loop runs on through the whole session as if nothing lay between. */
function quiet([file, first, frames]: Place, at: number, until: number): TrackPart[] {
  const parts: TrackPart[] = [];
  for (let from = at; from < until; ) {
    const offset = from % frames;
    const count = Math.min(frames - offset, until - from);
    parts.push(range([file, first + offset, count]));
    from += count;
  }
  return parts;
}
