import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, before, DONE, resumedAt, STEPS } from '../../../static/js/src/today/welcome.ts';

test('the steps lead from the first to the end, and back', () => {
  assert.deepEqual(STEPS.map(after), [...STEPS.slice(1), DONE]);
  assert.deepEqual(STEPS.map(before), [null, ...STEPS.slice(0, -1)]);
});

test('warning signs come before anything is asked about the person', () => {
  assert.equal(STEPS[1], 'signs');
});

test('it goes on at the step that was left', () => {
  for (const step of STEPS) assert.equal(resumedAt(step), step);
});

test('who is through, or stands at a step that we do not know, begins at the beginning', () => {
  for (const kept of [DONE, undefined, null, 7, 'a newer step']) assert.equal(resumedAt(kept), 'hello');
});
