/** What plays: an <audio> element, and the phone's loudspeaker that it asks for. */
import { FRAME_BYTES, infoFrame } from './mp3.ts';

/** Phones let a page play only what a tap began: this plays a breath of nothing within the tap, the track comes after. */
export function unlock(audio: HTMLAudioElement): void {
  const frames = Array.from({ length: 8 }, () => emptyFrame());
  setSource(audio, new Blob([infoFrame(8), ...frames], { type: 'audio/mpeg' }));
  audio.play().catch(() => {}); // refused or overtaken by the track: its own play() tells
}

/** A frame without sound: our header, and side information that says so. */
function emptyFrame(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(FRAME_BYTES);
  bytes.set([0xff, 0xf3, 0x44, 0xc4]);
  return bytes;
}

/** Gives an <audio> element its sound; what it had before is let go of. */
export function setSource(audio: HTMLAudioElement, blob: Blob): void {
  if (audio.src) URL.revokeObjectURL(audio.src);
  audio.src = URL.createObjectURL(blob);
}

/** Takes its sound away from an <audio> element: there is nothing left that a lock screen could play. */
export function silence(audio: HTMLAudioElement): void {
  audio.pause();
  if (audio.src) URL.revokeObjectURL(audio.src);
  audio.removeAttribute('src');
  audio.load();
}

let claims = 0;

/**
 * A silent switch does not mute "playback"; "ambient" leaves other music playing, and has no lock screen. The returned
 * function gives back what was claimed before, unless somebody has claimed it since: a session may begin over a test sound.
 */
export function claimPlayback(type: 'playback' | 'ambient' | 'auto'): () => void {
  const session = (navigator as { audioSession?: { type: string } }).audioSession;
  if (!session) return () => {};
  const before = session.type;
  session.type = type;
  claims += 1;
  const mine = claims;
  return () => {
    if (mine === claims) session.type = before;
  };
}
