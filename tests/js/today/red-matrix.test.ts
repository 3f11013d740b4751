/**
 * Every red sign × Yes and Not sure × five bad days of a phone: what is promised holds in the very task of the answer,
 * and after a reload. Desk, store, sync, door and session are the real ones; the document and <audio> are stubs.
 */
import '../../../static/js/node_modules/fake-indexeddb/auto/index.mjs';
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as tick } from 'node:timers/promises';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';
import { StoreError, StoreFull } from '../../../static/js/src/store/errors.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { CheckDesk } from '../../../static/js/src/today/check-desk.ts';
import { clearList, GuardedPage, signs, voiceOnly } from '../player/guarded.ts';
import { stubPage } from '../player/stub-page.ts';
import { secondMemory } from '../store/second-memory.ts';
import { phoneAt } from '../sync/phone.ts';
import { FakeServer } from '../sync/server.ts';

const RED = signs.signs.filter(({ level }) => level === 'red').map(({ id }) => id);
const ANSWERS = ['yes', 'unsure'] as const;

const { put, add } = IDBObjectStore.prototype;
const { fetch: network } = globalThis;
let user: string;
let stores: Store[] = [];
let pages: GuardedPage[] = [];

function open(): Store {
  const store = new Store(user, 'this-phone');
  stores.push(store);
  return store;
}

async function playing(store: Store): Promise<GuardedPage> {
  const page = await GuardedPage.playing(store);
  pages.push(page);
  assert.ok(page.audio.sounds, 'it plays before the answer');
  return page;
}

async function deskOn(store: Store): Promise<CheckDesk> {
  const desk = new CheckDesk(store, signs, () => new Date());
  await desk.open();
  return desk;
}

/** The browser refuses to write to its database, as it does where a phone has no room. */
function fillPhone() {
  const full = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  Object.assign(IDBObjectStore.prototype, { put: full, add: full });
}

async function tidy() {
  globalThis.fetch = voiceOnly as typeof fetch;
  Object.assign(IDBObjectStore.prototype, { put, add });
  for (const page of pages) page.close();
  for (const store of stores) await store.close();
  [pages, stores] = [[], []];
}

beforeEach(() => {
  stubPage();
  secondMemory();
  globalThis.fetch = voiceOnly as typeof fetch;
  user = uuid7();
});

afterEach(async () => {
  await tidy();
  globalThis.fetch = network;
});

interface Day {
  /** What is the matter from here on. */
  strike(server: FakeServer): void;
  /** Whether the page that plays is another tab than the one that answers. */
  elsewhere?: boolean;
}

const DAYS: Record<string, Day> = {
  'with the timer running': { strike: () => {} },
  offline: {
    strike: (server) => {
      globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      server.fetch = globalThis.fetch as never;
    },
  },
  'with a second tab open': { strike: () => {}, elsewhere: true },
  'with the phone full': { strike: fillPhone },
  'signed out by the server': {
    strike: (server) => {
      server.user = null;
    },
  },
};

/** Gives messages between tabs the tasks that they need. */
async function until(isSo: () => boolean) {
  for (let task = 0; task < 500 && !isSo(); task++) await tick(1);
}

/** Sound is paused, and none is left that a lock screen or a headset could start. */
async function isStill(page: GuardedPage, what: string) {
  assert.deepEqual([page.audio.sounds, page.audio.src], [false, ''], what);
  await page.running.play();
  page.running.taps.playOrPause();
  assert.equal(page.audio.sounds, false, `${what}: a button`);
}

async function isLockedAfterReload(what: string) {
  const door = await GuardedPage.door(open());
  assert.deepEqual([door.mayStart, door.mayResume, door.standing.routines], [false, false, 'none'], what);
  assert.equal((await deskOn(open())).view, 'red', what);
}

for (const [day, { strike, elsewhere }] of Object.entries(DAYS)) {
  for (const answer of ANSWERS) {
    test(`${answer} to any red sign stops sound and routine, shows its screen and stays, ${day}`, async () => {
      for (const id of RED) {
        user = uuid7();
        const [server, here] = [new FakeServer(user), open()];
        const phone = phoneAt(server, here);
        await clearList(here);
        assert.equal(await phone.sync.run(), 'done');
        const page = await playing(elsewhere ? open() : here);
        const desk = await deskOn(here);
        strike(server);
        const saving = desk.answer(id, answer);
        if (elsewhere) await until(() => !page.audio.sounds); // a message to another tab is a task of its own
        await isStill(page, id);
        assert.equal(desk.view, 'red', id);
        assert.equal(desk.standing.screen, id === 'E14' ? 'crisis' : 'red', id);
        await saving;
        await phone.sync.run(); // whatever the server says of it
        assert.equal(desk.view, 'red', id);
        await isLockedAfterReload(id);
        await tidy();
      }
    });
  }
}

test('what was answered while signed out or offline is sent once that is over', async () => {
  const [server, here] = [new FakeServer(user), open()];
  const phone = phoneAt(server, here);
  await clearList(here);
  await phone.sync.run();
  server.user = null;
  await (await deskOn(here)).answer('E7', 'yes');
  assert.notEqual(await phone.sync.run(), 'done');
  assert.equal(await here.pending(), 1);
  server.user = user;
  assert.equal(await phone.sync.run(), 'done');
  assert.equal(server.log.at(-1)?.body?.['answers.E7'], 'yes');
});

