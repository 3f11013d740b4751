import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { follows, isSeen, isWhole } from '../../../static/js/src/learn/following.ts';

const view = { top: 24, bottom: 600 };

describe('a page that follows the voice', () => {
  it('follows on while the page scrolls by itself, whatever is in view', () => {
    assert.equal(follows(true, false, false), true);
    assert.equal(follows(false, false, true), false);
  });

  it('lets a person look elsewhere, and follows again when they come back', () => {
    assert.equal(follows(true, true, false), false);
    assert.equal(follows(false, true, true), true);
  });

  it('need not move for a sentence that can be read whole', () => {
    assert.equal(isWhole({ top: 24, bottom: 90 }, view), true);
    assert.equal(isWhole({ top: 560, bottom: 640 }, view), false);
    assert.equal(isSeen({ top: 560, bottom: 640 }, view), true);
    assert.equal(isSeen({ top: 620, bottom: 640 }, view), false);
  });

  it('counts a sentence longer than the screen as whole once it begins there', () => {
    assert.equal(isWhole({ top: 30, bottom: 900 }, view), true);
    assert.equal(isWhole({ top: 10, bottom: 900 }, view), false);
  });
});
