import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DEFAULTS, optionsFrom } from '../../../static/js/src/player/options.ts';

describe('how a person likes to be guided', () => {
  it('is the usual where they chose nothing', () => {
    assert.deepEqual(optionsFrom({}), DEFAULTS);
  });

  it('is what they chose', () => {
    const fields = {
      'player.voice': 'brief',
      'player.sore_first': true,
      'player.sore_extra': 0.25,
      'player.wait': true,
      sore_side: 'right',
    };
    const chosen = { voice: 'brief', first: 'right', sore: 'right', sore_extra: 0.25, wait: true };
    assert.deepEqual(optionsFrom(fields), chosen);
  });

  it('begins with no side of its own where both hurt, or where none was said to', () => {
    assert.equal(optionsFrom({ 'player.sore_first': true, sore_side: 'both' }).first, 'left');
    assert.equal(optionsFrom({ 'player.sore_first': true }).first, 'left');
  });

  it('is the usual again where a field says what we do not know', () => {
    const fields = {
      'player.voice': 'opera',
      'player.sore_first': 'yes',
      'player.sore_extra': 7,
      'player.wait': 1,
      sore_side: ['left'],
    };
    assert.deepEqual(optionsFrom(fields), DEFAULTS);
  });
});
