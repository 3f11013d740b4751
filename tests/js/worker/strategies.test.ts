// What the worker answers, with a network that the test holds in its hands.

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import type { Build } from '../../../static/js/src/worker/build.ts';
import { STRATEGIES } from '../../../static/js/src/worker/strategies.ts';

const BUILD: Build = { id: 'one', assets: [], pages: [], public: [], library: '/library.json', voice: [] };

function cachesWithNothing(): CacheStorage {
  return {
    open: async () => ({ match: async () => undefined }),
    match: async () => undefined,
    has: async () => false,
  } as unknown as CacheStorage;
}

test('an answer from the network is whole before the page gets any of it', async (t) => {
  t.after(() => mock.restoreAll());
  Object.assign(globalThis, { caches: cachesWithNothing() });
  let finish = () => {};
  const body = new ReadableStream({
    start(stream) {
      stream.enqueue(new TextEncoder().encode('{"a":'));
      finish = () => {
        stream.enqueue(new TextEncoder().encode('1}'));
        stream.close();
      };
    },
  });
  mock.method(globalThis, 'fetch', async () => new Response(body));
  let given = false;
  const answer = STRATEGIES.network(
    { request: new Request('http://localhost/api/me') } as FetchEvent,
    '/api/me',
    BUILD,
  );
  void answer.then(() => {
    given = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(given, false);
  finish();
  assert.deepEqual(await (await answer).json(), { a: 1 });
});
