import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { addDays, localIso, today } from '../../../static/js/src/lib/days.ts';
import { dayFacts } from '../../../static/js/src/lib/facts.ts';
import { uuid5, uuid7 } from '../../../static/js/src/lib/ids.ts';
import { prefer } from '../../../static/js/src/store/preferences.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { todayOf } from '../../../static/js/src/today/given.ts';
import { plan } from '../../../static/js/src/today/plan.ts';
import { library as planned, signs } from './plans.ts';

const library = { ...planned, signs };
let store: Store;

beforeEach(() => {
  store = new Store(uuid7(), 'this-phone');
});

afterEach(() => store.close());

const given = () => todayOf(store, library);
const ago = (days: number) => `${addDays(today(), -days)}${localIso().slice(10)}`;

test('of somebody new nothing is known, and nothing starts before the signs are answered', async () => {
  const { standing, programme, progress, minutes, done } = await given();
  assert.deepEqual([standing.routines, programme, progress, minutes, done], ['ask', null, null, null, null]);
  assert.deepEqual(plan(await given(), library).allowed, []);
});

test('the minutes that a person usually has are what the plan assumes', async () => {
  await prefer(store, { minutes_a_day: 20 });
  assert.equal(plan(await given(), library).assumed.minutes, 20);
});

test('a mark counts for its own day only', async () => {
  await store.save('event', { at: ago(1), what: 'flare-day' });
  assert.equal((await given()).marks('flare-day').length, 0);
  const { record } = await store.save('event', { at: ago(0), what: 'flare-day' });
  assert.deepEqual(
    (await given()).marks('flare-day').map((one) => one.record),
    [record],
  );
  assert.equal(plan(await given(), library).flare_day, true);
});

test('a session of today is done when it was followed for half its time at least', async () => {
  await store.save('practice', { at: ago(1), routine: 'wall-5', finished: true });
  await store.save('practice', { at: ago(0), routine: 'wall-5', finished: false, seconds: 149 });
  assert.equal((await given()).done, null);
  await store.save('practice', { at: ago(0), routine: 'flare-8', finished: false, seconds: 240 });
  assert.equal((await given()).done?.fields.routine, 'flare-8');
});

test('a session that was skipped to its end is not done, and yesterday’s held no strength', async () => {
  const skipped = { finished: true, seconds: 20 };
  await store.save('practice', { at: ago(0), routine: 'flare-8', ...skipped });
  await store.save('practice', { at: ago(1), routine: 'strength-15', ...skipped });
  const { done, person } = await given();
  assert.equal(done, null);
  assert.equal(dayFacts(person.recent, library).strength_yesterday, false);
  await store.save('practice', { at: ago(1), routine: 'strength-15', finished: false, seconds: 600 });
  assert.equal(dayFacts((await given()).person.recent, library).strength_yesterday, true);
});

test('a week of the programme counts its sessions from the day it began, however long ago', async () => {
  const record = await uuid5(store.user, 'programme');
  await store.save('programme', { week: 1, joined: ago(20), began: ago(20), easing: null }, { record });
  await store.save('practice', { at: ago(19), routine: 'settle-12', finished: true });
  await store.save('practice', { at: ago(21), routine: 'wall-5', finished: true });
  const { programme, progress } = await given();
  assert.deepEqual(programme?.week, [
    { routine: 'settle-12', planned: 4, done: 1 },
    { routine: 'wall-5', planned: 3, done: 0 },
  ]);
  assert.equal(progress, 'Week 1 of 12 is over. Week 2 can begin.');
});

test('pain that rose takes the programme’s session away without anybody asking for it', async () => {
  const record = await uuid5(store.user, 'programme');
  await store.save('programme', { week: 4, joined: ago(30), began: ago(3), easing: null }, { record });
  const rated = async (days: number[], leg: number) => {
    for (const day of days) await store.save('entry', { at: ago(day), leg, back: 1, minutes: 25, place: 'floor' });
  };
  await rated([8, 9, 10], 1);
  await rated([4, 5, 6], 1);
  assert.equal((await given()).programme!.eases, false);
  await rated([0, 1, 2, 3], 3);
  const today = await given();
  assert.deepEqual([today.programme!.eases, today.programme!.at.easing], [true, null]);
  assert.match(today.progress!, /Your leg pain is higher/);
});
