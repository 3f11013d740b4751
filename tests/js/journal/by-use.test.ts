import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byUse, usesOf } from '../../../static/js/src/journal/by-use.ts';
import { inOrder, isShown, SECTIONS } from '../../../static/js/src/journal/sections.ts';

const SLUGS = ['driving', 'lifting', 'sitting', 'stress'];
const entries = (...fields: Record<string, boolean | number | null>[]) => fields.map((one) => ({ fields: one }));
const field = (slug: string) => `triggers.${slug}`;

test('what was used most comes first, and what was used alike stays in the order given', () => {
  const uses = usesOf(entries({ 'triggers.sitting': true }, { 'triggers.sitting': true, 'triggers.lifting': true }));
  assert.deepEqual(byUse(SLUGS, uses, field), ['sitting', 'lifting', 'driving', 'stress']);
});

test('with nothing used the order is the library’s', () => {
  assert.deepEqual(byUse(SLUGS, usesOf([]), field), SLUGS);
});

test('what was taken back is no use; 0 is one', () => {
  const uses = usesOf(entries({ 'triggers.stress': null, 'triggers.driving': false, sleep: 0 }));
  assert.deepEqual([...uses], [['sleep', 1]]);
});

test('a section comes first when something in it is used most often', () => {
  const uses = usesOf(entries({ sleep: 4, 'triggers.stress': true }, { energy: 2, sleep: 5 }));
  const names = inOrder(uses).map(({ name }) => name);
  assert.deepEqual(names.slice(0, 3), ['night', 'triggers', 'map']);
  assert.equal(names.length, SECTIONS.length);
});

test('a hidden section shows while the entry holds something in it, and only then', () => {
  const night = SECTIONS.find(({ name }) => name === 'night')!;
  const hidden = { 'entry.hidden.night': true };
  assert.equal(isShown(night, {}, {}), true);
  assert.equal(isShown(night, hidden, {}), false);
  assert.equal(isShown(night, hidden, { sleep: 0 }), true);
  assert.equal(isShown(night, hidden, { 'sleepless.x': 1 }), false);
});
