/**
 * Every red sign × Yes and Not sure × five bad days of a phone: what is promised holds in the very task of the answer,
 * and after a reload. The page is the desk and the store, and a session is whatever listens to the store.
 */
import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as tick } from 'node:timers/promises';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import type { Signs } from '../../../static/js/src/lib/library.ts';
import { standing } from '../../../static/js/src/lib/warning-signs.ts';
import { StoreError, StoreFull } from '../../../static/js/src/store/errors.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { CheckDesk } from '../../../static/js/src/today/check-desk.ts';
import { secondMemory } from '../store/second-memory.ts';

const file = new URL('../../../app/library/data/warning-signs.json', import.meta.url);
const signs = JSON.parse(readFileSync(file, 'utf8')) as Signs;
const RED = signs.signs.filter(({ level }) => level === 'red').map(({ id }) => id);
const NOW = new Date('2026-11-22T21:30:00+01:00');

let user: string;
const open: Store[] = [];

function page(): Store {
  const store = new Store(user, 'this-phone');
  open.push(store);
  return store;
}

const { fetch: network } = globalThis;

beforeEach(() => {
  globalThis.fetch = network;
  secondMemory();
  user = uuid7();
});

afterEach(async () => {
  for (const store of open.splice(0)) await store.close();
});

/** A store whose writing fails with `error`; reading goes on. */
function failing(error: Error): Store {
  const store = page();
  const refuse = () => Promise.reject(error);
  store.save = refuse;
  store.keepDraft = refuse;
  return store;
}

/** A session on a page: it stops when the store tells of a raised sign. */
function session(store: Store) {
  const state = { playing: true };
  store.watch(({ raised }) => {
    if (raised) state.playing = false;
  });
  return state;
}

async function deskOn(store: Store): Promise<CheckDesk> {
  const desk = new CheckDesk(store, signs, () => NOW);
  await desk.open();
  return desk;
}

async function routinesAfterReload(): Promise<string> {
  return standing(await page().list('screen'), NOW, signs).routines;
}

/** Whatever asks the network gets this. */
function answering(reply: () => Promise<Response>): Store {
  globalThis.fetch = reply;
  return page();
}

/** Each bad day, as the store of the page on which the answer is given. */
const DAYS: Record<string, () => Store> = {
  'with the timer running': page,
  offline: () => answering(() => Promise.reject(new TypeError('Failed to fetch'))),
  'with the phone full': () => failing(new StoreFull(null)),
  'where the memory does not answer': () => failing(new StoreError('This phone’s memory did not answer.')),
  'signed out by the server': () => answering(async () => new Response(null, { status: 401 })),
};

for (const [day, store] of Object.entries(DAYS)) {
  for (const answer of ['yes', 'unsure'] as const) {
    test(`${answer} to any red sign stops the session, shows its screen and stays, ${day}`, async () => {
      for (const id of RED) {
        user = uuid7();
        const here = store();
        const running = session(here);
        const desk = await deskOn(here);
        const saving = desk.answer(id, answer);
        assert.equal(running.playing, false, id);
        assert.equal(desk.view, 'red', id);
        assert.equal(desk.standing.screen, id === 'E14' ? 'crisis' : 'red', id);
        await saving;
        assert.equal(await routinesAfterReload(), 'none', id);
      }
    });

    test(`${answer} at the gate stops the session and locks until each sign has its answer, ${day}`, async () => {
      const here = store();
      const running = session(here);
      const desk = await deskOn(here);
      const saving = desk.gate(answer);
      assert.equal(running.playing, false);
      assert.equal(desk.view, 'which');
      await saving;
      assert.equal(await routinesAfterReload(), 'none');
      for (const id of RED.slice(1)) await desk.answer(id, 'no');
      assert.equal(desk.standing.routines, 'none');
      await desk.answer(RED[0]!, 'no');
      assert.notEqual(desk.standing.routines, 'none');
    });
  }
}

for (const answer of ['yes', 'unsure'] as const) {
  test(`${answer} to any red sign in one tab stops the session in another before anything is saved`, async () => {
    for (const id of RED) {
      user = uuid7();
      const other = session(page());
      const desk = await deskOn(failing(new StoreFull(null)));
      await desk.answer(id, answer);
      while (other.playing) await tick(1); // a message to another tab is a task of its own
      assert.equal(other.playing, false, id);
    }
  });
}

test('what found no room is written down at the next visit, and then let go', async () => {
  const desk = await deskOn(failing(new StoreFull(null)));
  await desk.answer('E3', 'unsure');
  assert.equal(localStorage.length, 1);
  const next = page();
  await deskOn(next);
  await next.list('screen');
  assert.equal(localStorage.length, 0);
  const [saved] = await page().list('screen');
  assert.equal(saved?.fields['answers.E3'], 'unsure');
});

test('a page whose second memory is refused stays locked for as long as it is open', async () => {
  secondMemory({ full: true });
  const here = failing(new StoreFull(null));
  const desk = await deskOn(here);
  await desk.answer('E1', 'yes');
  assert.equal(desk.view, 'red');
  assert.equal(standing(await here.list('screen'), NOW, signs).routines, 'none');
});

test('another person on this phone hears nothing of it, and leaving takes it along', async () => {
  const store = page();
  await (await deskOn(failing(new StoreFull(null)))).answer('E1', 'yes');
  user = uuid7();
  assert.equal(await routinesAfterReload(), 'ask');
  await store.forget();
  assert.equal(localStorage.length, 0);
});