test('a page that comes back from the browser’s memory plays nothing before the signs are read, nor after red', async () => {
  const here = open();
  await clearList(here);
  const page = await playing(here);
  page.running.putBy(); // the page is left, and kept by the browser
  assert.equal(page.audio.sounds, false);
  document.dispatchEvent(new Event('visibilitychange'));
  document.dispatchEvent(new Event('resume'));
  await page.running.play();
  assert.equal(page.audio.sounds, false, 'it is back, and knows nothing yet');
  await (await deskOn(open())).answer('E1', 'unsure');
  await until(() => page.isLocked);
  page.running.takeUp();
  await isStill(page, 'afterwards');
});

test('a page that comes back where no sign is raised waits for a tap, and plays on', async () => {
  const here = open();
  await clearList(here);
  const page = await playing(here);
  page.running.putBy();
  assert.ok(await page.door.allows());
  page.running.takeUp();
  assert.equal(page.audio.sounds, false);
  await page.running.play();
  assert.equal(page.audio.sounds, true);
});

test('a sign that is raised while the voice is on its way lets nothing begin', async () => {
  const here = open();
  await clearList(here);
  const page = GuardedPage.playing(here);
  await tick(1);
  await (await deskOn(here)).answer('E3', 'yes');
  pages.push(await page);
  assert.equal((await page).audio.sounds, false);
});

for (const [day, strike] of Object.entries({ 'at home': () => {}, 'with the phone full': fillPhone })) {
  for (const answer of ANSWERS) {
    test(`${answer} at the gate stops the session and locks until each sign has its answer, ${day}`, async () => {
      const here = open();
      await clearList(here);
      const page = await playing(here);
      const desk = await deskOn(here);
      strike();
      const saving = desk.gate(answer);
      await isStill(page, 'gate');
      assert.equal(desk.view, 'which');
      await saving;
      assert.equal((await GuardedPage.door(open())).mayStart, false);
      for (const id of RED.slice(1)) await desk.answer(id, 'no');
      assert.equal(desk.standing.routines, 'none');
      await desk.answer(RED[0]!, 'no');
      assert.notEqual(desk.standing.routines, 'none');
    });
  }
}

/** A store whose writing fails with `error`; reading goes on. */
function failing(error: Error): Store {
  const store = open();
  const refuse = () => Promise.reject(error);
  store.save = refuse;
  store.keepDraft = refuse;
  return store;
}

test('where the memory does not answer, the screen stands and the phone stays locked', async () => {
  const desk = await deskOn(failing(new StoreError('This phone’s memory did not answer.')));
  await desk.answer('E9', 'yes');
  assert.equal(desk.view, 'red');
  await isLockedAfterReload('E9');
});

test('what found no room is written down at the next visit, and then let go', async () => {
  const desk = await deskOn(failing(new StoreFull(null)));
  await desk.answer('E3', 'unsure');
  assert.equal(localStorage.length, 1);
  const next = open();
  await deskOn(next);
  await next.list('screen');
  assert.equal(localStorage.length, 0);
  const [saved] = await open().list('screen');
  assert.equal(saved?.fields['answers.E3'], 'unsure');
});

test('a page whose second memory is refused stays locked for as long as it is open', async () => {
  secondMemory({ full: true });
  const here = failing(new StoreFull(null));
  const desk = await deskOn(here);
  await desk.answer('E1', 'yes');
  assert.equal(desk.view, 'red');
  assert.equal((await GuardedPage.door(here)).mayStart, false);
});

test('another person on this phone hears nothing of it, and leaving takes it along', async () => {
  const store = open();
  await (await deskOn(failing(new StoreFull(null)))).answer('E1', 'yes');
  user = uuid7();
  assert.equal((await GuardedPage.door(open())).standing.routines, 'ask');
  await store.forget();
  assert.equal(localStorage.length, 0);
});

test('every answer is in the log with its time, and in what is taken along', async () => {
  const here = open();
  const desk = await deskOn(here);
  for (const { id } of signs.signs) await desk.answer(id, id === 'S2' ? 'unsure' : 'no');
  await desk.answer('under_18', 'no');
  await desk.finish();
  await desk.gate('no');
  await desk.gate('yes');
  await desk.answer('E4', 'yes');
  await desk.since('E4', '2026-11-20T08:00');
  await desk.checked('E4', '2026-11-22');
  const { revisions } = await here.everything();
  const said = revisions.filter(({ kind }) => kind === 'screen');
  const bodies = said.map(({ body }) => body!);
  for (const { id } of signs.signs)
    assert.ok(
      bodies.some((body) => body[`answers.${id}`] === (id === 'S2' ? 'unsure' : 'no')),
      id,
    );
  assert.deepEqual(bodies.flatMap(({ gate }) => gate ?? []).slice(0, 2), ['no', 'yes']);
  assert.ok(bodies.some((body) => body['answers.E4'] === 'yes'));
  assert.equal(bodies.at(-1)!['checked.E4'], '2026-11-22');
  for (const { made_at, body } of said) for (const at of [made_at, body!['at']]) assert.ok(Date.parse(String(at)) > 0);
});
