import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bothLegs, newInBothLegs } from '../../../static/js/src/lib/both-legs.ts';
import type { Body as Facts } from '../../../static/js/src/lib/library.ts';

const FACTS = {
  both_legs_opens: 'E7',
  regions: [
    { slug: 'low-back', name: 'low back', rung: 'back', views: ['back'], sides: true },
    { slug: 'buttock', name: 'buttock', rung: 'buttock', views: ['back'], sides: true },
    { slug: 'calf-back', name: 'back of calf', rung: 'calf', views: ['back'], sides: true },
    { slug: 'sole', name: 'sole', rung: 'foot', views: ['sole'], sides: true },
  ],
} as unknown as Facts;

const NOW = '2026-11-22T21:30:00+01:00';
const LEGS = { 'ladder.left': 'calf', 'ladder.right': 'thigh' };
const entry = (day: string, fields = {}) => ({ fields: { at: `${day}T20:00:00+01:00`, ...LEGS, ...fields } });
const screen = (day: string, answer = 'no') => ({ fields: { at: `${day}T20:30:00+01:00`, 'answers.E7': answer } });
const isNew = (earlier: ReturnType<typeof entry>[] = [], screens: ReturnType<typeof screen>[] = []) =>
  newInBothLegs({ at: NOW, ...LEGS }, earlier, screens, FACTS);

test('both legs are in it by the ladder, by the map, or by one of each, from the thigh downwards', () => {
  assert.equal(bothLegs(LEGS, FACTS), true);
  assert.equal(bothLegs({ 'regions.calf-back.left': true, 'regions.sole.right': { sensation: 'numb' } }, FACTS), true);
  assert.equal(bothLegs({ 'ladder.left': 'toes', 'regions.sole.right': true }, FACTS), true);
  assert.equal(bothLegs({ 'ladder.left': 'calf', 'ladder.right': 'buttock' }, FACTS), false);
  assert.equal(bothLegs({ 'ladder.left': 'calf', 'ladder.right': 'none' }, FACTS), false);
  assert.equal(bothLegs({ 'regions.low-back.left': true, 'regions.low-back.right': true }, FACTS), false);
  assert.equal(bothLegs({ 'ladder.left': 'calf', 'regions.calf-back.right': null }, FACTS), false);
});

test('the first time in both legs is new', () => {
  assert.equal(isNew(), true);
});

test('one leg is never asked about', () => {
  assert.equal(newInBothLegs({ at: NOW, 'ladder.left': 'toes' }, [], [], FACTS), false);
});

test('once answered it is not asked again while it goes on', () => {
  assert.equal(isNew([entry('2026-11-20')], [screen('2026-11-20')]), false);
});

test('who left the list without answering is asked the next time', () => {
  assert.equal(isNew([entry('2026-11-20')], []), true);
});

test('an answer from before it began does not count', () => {
  assert.equal(isNew([], [screen('2026-11-21')]), true);
  assert.equal(isNew([entry('2026-11-20')], [screen('2026-11-19')]), true);
});

test('after two weeks with one leg it is new again, answered or not', () => {
  assert.equal(isNew([entry('2026-11-01')], [screen('2026-11-01')]), true);
});

test('an entry that is edited after the answer is not asked about again', () => {
  assert.equal(isNew([], [screen('2026-11-23')]), false);
});

test('an answer to other signs only is none to this', () => {
  const others = { fields: { at: '2026-11-23T08:00:00+01:00', 'answers.E1': 'no' } };
  assert.equal(newInBothLegs({ at: NOW, ...LEGS }, [], [others], FACTS), true);
});
