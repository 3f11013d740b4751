import assert from 'node:assert/strict';
import { test } from 'node:test';
import { minuteChoices, minuteWords, wakingChoices } from '../../../static/js/src/journal/night.ts';
import { sectionWords } from '../../../static/js/src/journal/section-words.ts';
import { SECTIONS, type SectionName } from '../../../static/js/src/journal/sections.ts';
import { naming } from '../../../static/js/src/journal/vocabulary.ts';
import type { Body } from '../../../static/js/src/store/revision.ts';

const NAMES = naming(
  null,
  new Map([
    ['triggers.sitting', 'long sitting'],
    ['triggers.own-1', 'Gardening'],
  ]),
  [{ slug: 'bridge', name: 'Bridge' }],
);
const words = (name: SectionName, fields: Body) =>
  sectionWords(SECTIONS.find((one) => one.name === name)!, fields, NAMES);

test('a folded section says what it holds, the person’s own chips by their names', () => {
  assert.equal(
    words('triggers', { 'triggers.sitting': true, 'triggers.own-1': true, trigger_pose: 'bridge' }),
    'Long sitting, Gardening, Bridge',
  );
  assert.equal(words('triggers', { 'triggers.far-away': true }), 'Far away');
  assert.equal(words('map', { 'regions.sole.left': true }), '1 place');
  assert.equal(words('night', { sleep: 0, energy: 3, night_waking: 1 }), 'Sleep 0 of 10, energy so-so, woke once');
  assert.equal(words('tolerance', { 'tolerance.sitting': 20 }), 'Sitting 20 min');
  assert.equal(words('medicine', { medicine: false }), 'Not taken');
});

test('an empty section says nothing, and what was cleared counts as empty', () => {
  assert.equal(words('night', { sleep: null }), '');
  assert.equal(words('triggers', { 'triggers.sitting': false }), '');
});

test('minutes and wakings offer what an entry holds from elsewhere too', () => {
  assert.deepEqual(
    minuteChoices(25).map(({ value }) => value),
    [5, 10, 15, 20, 25, 30, 45, 60, 90, 120],
  );
  assert.equal(wakingChoices(null)[0]!.label, 'not once');
  assert.equal(wakingChoices(9).at(-1)!.value, 9);
  assert.deepEqual([20, 60, 90].map(minuteWords), ['20 min', '1 h', '1 h 30']);
});
