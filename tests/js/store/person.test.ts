import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { addDays, localIso, today } from '../../../static/js/src/lib/days.ts';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import { personOf, resolvedFor, ticking } from '../../../static/js/src/store/person.ts';
import { prefer, preferences } from '../../../static/js/src/store/preferences.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { library, routine } from '../player/shelf.ts';

let store: Store;

/** Noon, far from where a day ends. */
const NOON = new Date(2026, 10, 22, 12).getTime();

beforeEach(() => {
  mock.timers.enable({ apis: ['Date'], now: NOON });
  store = new Store(uuid7(), 'this-phone');
});

afterEach(() => {
  store.close();
  mock.timers.reset();
});

const wall = (finished: boolean, done = true) => ({
  routine: 'wall-5',
  finished,
  steps: [{ pose: 'legs-up-the-wall', side: null, seconds: done ? 186 : 2, done }],
});

test('somebody of whom nothing is known has no caution, and has never been at the wall', async () => {
  assert.equal(await preferences(store), null);
  const { tags, agreed, left_out, first_wall } = await personOf(store);
  assert.deepEqual([tags.size, agreed.size, left_out.size, first_wall], [0, 0, 0, true]);
});

test('ticks are kept and can be taken back', async () => {
  await prefer(store, {
    'cautions.knee': true,
    'cautions.neck': true,
    'left_out.bridge': true,
    'agreed.bird-dog.surgery': true,
  });
  await prefer(store, { 'cautions.neck': null });
  const { tags, agreed, left_out } = await personOf(store);
  assert.deepEqual([[...tags], [...left_out], [...agreed]], [['knee'], ['bridge'], ['bird-dog.surgery']]);
});

test('of two phones’ answers the more careful one counts', async () => {
  const both = { 'cautions.knee': true, 'cautions.neck': true, 'agreed.bird-dog.surgery': true };
  const { record, leaves } = await prefer(store, both);
  await store.save(
    'preferences',
    { 'cautions.knee': null, 'agreed.bird-dog.surgery': null },
    { record, parents: leaves },
  );
  await store.save(
    'preferences',
    { 'cautions.knee': true, 'cautions.neck': null, 'agreed.bird-dog.surgery': true },
    { record, parents: leaves },
  );
  const { tags, agreed } = await personOf(store);
  assert.deepEqual([[...tags], [...agreed]], [['knee'], []]);
});

test('only a session that was finished counts as having been at the wall', async () => {
  await store.save('practice', wall(false));
  assert.equal((await personOf(store)).first_wall, true);
  await store.save('practice', wall(true, false));
  assert.equal((await personOf(store)).first_wall, true, 'the wall was skipped over');
  await store.save('practice', wall(true));
  assert.equal((await personOf(store)).first_wall, false);
});

test('a session is made of what the person told', async () => {
  await prefer(store, { 'cautions.glaucoma': true, 'cautions.pregnancy': true });
  const { routine: own, library: theirs } = await resolvedFor(routine('wall-5'), library, store);
  assert.ok(own.steps.every(({ pose }) => pose === 'side-lying-rest'));
  assert.ok(theirs.poses.every(({ neutral_rest }) => neutral_rest === 'side-lying-rest'));
});

test('a tick shows before it is saved, and other preferences change nothing', async () => {
  const person = await personOf(store);
  const ticked = ticking(person, { 'cautions.knee': true, 'agreed.bird-dog.surgery': true, sore_side: 'left' });
  assert.deepEqual([[...ticked.tags], [...ticked.agreed]], [['knee'], ['bird-dog.surgery']]);
  assert.equal(ticking(ticked, { 'cautions.knee': null }).tags.size, 0);
});

const at = (moment: string) => ({ at: moment });
const hour = (shift: number) => localIso(new Date(Date.now() + shift * 3_600_000));
const session = (response: string, moment = localIso()) => ({
  ...at(moment),
  routine: 'morning-10',
  finished: false,
  steps: [
    { pose: 'bridge', side: null, seconds: 40, done: false, response },
    { pose: 'cat-cow', side: null, seconds: 60, done: true, response: 'better' },
  ],
});
const worse = async () => [...(await personOf(store)).worse_today];

test('a pose in which the leg got worse counts until the day is over, by the button or by an answer', async () => {
  await store.save('practice', session('same'));
  assert.deepEqual(await worse(), []);
  const { record } = await store.save('practice', session('worse'));
  assert.deepEqual(await worse(), ['bridge']);
  await store.save('practice', session('worse', `${addDays(today(), -1)}T23:50:00+00:00`), { record });
  assert.deepEqual(await worse(), []);
  await store.save('practice', session('further-down'), { record });
  assert.deepEqual(await worse(), ['bridge']);
});

test('any routine that is started later that day leaves out what the ruling names', async () => {
  await store.save('practice', session('worse'));
  const { routine: today } = await resolvedFor(routine('strength-15'), library, store);
  const poses = today.steps.map(({ pose }) => pose);
  for (const slug of ['bridge', 'sphinx', 'low-lunge', 'wall-dog']) assert.ok(!poses.includes(slug), slug);
  assert.ok(poses.includes('bird-dog'));
});

test('a slip is put back, and a leg that gets worse again after that counts again', async () => {
  await store.save('practice', session('worse', hour(-1)));
  await prefer(store, { 'put_back.bridge': localIso() });
  assert.deepEqual(await worse(), []);
  await store.save('practice', session('worse', hour(0.001)));
  assert.deepEqual(await worse(), ['bridge']);
});

test('what two phones do not agree to put back is left out', async () => {
  await store.save('practice', session('worse', hour(-1)));
  const { record, leaves } = await prefer(store, { 'put_back.bridge': null });
  await store.save('preferences', { 'put_back.bridge': localIso() }, { record, parents: leaves });
  await store.save('preferences', { 'put_back.bridge': null }, { record, parents: leaves });
  assert.deepEqual(await worse(), ['bridge']);
});

test('the sore side is known for the figures', async () => {
  assert.equal((await personOf(store)).sore, null);
  await prefer(store, { sore_side: 'left' });
  assert.equal((await personOf(store)).sore, 'left');
  await prefer(store, { sore_side: null });
  assert.equal((await personOf(store)).sore, null);
});
