import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { uuid5, uuid7 } from '../../../static/js/src/lib/ids.ts';
import type { Signs } from '../../../static/js/src/lib/library.ts';
import { StoreFull } from '../../../static/js/src/store/errors.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { CheckDesk } from '../../../static/js/src/today/check-desk.ts';

const file = new URL('../../../app/library/data/warning-signs.json', import.meta.url);
const signs = JSON.parse(readFileSync(file, 'utf8')) as Signs;

let store: Store;
let now: Date;

beforeEach(() => {
  store = new Store(uuid7(), 'this-phone');
  now = new Date('2026-11-22T21:30:00'); // in whatever zone the machine is
});

afterEach(() => store.close());

async function opened(shelf: ConstructorParameters<typeof CheckDesk>[0] = store): Promise<CheckDesk> {
  const desk = new CheckDesk(shelf, signs, () => now);
  await desk.open();
  return desk;
}

async function allNo(desk: CheckDesk, but: Record<string, 'yes' | 'unsure'> = {}) {
  for (const one of signs.signs) await desk.answer(one.id, but[one.id] ?? 'no');
  await desk.answer('under_18', 'no');
}

/** What the desk asks of the store, to be handed on with some of it replaced. */
function bound({ user }: Store) {
  const names = ['save', 'get', 'list', 'raise', 'saveRaised', 'months', 'draft'] as const;
  return { user, ...Object.fromEntries(names.map((name) => [name, store[name].bind(store)])) };
}

const later = (hours: number) => {
  now = new Date(now.getTime() + hours * 3_600_000);
};

test('the list starts empty, and nothing is stored for looking at it', async () => {
  const desk = await opened();
  assert.equal(desk.view, 'list');
  assert.equal(desk.unanswered.length, 29);
  assert.deepEqual(await store.list('screen'), []);
});

test('No to everything is saved once, whole, and opens routines', async () => {
  const desk = await opened();
  await allNo(desk);
  assert.deepEqual(await store.list('screen'), []);
  await desk.finish();
  assert.equal(desk.view, 'clear');
  const [saved] = await store.list('screen');
  assert.equal(saved!.fields['list'], 'full');
  assert.equal(Object.keys(saved!.fields).filter((field) => field.startsWith('answers.')).length, 28);
  assert.equal(desk.standing.routines, 'all');
});

test('a list with an unanswered sign can not be finished', async () => {
  const desk = await opened();
  for (const one of signs.signs.slice(1)) await desk.answer(one.id, 'no');
  await assert.rejects(desk.finish(), RangeError);
  assert.deepEqual(desk.unanswered, ['under_18', 'E1']);
  assert.deepEqual(await store.list('screen'), []);
});

for (const { id } of signs.signs.filter(({ level }) => level === 'red')) {
  test(`${id} shows its screen in the same breath, and locks routines for the next visit`, async () => {
    for (const answer of ['yes', 'unsure'] as const) {
      const desk = await opened();
      const saving = desk.answer(id, answer);
      assert.equal(desk.view, 'red');
      await saving;
      const next = await opened();
      assert.equal(next.view, 'red');
      assert.deepEqual(
        next.raised.map((one) => one.id),
        [id],
      );
    }
  });
}

test('what was left unanswered beside a red sign is not stored as No', async () => {
  const desk = await opened();
  await desk.answer('E2', 'no');
  await desk.answer('E1', 'yes');
  const [saved] = await store.list('screen');
  assert.deepEqual(Object.keys(saved!.fields).sort(), ['answers.E1', 'answers.E2', 'at', 'list']);
});

test('a red screen stands even when the phone has no room to keep it', async () => {
  const full = Object.assign(Object.create(store), {
    ...bound(store),
    save: () => Promise.reject(new StoreFull(null)),
    keepDraft: () => Promise.reject(new StoreFull(null)),
  });
  const desk = await opened(full);
  await desk.answer('E11', 'unsure');
  assert.equal(desk.view, 'red');
  assert.notEqual(desk.problem, '');
});

test('answers outlive a reload, for half a day', async () => {
  const desk = await opened();
  await desk.answer('S1', 'yes');
  assert.equal((await opened()).answerTo('S1'), 'yes');
  later(13);
  assert.equal((await opened()).answerTo('S1'), null);
});

test('a doctor’s check lets the list go on where it was', async () => {
  const desk = await opened();
  await desk.answer('E1', 'yes');
  await desk.checked('E1', '2026-11-22');
  assert.equal(desk.view, 'list');
  await allNo(desk, { E1: 'yes' });
  assert.equal(desk.view, 'red', 'a Yes said anew is a new sign');
  await desk.checked('E1', '2026-11-22');
  await desk.finish();
  assert.equal(desk.view, 'clear');
  later(25);
  assert.equal((await opened()).view, 'list');
});

test('a check on a later day opens what an earlier, whole list had locked', async () => {
  const first = await opened();
  await allNo(first, { E1: 'yes' });
  later(60);
  const desk = await opened();
  assert.equal(desk.view, 'red');
  await desk.checked('E1', '2026-11-24');
  assert.notEqual(desk.view, 'red');
  const [saved] = await store.list('screen');
  assert.equal(saved!.fields['checked.E1'], '2026-11-24');
  assert.equal((await store.list('screen')).length, 1);
});

