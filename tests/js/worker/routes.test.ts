import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Build } from '../../../static/js/src/worker/build.ts';
import { cachesOfOtherBuilds, isPrivate } from '../../../static/js/src/worker/build.ts';
import { route } from '../../../static/js/src/worker/routes.ts';

const BUILD: Build = {
  id: 'b2',
  assets: ['/static/dist/main-1.js', '/static/audio/index-1.json'],
  pages: ['/today', '/journal/entry'],
  public: ['/offline'],
  facts: ['/library.json', '/learn/search.json'],
  voice: ['/static/audio/aa.mp3'],
};

function routed(path: string, { method = 'GET', mode = 'cors', cache = 'default' } = {}) {
  return route({ method, path, mode, cache }, BUILD);
}

test('opening any address is a matter of pages, kept or not', () => {
  assert.equal(routed('/today', { mode: 'navigate' }), 'page');
  assert.equal(routed('/about', { mode: 'navigate' }), 'page');
});

test('files of this build are assets, files of another are left to the browser', () => {
  assert.equal(routed('/static/dist/main-1.js'), 'asset');
  assert.equal(routed('/static/audio/index-1.json'), 'asset');
  assert.equal(routed('/static/dist/main-0.js'), null);
});

test('facts and the voice have ways of their own', () => {
  assert.equal(routed('/library.json'), 'facts');
  assert.equal(routed('/learn/search.json'), 'facts');
  assert.equal(routed('/static/audio/aa.mp3'), 'voice');
  assert.equal(routed('/static/audio/old.mp3'), null);
});

test('a page that keeps a voice file itself gets it from the network, so that it is not kept twice', () => {
  assert.equal(routed('/static/audio/aa.mp3', { cache: 'no-store' }), null);
});

test('the API is never answered from the phone', () => {
  for (const method of ['GET', 'POST']) assert.equal(routed('/api/log', { method }), 'network');
});

test('signing out is seen, and a form sent to a kept page is not answered with the page', () => {
  assert.equal(routed('/sign-out', { method: 'POST', mode: 'navigate' }), 'sign-out');
  assert.equal(routed('/sign-out', { method: 'GET', mode: 'navigate' }), 'page');
  assert.equal(routed('/today', { method: 'POST', mode: 'navigate' }), 'network');
});

test('only caches of other builds are old: the voice and the mark of leaving stay', () => {
  const names = ['static-b1', 'private-b1', 'static-b2', 'private-b2', 'voice', 'leaving'];
  assert.deepEqual(cachesOfOtherBuilds(names, BUILD), ['static-b1', 'private-b1']);
  assert.deepEqual(names.filter(isPrivate), ['private-b1', 'private-b2']);
});
