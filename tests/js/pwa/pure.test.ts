import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isMetered } from '../../../static/js/src/lib/metered.ts';
import { isBusy } from '../../../static/js/src/pwa/busy.ts';

test('a running session and unsaved words keep a page from being reloaded', () => {
  assert.equal(isBusy({ session: 'running' }), true);
  assert.equal(isBusy({ unsaved: '' }), true);
  assert.equal(isBusy({ session: 'finished' }), false);
  assert.equal(isBusy({}), false);
});

test('the voice does not come by itself where bytes may cost money', () => {
  assert.equal(isMetered({ saveData: true }), true);
  assert.equal(isMetered({ type: 'cellular' }), true);
  assert.equal(isMetered({ type: 'wifi', saveData: false }), false);
  assert.equal(isMetered(undefined), false);
});
