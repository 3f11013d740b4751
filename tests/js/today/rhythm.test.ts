import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Json } from '../../../static/js/src/lib/json.ts';
import { type Goal, mondayOf, type Rhythm, readFrom, rhythm } from '../../../static/js/src/today/rhythm.ts';

interface Case {
  what: string;
  now?: string;
  zone?: string;
  goal?: number;
  goals?: Goal[];
  /** Moments of sessions of five minutes, or their fields. */
  practices?: (string | Record<string, Json>)[];
  events?: Record<string, Json>[];
  expect: Omit<Rhythm, 'days' | 'today' | 'pause'> & { marks: string; pause?: string };
}

const cases: Case[] = JSON.parse(readFileSync(new URL('../../cases/rhythm/weeks.json', import.meta.url), 'utf8'));
const SUNDAY = '2026-11-22T12:00:00Z';
const SIGNS = { practised: 'P', flare: 'F', rest: 'R', paused: '-', open: '.' };

const session = (given: string | Record<string, Json>) => ({
  fields: typeof given === 'string' ? { at: given, seconds: 300, finished: true } : given,
});

describe('a week', () => {
  for (const { what, now = SUNDAY, zone = 'UTC', goal, goals = [], practices = [], events = [], expect } of cases) {
    it(what, () => {
      const kept = {
        practices: practices.map(session),
        events: events.map((fields, n) => ({ record: `event ${n}`, fields })),
        goal: goal ?? null,
        goals,
      };
      const { days, today, pause, ...found } = rhythm(kept, new Date(now), zone);
      const marks = days.map(({ mark }) => SIGNS[mark]).join(' ');
      assert.deepEqual({ ...found, marks, ...(pause ? { pause: pause.what } : {}) }, expect);
      assert.equal(today, now.slice(0, 10));
    });
  }

  it('needs the sessions of twelve weeks before it, and of as many more as were paused', () => {
    const from = (fields: Record<string, Json>) =>
      readFrom([{ record: 'event', fields }], new Date('2026-11-22T12:00:00Z'), 'UTC');
    assert.equal(from({ what: 'holiday', at: '2026-11-01T09:00:00Z' }), '2026-08-24');
    const pause = { what: 'operation', pause: true, at: '2026-08-10T06:00:00Z', until: '2026-11-16' };
    assert.equal(from(pause), '2026-05-18');
  });

  it('begins on a Monday', () => {
    assert.deepEqual(['2026-11-22', '2026-11-16', '2023-12-31'].map(mondayOf), [
      '2026-11-16',
      '2026-11-16',
      '2023-12-25',
    ]);
  });
});
