import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { fetchFiles, lengths } from '../../../static/js/src/audio/pack.ts';
import { index } from '../player/shelf.ts';

afterEach(() => mock.restoreAll());

const answering = (status: number) => mock.method(globalThis, 'fetch', async () => new Response('frames', { status }));

describe('the voice pack', () => {
  it('knows how long each text takes to say and each chime to sound', () => {
    const { clips, chimes } = lengths(index);
    assert.deepEqual(Object.keys(clips), Object.keys(index.clips));
    assert.ok((clips['Left side'] ?? 0) > 0.3 && (clips['Left side'] ?? 0) < 1.5);
    assert.ok(chimes.switch < chimes.begin && chimes.begin < chimes.end);
  });

  it('is fetched one whole file after another, each arrival told', async () => {
    const fetching = answering(200);
    const heard: number[][] = [];
    const files = await fetchFiles(index, [0, 2], (arrived, of) => heard.push([arrived, of]));
    const asked = fetching.mock.calls.map(({ arguments: [url] }) => url);
    assert.deepEqual(asked, [`/static/audio/${index.files[0]}`, `/static/audio/${index.files[2]}`]);
    assert.deepEqual(heard, [
      [1, 2],
      [2, 2],
    ]);
    assert.ok(files[0] instanceof Blob && files[1] === undefined && files[2] instanceof Blob);
  });

  for (const status of [206, 404, 503]) {
    it(`does not take an answer of ${status} for a file`, async () => {
      answering(status);
      await assert.rejects(fetchFiles(index, [1]), new RegExp(`${index.files[1]} answered ${status}`));
    });
  }
});
