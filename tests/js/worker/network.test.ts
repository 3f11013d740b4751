// The worker's way to the network, with a network that the test holds in its hands.

import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { wholeOnline } from '../../../static/js/src/worker/network.ts';

const NOBODY_IS_LEAVING = { has: async () => false };

test('an answer from the network is whole before the page gets any of it', async (t) => {
  t.after(() => mock.restoreAll());
  Object.assign(globalThis, { caches: NOBODY_IS_LEAVING });
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
  const answer = wholeOnline('http://localhost/api/me');
  void answer.then(() => {
    given = true;
  });
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(given, false);
  finish();
  assert.deepEqual(await (await answer).json(), { a: 1 });
});
