/**
 * A timeline becomes one MP3 by joining whole frames: an Info frame, then clips and chimes where the timeline has
 * them, and quiet between. Pure: only byte ranges are planned here.
 */
import { quiet, range, type Track, type TrackPart } from '../audio/joining.ts';
import { DELAY_FRAMES, infoFrame, toFrames } from '../audio/mp3.ts';
import type { Place, VoiceIndex } from '../audio/pack.ts';
import type { Cue, Timeline } from './timeline.ts';

/** Plan the track of a timeline, exactly as long as the timeline to one frame. What lies in a file that is not `here` stays quiet. */
export function track(timeline: Timeline, index: VoiceIndex, here: (file: number) => boolean = () => true): Track {
  const frames = toFrames(timeline.seconds);
  const parts: TrackPart[] = [{ bytes: infoFrame(frames) }];
  let at = 0;
  for (const cue of timeline.cues.filter(heard)) {
    const place = placeOf(cue, index);
    const start = toFrames(cue.at) - DELAY_FRAMES;
    if (!here(place[0])) continue;
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

const heard = ({ silent }: Cue): boolean => !silent;

function placeOf(cue: Cue, index: VoiceIndex): Place {
  const place = cue.chime ? index.chimes[cue.chime] : index.clips[cue.text ?? ''];
  if (!place) throw new Error(`The voice pack does not have “${cue.text}”`);
  return place;
}
