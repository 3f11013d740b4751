import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterKey, asStep } from '../../../static/js/src/ui/steps.ts';

test('an untouched slider is chosen by Home, and goes up from the bottom', () => {
  assert.equal(afterKey('Home', null, 10), 0);
  assert.equal(afterKey('ArrowRight', null, 10), 1);
  assert.equal(afterKey('ArrowUp', null, 10), 1);
  assert.equal(afterKey('End', null, 10), 10);
});

test('steps stop at both ends', () => {
  assert.equal(afterKey('ArrowLeft', 0, 10), 0);
  assert.equal(afterKey('ArrowRight', 10, 10), 10);
  assert.equal(afterKey('PageUp', 9, 10), 10);
  assert.equal(afterKey('PageDown', 1, 7), 0);
});

test('a figure is chosen as it is typed, if the slider reaches that far', () => {
  assert.equal(afterKey('6', null, 10), 6);
  assert.equal(afterKey('8', 2, 7), undefined);
});

test('Delete makes a slider untouched again, which is not 0', () => {
  assert.equal(afterKey('Delete', 4, 10), null);
  assert.equal(afterKey('Backspace', 0, 10), null);
});

test('other keys stay the browser’s', () => {
  for (const key of ['Tab', 'Enter', 'a', ' ']) assert.equal(afterKey(key, 4, 10), undefined);
});

test('what is stored is shown only when it is a step of this slider', () => {
  assert.equal(asStep(0, 10), 0);
  for (const strange of [null, undefined, '6', 6.5, -1, 11, true]) assert.equal(asStep(strange, 10), null);
});
