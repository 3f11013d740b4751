/** An article's recording as one track, joined as a session's is: quiet, sentence, quiet, sentence. Pure. */
import { quiet, range, type TrackPart } from '../audio/joining.ts';
import { infoFrame, toSeconds } from '../audio/mp3.ts';
import type { Place } from '../audio/pack.ts';

/** The index of a recording; described in app/learn/recordings.py. */
export interface Recording {
  version: string;
  article: string;
  title: string;
  files: string[];
  clips: Record<string, Place>;
  quiet: Place;
  /** Sentence n of the page, with the frames of quiet before it. */
  sentences: (readonly [text: string, pause: number])[];
}

export interface Narration {
  parts: TrackPart[];
  seconds: number;
  /** Where each sentence begins, in seconds; what is heard there is the last of the quiet before it. */
  begins: number[];
}

/** Frames of quiet that are heard with a sentence: a decoder that lands on its first frame would swallow the onset. */
const EDGE = 5;
/** Frames of quiet after the last sentence. */
const END = 50;
/** Half a frame: a seek lands a little before or after where it was sent. */
const HAIR = 0.012;
/** Seconds of a sentence after which back means its own beginning. */
const BARELY_BEGUN = 2;

/** The track of a recording. Throws where it has no clip for one of its sentences. */
export function narration({ sentences, clips, quiet: loop }: Recording): Narration {
  const begins: number[] = [];
  const sounds: TrackPart[] = [];
  let at = 0;
  for (const [text, pause] of sentences) {
    const clip = clips[text];
    if (!clip) throw new Error(`The recording does not have “${text}”`);
    sounds.push(...quiet(loop, at, at + pause), range(clip));
    begins.push(toSeconds(Math.max(0, at + pause - EDGE)));
    at += pause + clip[2];
  }
  sounds.push(...quiet(loop, at, at + END));
  return { parts: [{ bytes: infoFrame(at + END) }, ...sounds], seconds: toSeconds(at + END), begins };
}

/** The sentence that is read at a time in seconds; the first from the very start. */
export function sentenceAt({ begins }: Narration, at: number): number {
  return Math.max(
    0,
    begins.findLastIndex((from) => from <= at + HAIR),
  );
}

/** The sentence that back leads to: this one from its beginning, or the one before where it has barely begun. */
export function earlier(narrated: Narration, at: number): number {
  const now = sentenceAt(narrated, at);
  return at - narrated.begins[now]! > BARELY_BEGUN ? now : Math.max(0, now - 1);
}

/** The sentence that forward leads to; null after the last. */
export function later(narrated: Narration, at: number): number | null {
  const next = sentenceAt(narrated, at) + 1;
  return next < narrated.begins.length ? next : null;
}
