import assert from 'node:assert/strict';
import { test } from 'node:test';
import { due } from '../../../static/js/src/lib/weekly.ts';

const TODAY = '2026-11-22';
const at = (day: string) => `${day}T20:00:00+01:00`;
const weekly = (day: string) => ({ fields: { at: at(day), 'weekly.pain': 4 } });
const change = (day: string) => ({ fields: { at: at(day), change: 'same' } });

test('nothing is offered before anything was written', () => {
  assert.deepEqual(due([], null, TODAY), { weekly: false, change: false });
});

test('the weekly questions come on the second day, and again a week after the last answer', () => {
  assert.equal(due([], TODAY, TODAY).weekly, false);
  assert.equal(due([], '2026-11-21', TODAY).weekly, true);
  assert.equal(due([weekly('2026-11-16')], '2026-01-01', TODAY).weekly, false);
  assert.equal(due([weekly('2026-11-15')], '2026-01-01', TODAY).weekly, true);
});

test('change is asked four weeks after the start, and every four weeks', () => {
  assert.equal(due([], '2026-10-26', TODAY).change, false);
  assert.equal(due([], '2026-10-25', TODAY).change, true);
  assert.equal(due([change('2026-10-26')], '2026-01-01', TODAY).change, false);
  assert.equal(due([change('2026-10-25')], '2026-01-01', TODAY).change, true);
});

test('an answer to one of them is no answer to the other, and a cleared answer is none', () => {
  assert.equal(due([change('2026-11-21')], '2026-01-01', TODAY).weekly, true);
  assert.equal(due([weekly('2026-11-21')], '2026-01-01', TODAY).change, true);
  assert.equal(due([{ fields: { at: at(TODAY), 'weekly.pain': null } }], '2026-01-01', TODAY).weekly, true);
});

test('after an answer of today to either, nothing is offered until tomorrow', () => {
  for (const answer of [weekly(TODAY), change(TODAY)])
    assert.deepEqual(due([answer], '2026-01-01', TODAY), { weekly: false, change: false });
});

test('"Not today" ends with the day, "Never" does not', () => {
  assert.deepEqual(due([], '2026-01-01', TODAY, { later: TODAY }), { weekly: false, change: false });
  assert.equal(due([], '2026-01-01', TODAY, { later: '2026-11-21' }).weekly, true);
  assert.deepEqual(due([], '2026-01-01', TODAY, { off: true }), { weekly: false, change: false });
});

test('an answer without a day, from some other version, hides nothing', () => {
  assert.equal(due([{ fields: { at: 7, 'weekly.pain': 3 } }], '2026-01-01', TODAY).weekly, true);
});
