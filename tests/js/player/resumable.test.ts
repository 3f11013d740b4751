import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { NOBODY } from '../../../static/js/src/lib/cautions.ts';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import { personal, stillTheirs } from '../../../static/js/src/lib/resolving.ts';
import { begun, easedFrom, withOffer } from '../../../static/js/src/player/course.ts';
import type { Kept } from '../../../static/js/src/player/keeping.ts';
import { DEFAULTS } from '../../../static/js/src/player/options.ts';
import { isTheirs } from '../../../static/js/src/player/person.ts';
import { Recording } from '../../../static/js/src/player/recording.ts';
import { prefer } from '../../../static/js/src/store/preferences.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { playing } from './kept-session.ts';
import { library } from './shelf.ts';

let store: Store;

beforeEach(() => {
  store = new Store(uuid7(), 'this-phone');
});

afterEach(() => store.close());

/** A session that was cut off after some seconds; `work` is what was done in it before. */
function cutOff(slug: string, seconds: number, work: (played: ReturnType<typeof playing>) => void = () => {}) {
  const played = playing(slug);
  played.time.run(seconds);
  work(played);
  return { played, kept: { place: played.session.place() } as Kept };
}

describe('a session that was interrupted', () => {
  it('goes on as it was for somebody who told nothing new', async () => {
    assert.ok(await isTheirs(cutOff('morning-10', 60).kept, library, store));
  });

  it('does not go on with a pose that was left out since', async () => {
    const { kept } = cutOff('morning-10', 60);
    await prefer(store, { 'left_out.bridge': true });
    assert.ok(!(await isTheirs(kept, library, store)));
  });

  it('does not go on with a pose that a caution ticked since takes away or changes, only with what it leaves alone', async () => {
    const cautions = library.poses.find(({ slug }) => slug === 'bridge')!.cautions;
    const { kept } = cutOff('morning-10', 60);
    for (const { tag } of cautions.filter(({ action }) => action === 'avoid' || action === 'ask')) {
      await prefer(store, { [`cautions.${tag}`]: true });
      assert.ok(!(await isTheirs(kept, library, store)), tag);
      await prefer(store, { [`cautions.${tag}`]: null });
    }
    assert.ok(await isTheirs(kept, library, store));
  });

  it('goes on after a leg that got worse in it: the rest of it was eased already', async () => {
    const { played, kept } = cutOff('morning-10', 0, ({ time, session }) => {
      while (session.moment.part.pose !== 'bridge') session.next();
      time.run(40);
      session.legIsWorse();
    });
    const recording = new Recording(played.routine, false, {}, null, store);
    await recording.soFar(played.session);
    assert.ok(await isTheirs(kept, library, store), 'on the way out');
    while (played.session.leaving) played.time.run(1);
    assert.ok(await isTheirs({ place: played.session.place() } as Kept, library, store), 'in the rest');
  });

  it('does not go on with a pose that is not in the library any more', async () => {
    const { kept } = cutOff('morning-10', 60);
    const poses = library.poses.filter(({ slug }) => slug !== 'bridge');
    assert.ok(!(await isTheirs(kept, { ...library, poses }, store)));
  });
});

describe('what was made somebody’s is still theirs while they tell nothing new', () => {
  for (const tag of [null, ...Object.keys(library.cautions.tags)]) {
    it(`with ${tag ?? 'no caution'}, in every routine, eased or not`, () => {
      const person = { ...NOBODY, tags: new Set(tag ? [tag] : []) };
      for (const asked of library.routines) {
        const own = personal(asked, library, person);
        assert.ok(stillTheirs(own.routine, library, person), asked.slug);
        own.routine.steps.forEach((_, step) => {
          const after = withOffer(easedFrom(begun(own.routine, DEFAULTS), step, own.library));
          assert.ok(stillTheirs(after.routine, library, person), `${asked.slug}, worse in step ${step}`);
        });
      }
    });
  }
});
