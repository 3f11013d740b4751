import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { addDays } from '../../../static/js/src/lib/days.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';
import type { Library, ReadingRules, Routine } from '../../../static/js/src/lib/library.ts';
import { type Known, toRead } from '../../../static/js/src/lib/to-read.ts';

interface Case {
  what: string;
  entries?: Record<string, Json>[];
  /** Days, the last of them today, with an entry that says nothing. */
  days?: number;
  /** Sessions today. */
  practices?: number;
  known?: (Partial<Known> & { article: string })[];
  expect: string | null;
  because?: string;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const reading: ReadingRules = read('app/library/data/reading.json');
const { routines }: { routines: Routine[] } = read('app/library/data/routines.json');
const { cases }: { cases: Case[] } = read('tests/cases/reading/offers.json');
const TODAY = '2026-11-18';
const noon = (day: string) => `${day}T12:00:00+01:00`;

function offered({ entries = [], days = 0, practices = 0, known = [] }: Case) {
  const written = entries.map((fields) => ({ fields: { at: noon(TODAY), ...fields } }));
  const quiet = Array.from({ length: days }, (_, ago) => ({ fields: { at: noon(addDays(TODAY, -ago)), leg: 2 } }));
  const session = { fields: { at: noon(TODAY), routine: 'wall-5', seconds: 300, finished: true } };
  const lately = {
    day: TODAY,
    entries: [...written, ...quiet],
    practices: Array(practices).fill(session),
    known: known.map((one) => ({ progress: 0, offered: null, dismissed: false, ...one })),
  };
  return toRead(lately, { reading, routines } as Pick<Library, 'reading' | 'routines'>);
}

describe('the article for today', () => {
  for (const one of cases) {
    it(one.what, () => {
      const offer = offered(one);
      assert.equal(offer?.article ?? null, one.expect);
      if (one.because) assert.equal(offer?.because, one.because);
    });
  }

  it('comes to every article in time, and then to none', () => {
    const everything = {
      what: '',
      expect: null,
      days: 14,
      practices: 5,
      entries: [
        Object.fromEntries(
          ['sensations.weak', 'sensations.numb', 'triggers.driving', 'triggers.running', 'relief.legs-up'].map(
            (field) => [field, true],
          ),
        ),
        { 'ladder.left': 'foot' },
      ],
    };
    const known: Known[] = [];
    for (let offer = offered(everything); offer; offer = offered({ ...everything, known })) {
      assert.ok(!known.some(({ article }) => article === offer!.article), `${offer.article} came twice`);
      known.push({ article: offer.article, progress: 0, offered: '2026-11-17', dismissed: false });
    }
    assert.deepEqual(
      new Set(known.map(({ article }) => article)),
      new Set(reading.offers.map(({ article }) => article)),
    );
  });
});
