import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { faultOf, range } from '../../../static/js/src/lib/bounds.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';

interface Case {
  what: string;
  body: Record<string, Json>;
  refused?: string;
}

/** `by: phone`: only the phone's library refuses it; `repeat`: its one step so many times. */
interface Routine extends Case {
  by?: 'phone';
  repeat?: number;
}

const CASES = new URL('../../cases/bodies/', import.meta.url);

for (const file of readdirSync(CASES)) {
  const { about, cases } = JSON.parse(readFileSync(new URL(file, CASES), 'utf8')) as { about: string; cases: Case[] };
  const kind = file.replace('.json', '');
  suite(about, () => {
    for (const { what, body, refused = null } of cases) {
      test(what, () => assert.equal(faultOf(kind, body)?.field ?? null, refused));
    }
  });
}

test('a routine of the person’s own keeps the same bounds', () => {
  const { cases } = JSON.parse(readFileSync(new URL('../routine/bodies.json', CASES), 'utf8')) as { cases: Routine[] };
  for (const { what, body, refused = null, by, repeat = 1 } of cases) {
    const whole = repeat > 1 ? { ...body, steps: Array(repeat).fill((body.steps as Json[])[0]) } : body;
    assert.equal(faultOf('routine', whole)?.field ?? null, by === 'phone' ? null : refused, what);
  }
});

test('a fault says what the field must be, in the words of the server', () => {
  assert.deepEqual(faultOf('entry', { leg: 11 }), {
    field: 'leg',
    message: 'This must be a whole number from 0 to 10.',
  });
  assert.deepEqual(faultOf('entry', { 'ladder.middle': 'calf' }), {
    field: 'ladder.middle',
    message: 'ladder has no such key.',
  });
});

test('a kind that nobody knows passes whatever it holds', () => {
  assert.equal(faultOf('constructor', { leg: 99 }), null);
  assert.equal(faultOf('mood', { leg: 99 }), null);
});

test('a form asks for the range that the server takes', () => {
  assert.deepEqual(range('entry', 'leg'), { least: 0, most: 10 });
  assert.deepEqual(range('entry', 'tolerance.sitting'), { least: 0, most: 1440 });
  assert.throws(() => range('entry', 'note'), RangeError);
});
