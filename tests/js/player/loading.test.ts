import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { assemble } from '../../../static/js/src/audio/joining.ts';
import { FRAME_BYTES } from '../../../static/js/src/audio/mp3.ts';
import { lengths } from '../../../static/js/src/audio/pack.ts';
import { NOBODY } from '../../../static/js/src/lib/cautions.ts';
import { personal } from '../../../static/js/src/lib/resolving.ts';
import { begun, easedFrom, planned, withOffer } from '../../../static/js/src/player/course.ts';
import { everyPlan, fetchVoice, fetchVoiceAtHand, isWhole } from '../../../static/js/src/player/loading.ts';
import { DEFAULTS } from '../../../static/js/src/player/options.ts';
import { filesNeeded, track } from '../../../static/js/src/player/track.ts';
import { index, library, packFile } from './shelf.ts';

const shelf = { library, index };
afterEach(() => mock.restoreAll());

describe('loading the voice of a session', () => {
  for (const routine of library.routines) {
    it(`brings what ${routine.slug} becomes where the leg gets worse, since the network may be gone by then`, async () => {
      mock.method(globalThis, 'fetch', async (url: string) => new Response(packFile(url.split('/').at(-1) as string)));
      const own = personal(routine, library, NOBODY);
      const files = await fetchVoice(everyPlan(routine, { ...shelf, ...own }, DEFAULTS), index, () => {});
      for (const step of routine.steps.keys()) {
        const after = easedFrom(begun(own.routine, DEFAULTS), step, own.library);
        for (const course of [after, withOffer(after)]) {
          const easier = planned(course, { library: own.library, lengths: lengths(index) });
          assert.ok(files && assemble(track(easier, index).parts, files).length > 0);
        }
      }
    });
  }

  it('brings what is to be had where a file is missing, and only the words in that one stay silent', async () => {
    mock.method(console, 'info', () => {});
    const [routine] = library.routines;
    const plans = everyPlan(routine ?? assert.fail(), shelf, DEFAULTS);
    const [quiet] = index.quiet;
    const gone = filesNeeded(plans[0] ?? assert.fail(), index).find((file) => file !== quiet) ?? assert.fail();
    mock.method(globalThis, 'fetch', async (url: string) => {
      const file = url.split('/').at(-1) as string;
      return file === index.files[gone] ? new Response('', { status: 404 }) : new Response(packFile(file));
    });
    const files = (await fetchVoiceAtHand(plans, index, () => {})) ?? assert.fail();
    assert.ok(!isWhole(plans, index, files));
    for (const one of plans) {
      const { parts, frames } = track(one, index, (file) => files[file] !== undefined);
      const bytes = new Blob(assemble(parts, files)).size;
      assert.equal(bytes, (frames + 1) * FRAME_BYTES, 'as long as if nothing were missing');
      assert.deepEqual(
        new Set(parts.flatMap((part) => ('file' in part ? [part.file] : []))),
        new Set(filesNeeded(one, index).filter((file) => file !== gone)),
      );
    }
  });

  it('has no track without the file that holds the quiet', async () => {
    mock.method(console, 'info', () => {});
    mock.method(globalThis, 'fetch', async (url: string) => {
      const file = url.split('/').at(-1) as string;
      return file === index.files[index.quiet[0]] ? new Response('', { status: 503 }) : new Response(packFile(file));
    });
    const plans = everyPlan(library.routines[0] ?? assert.fail(), shelf, DEFAULTS);
    assert.equal(await fetchVoiceAtHand(plans, index, () => {}), null);
  });

  it('goes on without a voice where its files are not to be had', async () => {
    mock.method(console, 'info', () => {});
    mock.method(globalThis, 'fetch', async () => Promise.reject(new TypeError('no network')));
    assert.equal(
      await fetchVoice(everyPlan(library.routines[0] ?? assert.fail(), shelf, DEFAULTS), index, () => {}),
      null,
    );
  });
});
