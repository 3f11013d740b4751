import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';

/** A fresh copy of the module, as each page has its own. */
let pages = 0;
const onNewPage = () => import(`../../../static/js/src/lib/library.ts?page=${pages++}`);

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** Answers the fetches in turn; returns the addresses that were asked. */
function answering(...replies: (() => Response | Promise<Response>)[]): string[] {
  const asked: string[] = [];
  globalThis.fetch = async (url) => {
    asked.push(String(url));
    const reply = replies[asked.length - 1];
    assert.ok(reply, 'asked more often than expected');
    return reply();
  };
  return asked;
}

const library = () => Response.json({ version: 'a1' });

test('the library is fetched once a page, however many ask', async () => {
  const asked = answering(library);
  const { fetchLibrary } = await onNewPage();
  const [one, other] = await Promise.all([fetchLibrary(), fetchLibrary()]);
  assert.equal(one, other);
  assert.equal(await fetchLibrary(), one);
  assert.deepEqual(asked, ['/library.json']);
});

test('after a failure the next call asks again', async () => {
  const asked = answering(() => Promise.reject(new TypeError('offline')), library);
  const { fetchLibrary } = await onNewPage();
  await assert.rejects(fetchLibrary(), /offline/);
  assert.equal((await fetchLibrary()).version, 'a1');
  assert.equal(asked.length, 2);
});

test('an error page is not a library', async () => {
  answering(() => new Response('<p>Sorry', { status: 503 }));
  const { fetchLibrary } = await onNewPage();
  await assert.rejects(fetchLibrary(), /503/);
});

test('a sign-in page that it was led to is not a library', async () => {
  answering(() => Object.defineProperty(new Response('<p>Sign in'), 'redirected', { value: true }));
  const { fetchLibrary } = await onNewPage();
  await assert.rejects(fetchLibrary(), /could not be loaded/);
});
