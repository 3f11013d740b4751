import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { mayOffer } from '../../../static/js/src/lib/allowed.ts';
import { localIso } from '../../../static/js/src/lib/days.ts';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import type { Library, Signs } from '../../../static/js/src/lib/library.ts';
import { Door, SignsUnread } from '../../../static/js/src/player/door.ts';
import { whyLocked } from '../../../static/js/src/player/why-locked.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { data, index, library } from './shelf.ts';

const signs = data('warning-signs.json') as Signs;
const shelf = { library: { ...library, signs } as Library, index };
let store: Store;

beforeEach(() => {
  store = new Store(uuid7(), 'this-phone');
});

afterEach(() => store.close());

function answered(hoursAgo: number, raised: Record<string, string> = {}) {
  const no = signs.signs.map(({ id }) => [`answers.${id}`, 'no']);
  const at = localIso(new Date(Date.now() - hoursAgo * 3_600_000));
  return store.save('screen', { at, list: 'full', under_18: 'no', ...Object.fromEntries(no), ...raised });
}

test('a page that was left open goes by what was answered since', async () => {
  await answered(2);
  const door = await Door.to('wall-5', store, shelf);
  assert.equal(await door.allows(), true);
  await answered(1, { 'answers.E1': 'yes' });
  assert.equal(door.mayStart, true, 'it has not looked yet');
  assert.equal(await door.allows(), false);
  assert.equal(door.mayStart, false);
});

test('a re-ask that came due meanwhile closes the door', async (t) => {
  await answered(1, { 'answers.E1': 'yes', 'checked.E1': localIso().slice(0, 10) });
  const door = await Door.to('wall-5', store, shelf);
  assert.equal(await door.allows(), true);
  t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 24 * 3_600_000 });
  assert.equal(await door.allows(), false);
  assert.equal(door.standing.routines, 'ask');
});

test('a sign that is raised in this task closes the door in this task', async () => {
  await answered(1);
  const door = await Door.to('wall-5', store, shelf);
  door.raised();
  assert.equal(door.mayStart, false);
});

test('where the answers can not be read, nothing starts, and it is said', async () => {
  await answered(1);
  const door = await Door.to('wall-5', store, shelf);
  store.list = () => Promise.reject(new Error('the phone’s memory does not answer'));
  await assert.rejects(door.allows(), SignsUnread);
});

test('what takes a session’s place speaks of what was ticked', () => {
  const { screens } = library.words;
  const why = (routines: 'ask' | 'rest' | 'none', screen: 'red' | 'orange' | 'crisis' | null) =>
    whyLocked({ routines, screen }, screens);
  assert.equal(why('rest', 'orange').heading, screens.orange.heading);
  assert.doesNotMatch(why('rest', 'orange').body, /locked/);
  assert.equal(why('none', 'red').heading, screens.red.heading);
  assert.equal(why('none', 'crisis').heading, screens.crisis.heading);
  assert.doesNotMatch(why('none', 'crisis').body, /ticked|locked/i, 'a crisis is no tick on a list');
  assert.doesNotMatch(why('ask', null).body, /ticked/);
});

test('what was interrupted is offered only where its routine is open', () => {
  const offered = (slug: string) =>
    (['all', 'ask', 'rest', 'none'] as const).filter((routines) => mayOffer(slug, { routines }, shelf.library));
  assert.deepEqual(offered('wall-5'), ['all', 'ask']);
  assert.deepEqual(offered(uuid7()), ['all', 'ask'], 'nor one’s own');
});
