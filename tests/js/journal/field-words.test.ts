import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fieldWords, valueWords } from '../../../static/js/src/journal/field-words.ts';
import { naming } from '../../../static/js/src/journal/vocabulary.ts';
import { SCHEMAS } from '../../../static/js/src/lib/bodies.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';

const NOW = '2026-11-22T22:30:00+01:00';
const BODY = JSON.parse(readFileSync(new URL('../../../app/library/data/body.json', import.meta.url), 'utf8'));
const NAME = naming(BODY);

/** Each kind of field that a record can hold: its words, a value, the value's words. */
const CASES: [string, string, Json, string][] = [
  ['leg', 'leg pain', 6, '6'],
  ['sleep', 'sleep', 7, '7'],
  ['energy', 'energy', 4, '4 of 5'],
  ['walked', 'the minutes you walked', 25, '25 min'],
  ['tolerance.sitting', 'how long sitting is fine', 40, '40 min'],
  ['night_waking', 'waking at night', 2, '2 times'],
  ['note', 'the note', '<b>so</b>', '<b>so</b>'],
  ['medicine', 'medicine taken', false, 'no'],
  ['irritable', 'whether it is easily set off', true, 'yes'],
  ['regions.calf-back.left', 'the place “back of calf, left”', { sensation: 'numb', strength: 6 }, 'numb, 6 of 10'],
  ['regions.sole.right', 'the place “sole, right”', true, 'marked'],
  ['regions.saddle', `the place “${NAME('regions', 'saddle')}”`, null, 'not marked'],
  ['sensations.tingling', 'the feeling “tingling, pins and needles”', true, 'chosen'],
  ['triggers.sitting', '“long sitting”, which made it worse', null, 'not chosen'],
  ['relief.own-0190', '“own 0190”, which eased it', true, 'chosen'],
  ['ladder.left', 'how far down the left leg it goes', 'calf', 'calf'],
  ['ladder.right', 'how far down the right leg it goes', 'none', 'no pain'],
  ['after.ladder.left', 'how far down the left leg it went after', 'knee', 'knee'],
  ['at', 'the time', '2026-11-21T18:20:00+01:00', 'Yesterday evening, 18:20'],
  ['settle', 'how long extra pain lasted after the session', 'under1h', 'Less than an hour'],
  ['change', 'how you are compared with your start', 'little-better', 'A little better'],
  ['weekly.sitting', 'the weekly question about sitting', 3, '3'],
  ['what', 'what happened', 'new-medicine', 'New medicine'],
  ['steps', 'the poses', [{ pose: 'bridge' }], '1 pose'],
  ['seconds', 'how long it took', 270, '4 min 30 s'],
  ['until', 'when it was over', '2026-11-25', '25 November'],
  ['note', 'the note', '2026-11-25', '2026-11-25'],
  ['context', 'what came before it', 'after-run', 'after run'],
  ['finished', 'whether you finished', true, 'yes'],
];

for (const [field, words, value, said] of CASES) {
  test(`${field} in plain words`, () => {
    assert.equal(fieldWords(field, NAME), words);
    assert.equal(valueWords(field, value, NOW, NAME), said);
  });
}

for (const kind of ['entry', 'practice', 'measure', 'event', 'screen']) {
  test(`every field that a ${kind} may hold has words of its own`, () => {
    const plain = ['sleep', 'energy']; // are called what they are
    const fields = Object.keys(SCHEMAS[kind]!.properties).filter((field) => !plain.includes(field));
    assert.deepEqual(
      fields.filter((field) => fieldWords(field) === field.replaceAll('_', ' ')),
      [],
    );
  });
}

test('before the library has come, slugs read as words', () => {
  assert.equal(fieldWords('regions.calf-back.left'), 'the place “calf back, left”');
});

test('what only a newer phone knows is named, and never shown as code', () => {
  assert.equal(fieldWords('new_thing.a-b'), 'new thing a b');
  assert.equal(fieldWords('constructor'), 'constructor');
  assert.equal(valueWords('new_thing', { a: 1 }, NOW), 'something that this phone can’t show yet');
});

test('nothing is said as nothing', () => {
  assert.equal(valueWords('note', null, NOW), 'nothing');
});
