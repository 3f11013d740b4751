import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assemble } from '../../../static/js/src/audio/joining.ts';
import { FRAME_BYTES, toSeconds } from '../../../static/js/src/audio/mp3.ts';
import { earlier, later, narration, type Recording, sentenceAt } from '../../../static/js/src/learn/narration.ts';

const recording: Recording = {
  version: 'v',
  article: 'a',
  title: 'A',
  files: ['articles/one.mp3', 'articles/two.mp3'],
  quiet: [0, 0, 100],
  clips: { 'In short': [0, 100, 40], 'It eases.': [1, 0, 200], 'Often.': [1, 200, 50] },
  sentences: [
    ['In short', 50],
    ['It eases.', 29],
    ['Often.', 15],
    ['In short', 50],
  ],
};
const narrated = narration(recording);

describe('an article as one track', () => {
  it('is as long as its sentences and the quiet before each and after the last', () => {
    const frames = 50 + 40 + 29 + 200 + 15 + 50 + 50 + 40 + 50;
    assert.equal(narrated.seconds, toSeconds(frames));
    const files = [new ArrayBuffer(140 * FRAME_BYTES), new ArrayBuffer(250 * FRAME_BYTES)];
    const bytes = assemble(narrated.parts, files).reduce((sum, part) => sum + (part as Uint8Array).byteLength, 0);
    assert.equal(bytes, (frames + 1) * FRAME_BYTES);
  });

  it('begins each sentence in the last of the quiet before its clip', () => {
    const clips = [50, 119, 334, 434];
    assert.deepEqual(
      narrated.begins,
      clips.map((frame) => toSeconds(frame - 5)),
    );
  });

  it('says the same words twice where they stand twice', () => {
    const said = narrated.parts.filter((part) => 'file' in part && part.file === 0 && part.from === 100 * FRAME_BYTES);
    assert.equal(said.length, 2);
  });

  it('refuses a sentence that was not recorded', () => {
    const lacking = { ...recording, sentences: [['Nobody said this.', 15]] as const };
    assert.throws(
      () => narration({ ...lacking, sentences: [...lacking.sentences] }),
      /does not have “Nobody said this.”/,
    );
  });
});

describe('the sentence that is read', () => {
  it('is the first from the very start and the last to the very end', () => {
    assert.equal(sentenceAt(narrated, 0), 0);
    assert.equal(sentenceAt(narrated, narrated.seconds), 3);
  });

  it('is where a seek to it lands, a hair early or late', () => {
    for (const [number, from] of narrated.begins.entries()) {
      assert.equal(sentenceAt(narrated, from - 0.01), number);
      assert.equal(sentenceAt(narrated, from + 0.01), number);
    }
  });

  it('goes back to its own beginning, and from there to the one before', () => {
    const second = narrated.begins[1]!;
    assert.equal(earlier(narrated, second + 3), 1);
    assert.equal(earlier(narrated, second + 1), 0);
    assert.equal(earlier(narrated, 0), 0);
  });

  it('goes forward until there is none after it', () => {
    assert.equal(later(narrated, narrated.begins[1]!), 2);
    assert.equal(later(narrated, narrated.seconds), null);
  });
});
