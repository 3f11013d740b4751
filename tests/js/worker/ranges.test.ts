import assert from 'node:assert/strict';
import { test } from 'node:test';
import { part, range } from '../../../static/js/src/worker/ranges.ts';

test('a range is cut to the file', () => {
  assert.deepEqual(range('bytes=0-99', 1000), { first: 0, last: 99 });
  assert.deepEqual(range('bytes=990-2000', 1000), { first: 990, last: 999 });
  assert.deepEqual(range('bytes=500-', 1000), { first: 500, last: 999 });
});

test('a suffix counts from the end', () => {
  assert.deepEqual(range('bytes=-100', 1000), { first: 900, last: 999 });
  assert.deepEqual(range('bytes=-5000', 1000), { first: 0, last: 999 });
});

test('a part that does not exist is said to be outside', () => {
  for (const header of ['bytes=1000-', 'bytes=20-10', 'bytes=-0']) assert.equal(range(header, 1000), 'outside');
});

test('anything but one plain byte range is answered with the whole', () => {
  for (const header of [null, '', 'bytes=-', 'bytes=0-1,5-6', 'frames=0-1', 'bytes=a-b'])
    assert.equal(range(header, 9), null);
});

function sound() {
  return new Response('0123456789', { headers: { 'Content-Type': 'audio/mpeg' } });
}

test('a part carries its place and its own bytes', async () => {
  const reply = await part(sound(), 'bytes=2-4');
  assert.equal(reply.status, 206);
  assert.equal(reply.headers.get('Content-Range'), 'bytes 2-4/10');
  assert.equal(reply.headers.get('Content-Type'), 'audio/mpeg');
  assert.equal(await reply.text(), '234');
});

test('without a range the whole file is handed on untouched', async () => {
  const whole = sound();
  assert.equal(await part(whole, null), whole);
});

test('a part outside the file is refused with the size', async () => {
  const reply = await part(sound(), 'bytes=10-');
  assert.equal(reply.status, 416);
  assert.equal(reply.headers.get('Content-Range'), 'bytes */10');
});
