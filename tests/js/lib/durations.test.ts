import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { brief, countdown, spoken } from '../../../static/js/src/lib/durations.ts';

describe('a countdown', () => {
  it('shows its last second until it is over', () => {
    assert.deepEqual([242, 60, 0.4, 0].map(countdown), ['4:02', '1:00', '0:01', '0:00']);
  });

  it('never shows less than nothing', () => {
    assert.equal(countdown(-3), '0:00');
  });

  it('is not a second late for a hair of arithmetic', () => {
    assert.equal(countdown(30.0000001), '0:30');
  });
});

describe('a length as a person says it', () => {
  it('is in seconds up to a minute, then in minutes', () => {
    assert.deepEqual([1, 40, 60, 299, 900].map(spoken), [
      '1 second',
      '40 seconds',
      '1 minute',
      '5 minutes',
      '15 minutes',
    ]);
  });
});

describe('a length at a glance', () => {
  it('is in minutes and seconds, without what is none', () => {
    assert.deepEqual([45, 60, 186, 0].map(brief), ['45 s', '1 min', '3 min 6 s', '0 s']);
  });
});
