/**
 * The frames that the whole session is made of: MPEG-2 Layer III, mono, 24 kHz, constant 32 kbit/s, no bit
 * reservoir. Each is exactly 96 bytes and 24 ms, so joining is concatenation and time is arithmetic.
 */
export const FRAME_BYTES = 96;
export const FRAME_MS = 24;
/** Encoder and decoder together delay sound by 1105 samples, 46 ms: a clip is placed this many frames early. */
export const DELAY_FRAMES = 2;

const HEADER = [0xff, 0xf3, 0x44, 0xc4];
const SIDE_INFO_BYTES = 9; // MPEG-2, mono
const HAS_FRAMES_AND_BYTES = 3;

/** The frame nearest to a time in seconds. */
export const toFrames = (seconds: number): number => Math.round((seconds * 1000) / FRAME_MS);

/** The time in seconds at which a frame begins. */
export const toSeconds = (frames: number): number => (frames * FRAME_MS) / 1000;

/** Whether these bytes begin a frame of ours (the low bits of the fourth byte are free for the encoder to set). */
export function startsFrame(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xf3 && bytes[2] === 0x44 && ((bytes[3] ?? 0) & 0xc0) === 0xc0;
}

/**
 * The frame that leads a track and is not sound: it tells decoders how many frames and bytes follow. WebKit reports
 * duration 0 without it. Both counts include no Info frame among the frames, but do among the bytes, as LAME writes it.
 */
export function infoFrame(frames: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(FRAME_BYTES);
  const view = new DataView(bytes.buffer);
  const tag = HEADER.length + SIDE_INFO_BYTES;
  bytes.set(HEADER);
  bytes.set(new TextEncoder().encode('Info'), tag);
  view.setUint32(tag + 4, HAS_FRAMES_AND_BYTES);
  view.setUint32(tag + 8, frames);
  view.setUint32(tag + 12, (frames + 1) * FRAME_BYTES);
  return bytes;
}
