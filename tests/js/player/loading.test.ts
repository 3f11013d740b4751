import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { eased } from '../../../static/js/src/player/easing.ts';
import { everyPlan, fetchVoice, plan } from '../../../static/js/src/player/loading.ts';
import { DEFAULTS } from '../../../static/js/src/player/options.ts';
import { assemble, track } from '../../../static/js/src/player/track.ts';
import { index, library, packFile } from './shelf.ts';

const shelf = { library, index };
afterEach(() => mock.restoreAll());

describe('loading the voice of a session', () => {
  for (const routine of library.routines) {
    it(`brings what ${routine.slug} becomes where the leg gets worse, since the network may be gone by then`, async () => {
      mock.method(globalThis, 'fetch', async (url: string) => new Response(packFile(url.split('/').at(-1) as string)));
      const files = await fetchVoice(everyPlan(routine, shelf, DEFAULTS), index, () => {});
      for (const step of routine.steps.keys()) {
        const easier = plan(eased(routine, step, library), shelf, DEFAULTS, 'easy');
        assert.ok(files && assemble(track(easier, index).parts, files).length > 0);
      }
    });
  }

  it('goes on without a voice where its files are not to be had', async () => {
    mock.method(console, 'info', () => {});
    mock.method(globalThis, 'fetch', async () => Promise.reject(new TypeError('no network')));
    assert.equal(
      await fetchVoice(everyPlan(library.routines[0] ?? assert.fail(), shelf, DEFAULTS), index, () => {}),
      null,
    );
  });
});
