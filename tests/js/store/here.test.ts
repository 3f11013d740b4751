import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { recall, remember } from '../../../static/js/src/store/device.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { emptyPhone } from './indexeddb.ts';

type Here = typeof import('../../../static/js/src/store/here.ts');

const SAM = { user: '018f0000-0000-7000-8000-000000000001', email: 'Sam@example.org', epoch: 'e' };
const KIM = { user: '018f0000-0000-7000-8000-000000000002', email: 'kim@example.org', epoch: 'e' };

let pages = 0;
const opened: Promise<Store>[] = [];

/** A page that was just loaded. */
async function page(): Promise<Here> {
  pages += 1;
  return import(`../../../static/js/src/store/here.ts?page=${pages}`);
}

async function shows(here: Here, user: string): Promise<void> {
  const store = here.here();
  opened.push(store);
  assert.equal((await store).user, user);
}

/** Waits a little, because nobody is shown for ever only if nobody is shown by then. */
async function showsNobody(here: Here): Promise<void> {
  const store = here.here();
  opened.push(store);
  const soon = new Promise<null>((resolve) => setTimeout(resolve, 60, null));
  assert.equal(await Promise.race([store, soon]), null);
}

beforeEach(() => void emptyPhone());
afterEach(async () => {
  const soon = new Promise<null>((resolve) => setTimeout(resolve, 5, null));
  for (const store of opened.splice(0)) await (await Promise.race([store, soon]))?.close();
});

test('nobody is shown before anybody signed in', async () => {
  await showsNobody(await page());
});

test('who signed in is shown at once, and again on the next page with no network', async () => {
  const first = await page();
  const waiting = first.here();
  opened.push(waiting);
  assert.equal(await first.signedInAs(SAM), true);
  assert.equal((await waiting).user, SAM.user);
  await shows(await page(), SAM.user);
});

test('after a visit to the sign-in page nothing is shown until the server has said who it was', async () => {
  await remember('who', SAM);
  await remember('doubt', { email: 'kim@example.org' });
  const next = await page();
  await showsNobody(next);
  await next.nobodyNew('no answer');
  await showsNobody(next);
  await next.signedInAs(KIM);
  await shows(next, KIM.user);
  await shows(await page(), KIM.user);
});

test('one who tried to sign in again with no network goes on, whatever the case of the letters', async () => {
  await remember('who', SAM);
  for (const email of [null, ' sam@EXAMPLE.org']) {
    await remember('doubt', { email });
    const next = await page();
    await next.nobodyNew('no answer');
    await shows(next, SAM.user);
  }
});

test('signed out by the server, the person still sees what is on the phone', async () => {
  await remember('who', SAM);
  await remember('doubt', { email: 'kim@example.org' }); // who did not get in
  const next = await page();
  await next.nobodyNew('nobody');
  await shows(next, SAM.user);
});

test('a page that shows one person is told when another is signed in', async () => {
  await remember('who', SAM);
  const next = await page();
  await shows(next, SAM.user);
  assert.equal(await next.signedInAs(KIM), false);
  await shows(next, SAM.user);
  await shows(await page(), KIM.user);
});

test('after leaving, nothing of the person is on the phone, and nobody is shown', async () => {
  await remember('who', SAM);
  const next = await page();
  await (await next.here()).save('entry', { leg: 3 });
  await next.forgetPerson(SAM.user);
  assert.equal(await recall('who'), null);
  await showsNobody(await page());
  const fresh = new Store(SAM.user, 'd');
  opened.push(Promise.resolve(fresh));
  assert.deepEqual(await fresh.list('entry'), []);
});

test('leaving that was cut short is finished by the next page, which shows nobody meanwhile', async () => {
  const before = new Store(SAM.user, 'd');
  await before.save('entry', { leg: 3 });
  await before.close();
  await remember('who', SAM);
  await remember('leaving', SAM.user);
  const next = await page();
  await showsNobody(next);
  await next.finishForgetting();
  assert.equal(await recall('who'), null);
  const fresh = new Store(SAM.user, 'd');
  opened.push(Promise.resolve(fresh));
  assert.deepEqual(await fresh.list('entry'), []);
});

test('a phone whose memory the browser cleared knows that it lost something; one that was signed in to just now does not', async () => {
  const cleared = await page();
  await cleared.signedInAs(SAM);
  assert.deepEqual(await recall('lost'), { fetched: false });
  emptyPhone();
  await remember('doubt', { email: 'sam@example.org' }); // the sign-in page's mark
  const fresh = await page();
  await fresh.signedInAs(SAM);
  assert.equal(await recall('lost'), null);
  const next = await page();
  await next.signedInAs(SAM);
  assert.equal(await recall('lost'), null);
});
