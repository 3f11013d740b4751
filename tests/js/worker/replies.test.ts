import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOurFile, isOurPage, isSentElsewhere, type Reply } from '../../../static/js/src/worker/replies.ts';

function reply(change: Partial<Reply> = {}, headers: Record<string, string> = {}): Reply {
  return { status: 200, redirected: false, type: 'basic', headers: new Headers(headers), ...change };
}

const OURS = { 'X-Build': 'b2', 'Content-Type': 'text/html; charset=utf-8' };

test('a page of this build is kept', () => {
  assert.equal(isOurPage(reply({}, OURS), 'b2'), true);
});

test("a captive portal's page is not ours, whatever its status", () => {
  assert.equal(isOurPage(reply({}, { 'Content-Type': 'text/html' }), 'b2'), false);
});

test('a page of another build is not kept, so that no build is half old', () => {
  assert.equal(isOurPage(reply({}, OURS), 'b3'), false);
});

test('a sign-in page reached by a redirect, an error and a foreign reply are not kept', () => {
  assert.equal(isOurPage(reply({ redirected: true }, OURS), 'b2'), false);
  for (const status of [206, 302, 404, 500]) assert.equal(isOurPage(reply({ status }, OURS), 'b2'), false);
  for (const type of ['cors', 'opaque', 'error']) assert.equal(isOurPage(reply({ type }, OURS), 'b2'), false);
});

test('a file is kept whole or not at all, and never when HTML came in its place', () => {
  assert.equal(isOurFile(reply({}, { 'Content-Type': 'text/javascript' })), true);
  assert.equal(isOurFile(reply({ status: 206 }, { 'Content-Type': 'audio/mpeg' })), false);
  assert.equal(isOurFile(reply({}, { 'Content-Type': 'text/html' })), false);
});

test("the gate's redirect is known for what it is", () => {
  assert.equal(isSentElsewhere(reply({ type: 'opaqueredirect', status: 0 })), true);
  assert.equal(isSentElsewhere(reply({ type: 'error', status: 0 })), false);
});
