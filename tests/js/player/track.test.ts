import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assemble, type TrackPart } from '../../../static/js/src/audio/joining.ts';
import { DELAY_FRAMES, FRAME_BYTES, infoFrame, startsFrame, toFrames } from '../../../static/js/src/audio/mp3.ts';
import { timeline } from '../../../static/js/src/player/timeline.ts';
import { filesNeeded, track } from '../../../static/js/src/player/track.ts';
import { clipLengths, index, library, packFile, routine } from './shelf.ts';

const files = index.files.map(packFile);
const bytesOf = (part: TrackPart) => ('bytes' in part ? part.bytes.length : part.to - part.from);
const planned = (slug: string) => {
  const session = timeline(routine(slug), library, clipLengths);
  return { session, ...track(session, index) };
};

/** For each part after the Info frame, the frame of the track at which it begins. */
function beginnings(parts: TrackPart[]): { part: TrackPart; frame: number }[] {
  let frame = -1;
  return parts.map((part) => {
    const begins = { part, frame };
    frame += bytesOf(part) / FRAME_BYTES;
    return begins;
  });
}

for (const { slug } of library.routines) {
  describe(`the track of ${slug}`, () => {
    const { session, parts, frames } = planned(slug);

    it('is as long as its timeline, to one frame', () => {
      const sounding = parts.reduce((sum, part) => sum + bytesOf(part), 0) / FRAME_BYTES - 1;
      assert.equal(sounding, frames);
      assert.ok(Math.abs(frames - toFrames(session.seconds)) <= 1);
    });

    it('begins each clip where the timeline says, two frames early', () => {
      const loop = index.quiet[1] * FRAME_BYTES;
      const loud = beginnings(parts.slice(0)).filter(
        ({ part }) =>
          'file' in part &&
          !(part.file === index.quiet[0] && part.from >= loop && part.to <= loop + index.quiet[2] * FRAME_BYTES),
      );
      assert.equal(loud.length, session.cues.length);
      for (const [i, { part, frame }] of loud.entries()) {
        const cue = session.cues[i] ?? assert.fail();
        const [file, first, count] =
          (cue.chime ? index.chimes[cue.chime] : index.clips[cue.text ?? '']) ?? assert.fail();
        assert.deepEqual(part, { file, from: first * FRAME_BYTES, to: (first + count) * FRAME_BYTES });
        assert.ok(Math.abs(frame + DELAY_FRAMES - toFrames(cue.at)) <= 1, `${cue.text} begins at frame ${frame}`);
      }
    });

    it('is cut at frames: each run of bytes begins with a header', () => {
      for (const piece of assemble(parts, files)) {
        assert.ok(piece instanceof Uint8Array && startsFrame(piece) && piece.length % FRAME_BYTES === 0);
      }
    });

    it('needs no file of the pack but those it names', () => {
      const needed = filesNeeded(session, index);
      const few = files.map((file, number) => (needed.includes(number) ? file : undefined));
      assert.equal(assemble(parts, few).length, parts.length);
    });
  });
}

describe('a track', () => {
  it('leads with a frame that tells how many frames and bytes there are', () => {
    const frame = infoFrame(1000);
    const view = new DataView(frame.buffer);
    assert.ok(startsFrame(frame));
    assert.equal(frame.length, FRAME_BYTES);
    assert.equal(new TextDecoder().decode(frame.subarray(13, 17)), 'Info');
    assert.deepEqual([view.getUint32(17), view.getUint32(21), view.getUint32(25)], [3, 1000, 1001 * FRAME_BYTES]);
  });

  it('is made of views on the files, not of copies', () => {
    const { parts } = planned('wall-5');
    for (const piece of assemble(parts, files).slice(1)) {
      assert.ok(piece instanceof Uint8Array && files.includes(piece.buffer as ArrayBuffer));
    }
  });

  it('is the same when the files are Blobs', async () => {
    const { parts } = planned('wall-5');
    const fromBuffers = await new Blob(assemble(parts, files)).arrayBuffer();
    const fromBlobs = await new Blob(
      assemble(
        parts,
        files.map((file) => new Blob([file])),
      ),
    ).arrayBuffer();
    assert.deepEqual(Buffer.from(fromBlobs), Buffer.from(fromBuffers));
  });

  it('is never digital silence: each quiet frame has sound of its own', () => {
    const [file, first, count] = index.quiet;
    const frames = Array.from(
      { length: count },
      (_, i) => new Uint8Array(files[file] ?? assert.fail(), (first + i) * FRAME_BYTES, FRAME_BYTES),
    );
    for (const [i, frame] of frames.entries()) {
      // MPEG-2 mono side info: 8 bits main_data_begin, 1 private, 12 part2_3_length, the bits of coded sound.
      const codedBits = (((frame[5] ?? 0) & 0x7f) << 5) | ((frame[6] ?? 0) >> 3);
      assert.ok(codedBits > 0, `frame ${i} of the quiet is silent`);
    }
    assert.ok(new Set(frames.map((frame) => frame.join())).size > count * 0.99);
  });

  it('of the first routine lies in the first files of the pack', () => {
    const { session } = planned('wall-5');
    const needed = filesNeeded(session, index);
    assert.deepEqual(
      needed,
      needed.map((_, i) => i),
    );
    assert.ok(needed.length <= 3);
  });

  it('says which file is missing', () => {
    const { parts } = planned('wall-5');
    assert.throws(() => assemble(parts, []), /File 0 of the voice pack is not here/);
  });

  it('refuses a timeline in which two sounds overlap', () => {
    const { session } = planned('wall-5');
    const cues = session.cues.map((cue, i) => (i === 1 ? { ...cue, at: session.cues[0]?.at ?? 0 } : cue));
    assert.throws(() => track({ ...session, cues }, index), /Two sounds overlap/);
  });
});
