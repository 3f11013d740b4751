/** "This is how I sound": a chime and the voice, to be turned up or down before a session needs them. */

import type { Clock } from '../audio/clock.ts';
import { claimPlayback, unlock } from '../audio/output.ts';
import { lengths, type VoiceIndex } from '../audio/pack.ts';
import type { Library } from '../lib/library.ts';
import { audioClock, fetchVoice } from './loading.ts';
import type { Cue, Timeline } from './timeline.ts';

/** Seconds before the chime, between it and the voice, and after that. */
const CALM = 0.48;

/** Begins inside the tap. Rejects where the voice is not on this phone and not to be had, or sound is refused or stopped. */
export async function ringBell({ words }: Library, index: VoiceIndex, besideMusic: boolean): Promise<void> {
  const audio = new Audio();
  const giveBack = claimPlayback(besideMusic ? 'ambient' : 'playback');
  unlock(audio);
  try {
    await ring(audio, words, index);
  } finally {
    giveBack();
  }
}

async function ring(audio: HTMLAudioElement, words: Library['words'], index: VoiceIndex): Promise<void> {
  const planned = bell(words.phrases['bell_test']!, index);
  const files = await fetchVoice([planned], index, () => {});
  if (!files) throw new Error('The voice is not on this phone yet. Go online once, and try again.');
  const clock = audioClock(audio, planned, index, files);
  try {
    await Promise.all([heardOut(clock), clock.play()]);
  } finally {
    clock.close();
  }
}

/** Resolves when a clock has ended; rejects, in words for the person, when something else stops it first. */
export function heardOut(clock: Clock): Promise<void> {
  return new Promise((done, stopped) => {
    clock.watch(() => {
      const { state } = clock;
      if (state === 'ended') done();
      if (state === 'interrupted') stopped(new Error('Something stopped the sound. Try again.'));
      if (state === 'failed') stopped(new Error('This phone could not play the sound. Sessions show all the words.'));
    });
  });
}

function bell(text: string, index: VoiceIndex): Timeline {
  const { clips, chimes } = lengths(index);
  const spoken = CALM + chimes.begin + CALM;
  const seconds = spoken + clips[text]! + CALM;
  const cues: Cue[] = [
    { at: CALM, seconds: chimes.begin, text: null, chime: 'begin', step: 0, kind: 'chime', silent: false },
    { at: spoken, seconds: clips[text]!, text, chime: null, step: 0, kind: 'phrase', silent: false },
  ];
  return { routine: 'bell', seconds, parts: [], cues };
}
