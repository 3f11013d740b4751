import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, placeIn, stepIn } from '../../../static/js/src/journal/place.ts';

test('a day and a month stand in the address, and are read back from it', () => {
  for (const hash of ['#2026-03-04', '#2028-02-29', '#2026-03', '#']) assert.equal(hashOf(placeIn(hash)!), hash);
  assert.deepEqual(placeIn(''), { view: 'days', day: null });
});

test('an address that means nothing here, or a day that never was, moves nobody', () => {
  for (const hash of ['#main', '#2026-02-29', '#2026-13', '#20260304', '#2026-03-04T10:00'])
    assert.equal(placeIn(hash), null);
});

test('a step of the history gives back what was looked for and the day on top', () => {
  const step = { seeking: { words: 'café', having: ['with:note'] }, top: { day: '2026-03-04', offset: -52.5 } };
  assert.deepEqual(stepIn(structuredClone(step)), step);
});

test('a history that another page or version wrote is a step with nothing in it', () => {
  const nothing = { seeking: { words: '', having: [] }, top: null };
  for (const state of [
    null,
    undefined,
    7,
    'x',
    {},
    { seeking: null },
    { seeking: { words: 7, having: 'x' }, top: { day: 'soon' } },
  ]) {
    assert.deepEqual(stepIn(state), nothing);
  }
});