test('a list that comes up behind a red screen is not over with its last answer, but with Done', async () => {
  const desk = await opened(Object.assign(Object.create(store), { ...bound(store), keepDraft: async () => {} }));
  await desk.answer('E1', 'yes');
  const next = await opened();
  await next.unchanged('E1');
  await allNo(next);
  assert.equal(next.view, 'list');
  await next.finish();
  assert.equal(next.view, 'clear');
});

test('unchanged for months is kept with its sign', async () => {
  const desk = await opened();
  await desk.answer('E4', 'unsure');
  await desk.unchanged('E4');
  assert.equal(desk.view, 'list');
  assert.equal((await store.list('screen'))[0]!.fields['unchanged.E4'], true);
});

test('who is sent to one sign meets the list anew, but never in place of a red screen', async () => {
  const desk = await opened();
  await allNo(desk);
  await desk.finish();
  const next = await opened();
  next.seek();
  assert.deepEqual([next.view, next.unanswered.length], ['list', 29]);
  await next.answer('S1', 'no');
  next.seek();
  assert.equal(next.answerTo('S1'), 'no', 'a list that is under way goes on');
  await next.answer('E1', 'yes');
  next.seek();
  assert.equal(next.view, 'red');
});

test('when a sign began is told to staff, and can be taken back', async () => {
  const desk = await opened();
  await desk.answer('E3', 'yes');
  await desk.since('E3', '2026-11-21T09:00');
  assert.deepEqual(desk.standing.since, { E3: '2026-11-21T09:00' });
  await desk.since('E3', null);
  assert.deepEqual(desk.standing.since, {});
});

test('orange and yellow are shown again on the next visit', async () => {
  for (const [id, view] of [
    ['S1', 'yellow'],
    ['U1', 'orange'],
  ] as const) {
    const desk = await opened();
    desk.again();
    await allNo(desk, { [id]: 'unsure' });
    await desk.finish();
    assert.equal(desk.view, view);
    assert.equal((await opened()).view, view);
  }
});

test('going through the list again on the same day does not talk orange away; the next day it does', async () => {
  const desk = await opened();
  await allNo(desk, { U1: 'yes' });
  await desk.finish();
  desk.again();
  assert.equal(desk.view, 'list');
  await allNo(desk);
  await desk.finish();
  assert.equal(desk.view, 'orange');
  desk.again();
  await desk.answer('E4', 'yes');
  assert.equal(desk.view, 'red', 'a new red sign wins');
  await desk.checked('E4', '2026-11-22');
  later(26);
  const next = await opened();
  assert.equal(next.view, 'list');
  await allNo(next);
  await next.finish();
  assert.equal(next.view, 'clear');
});

test('a red answer in another tab takes the list away here', async () => {
  const here = await opened();
  await here.answer('E2', 'no');
  const there = await opened();
  there.again();
  await there.answer('E1', 'yes');
  await here.follow();
  assert.equal(here.view, 'red');
});

test('numbers to call are kept in the one record of preferences', async () => {
  const desk = await opened();
  await desk.tell('emergency_number', '144');
  await desk.tell('crisis_number', '142');
  assert.deepEqual((await opened()).told, { emergency_number: '144', crisis_number: '142' });
  assert.ok(await store.get(await uuid5(store.user, 'preferences')));
});

for (const [level, id] of [
  ['red', 'E1'],
  ['orange', 'U1'],
] as const) {
  test(`No on a page that has not seen the ${level} Yes of another leaves it standing`, async () => {
    const here = await opened();
    await here.answer('S1', 'no'); // both pages now have the same list
    const there = await opened();
    await allNo(here);
    await allNo(there, { [id]: 'yes' });
    if (level === 'orange') await there.finish();
    await here.finish(); // it comes back as it was left, and was told nothing
    assert.equal(here.view, level);
    await here.finish();
    assert.equal((await opened()).view, level, 'Done tapped twice');
  });
}

test('a red Yes of another page is on this one as soon as it looks, and after a reload', async () => {
  const here = await opened();
  await here.answer('E1', 'no');
  const there = await opened();
  await there.answer('E1', 'yes');
  await here.follow();
  assert.equal(here.view, 'red');
  await here.checked('E1', '2026-11-22');
  assert.equal(here.view, 'list');
  assert.equal((await opened()).view, 'list');
});

test('a draft that is written over a red Yes does not hide it', async () => {
  const here = await opened();
  await here.answer('E2', 'no');
  const there = await opened();
  await there.answer('E1', 'yes');
  await here.answer('E1', 'no');
  assert.equal((await opened()).view, 'red');
});

test('a doctor’s check is not older than the sign: than its start, or its answer where no start is known', async () => {
  const desk = await opened();
  await desk.answer('E1', 'yes');
  later(48);
  const next = await opened();
  assert.equal(next.checkedFrom('E1'), '2026-11-22');
  await next.since('E1', '2026-11-20T09:00');
  assert.equal(next.checkedFrom('E1'), '2026-11-20');
});
