/** What the test page needs of the app's own modules; bundled by the test and run in a real browser. */
import type { Library } from '../../static/js/src/lib/library.ts';
import { FRAME_MS } from '../../static/js/src/audio/mp3.ts';
import { fetchFiles, lengths, type VoiceIndex } from '../../static/js/src/audio/pack.ts';
import { timeline } from '../../static/js/src/player/timeline.ts';
import { assemble } from '../../static/js/src/audio/joining.ts';
import { filesNeeded, track } from '../../static/js/src/player/track.ts';

const RATE = 24_000;

async function made(library: Library, slug: string) {
  const index: VoiceIndex = await (await fetch(library.voice.index ?? '')).json();
  const routine = library.routines.find((one) => one.slug === slug);
  if (!routine) throw new Error(`no routine is called ${slug}`);
  const session = timeline(routine, library, lengths(index));
  const { parts } = track(session, index);
  const files = await fetchFiles(index, filesNeeded(session, index));
  return { session, blob: new Blob(assemble(parts, files), { type: 'audio/mpeg' }) };
}

/** The timeline, and for each frame of the decoded track its level in dBFS (−200 for digital silence). */
export async function heard(library: Library, slug: string) {
  const { session, blob } = await made(library, slug);
  const context = new OfflineAudioContext(1, 1, RATE);
  const samples = (await context.decodeAudioData(await blob.arrayBuffer())).getChannelData(0);
  const width = (RATE * FRAME_MS) / 1000;
  const levels = Array.from({ length: Math.floor(samples.length / width) }, (_, frame) => {
    const block = samples.subarray(frame * width, (frame + 1) * width);
    return 10 * Math.log10(block.reduce((sum, sample) => sum + sample * sample, 0) / width + 1e-20);
  });
  return { session, levels, seconds: samples.length / RATE };
}

/** What an audio element says of the track: how long it is, and where it stands after each of these seeks. */
export async function played(library: Library, slug: string, seeks: number[]) {
  const { session, blob } = await made(library, slug);
  const audio = new Audio(URL.createObjectURL(blob));
  await event(audio, 'canplay');
  const stands: number[] = [];
  for (const seek of seeks) {
    audio.currentTime = seek;
    await event(audio, 'seeked');
    stands.push(audio.currentTime);
  }
  return { planned: session.seconds, duration: audio.duration, stands };
}

const event = (audio: HTMLAudioElement, name: string) =>
  new Promise((resolve, reject) => {
    audio.addEventListener(name, resolve, { once: true });
    audio.addEventListener('error', () => reject(new Error(audio.error?.message)), { once: true });
  });
