import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingOf } from '../../../static/js/src/player/reading.ts';
import { track } from '../../../static/js/src/player/track.ts';
import { clipLengths, data, index } from './shelf.ts';

const signs = data('warning-signs.json').signs as { level: string; text: string; body: string }[];
const red = signs.filter(({ level }) => level === 'red');

test('every red sign and what its screen says is in the voice', () => {
  for (const { text, body } of red) {
    const { cues } = readingOf([text, body], index);
    assert.deepEqual(
      cues.map((cue) => cue.text),
      [text, body],
    );
  }
});

test('the whole reading is one track, in which no sentence runs into the next', () => {
  const planned = readingOf(
    red.flatMap(({ text, body }) => [text, body]),
    index,
  );
  for (const [i, { at, seconds }] of planned.cues.entries()) {
    assert.ok(at + seconds < (planned.cues[i + 1]?.at ?? planned.seconds));
  }
  assert.ok(track(planned, index).frames > 0);
});

test('what the voice lacks is left to the eyes', () => {
  const known = red[0]!.text;
  const { cues, seconds } = readingOf(['Nobody ever said this.', known], index);
  assert.deepEqual(
    cues.map((cue) => cue.text),
    [known],
  );
  assert.ok(seconds > clipLengths.clips[known]!);
});
