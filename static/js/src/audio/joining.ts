/** Sound is joined from whole frames. Pure: only byte ranges are planned here, and `assemble` cuts them without copying. */
import { FRAME_BYTES } from './mp3.ts';
import type { PackFiles, Place } from './pack.ts';

/** Bytes made here, or bytes `from` up to `to` of a file of the pack. */
export type TrackPart = { bytes: Uint8Array<ArrayBuffer> } | { file: number; from: number; to: number };

export interface Track {
  parts: TrackPart[];
  /** Frames of sound; the Info frame in front of them is not counted. */
  frames: number;
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

/** A place of the pack as a part of a track. */
export function range([file, first, frames]: Place): TrackPart {
  return { file, from: first * FRAME_BYTES, to: (first + frames) * FRAME_BYTES };
}

/** Quiet from frame `at` up to `until`: the loop runs on through the whole session as if nothing lay between. */
export function quiet([file, first, frames]: Place, at: number, until: number): TrackPart[] {
  const parts: TrackPart[] = [];
  for (let from = at; from < until; ) {
    const offset = from % frames;
    const count = Math.min(frames - offset, until - from);
    parts.push(range([file, first + offset, count]));
    from += count;
  }
  return parts;
}
