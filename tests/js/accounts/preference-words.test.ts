import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAsked, preferenceWords } from '../../../static/js/src/accounts/preference-words.ts';
import { CHOICES } from '../../../static/js/src/accounts/settings-words.ts';
import { SCHEMAS } from '../../../static/js/src/lib/bodies.ts';
import { library } from '../player/shelf.ts';

const OWN = { 'chips.triggers.own-1.name': 'Gardening' };
const words = preferenceWords(library, OWN);

test('every preference that somebody chose is called by words, and none by its own name', () => {
  const fields = Object.keys(SCHEMAS['preferences']!.properties).filter(isAsked);
  assert.ok(fields.length > 15);
  for (const field of fields) assert.notEqual(words.field(field), field.replaceAll(/[._-]/g, ' '), field);
});

test('every answer of the settings page is called as the page calls it', () => {
  for (const [field, { answers }] of Object.entries(CHOICES))
    for (const [value, answer] of answers) assert.equal(words.value(field, value), answer, field);
});

test('what is ticked goes by the library’s names, and by its slug where the library can’t be had', () => {
  assert.equal(words.field('cautions.reflux'), '“Strong acid reflux”');
  assert.deepEqual(
    [true, null].map((value) => words.value('cautions.reflux', value)),
    ['Ticked', 'Not ticked'],
  );
  assert.equal(words.field('left_out.bird-dog'), 'whether Bird Dog is left out');
  assert.equal(
    words.field('agreed.bird-dog.wrist'),
    `whether your clinician agreed to Bird Dog with “${library.cautions.tags['wrist']}”`,
  );
  assert.equal(preferenceWords(null, {}).field('cautions.high-bp'), '“high bp”');
  assert.equal(words.value('left_out.bird-dog', null), 'No');
});

test('a person’s own marks go by their own names', () => {
  assert.equal(words.field('chips.triggers.own-1.retired'), 'whether “Gardening” is put away');
  assert.equal(words.field('chips.triggers.own-1.name'), 'what you call one of your own triggers');
  assert.equal(words.value('chips.triggers.own-1.name', 'Garden work'), 'Garden work');
});

test('a cleared value is what the pages go by then', () => {
  assert.equal(words.value('theme', null), 'As on the phone');
  assert.equal(words.value('player.voice', null), 'Full');
  assert.equal(words.value('weekly.off', null), 'No');
  assert.equal(words.value('name', null), 'Nothing');
  assert.match(words.value('time_zone', null), /^As on this phone/);
});

test('what a newer phone wrote is told as far as it can be', () => {
  assert.equal(words.field('sound.of_rain'), 'sound of rain');
  assert.equal(words.value('sound.of_rain', { loud: 3 }), 'Something this phone can’t show yet');
});

test('nobody is asked about the pages’ own bookkeeping', () => {
  const fields = ['welcome', 'weekly.later', 'put_back.bird-dog', 'weekly.off', 'name', 'welcomes'];
  assert.deepEqual(fields.filter(isAsked), ['weekly.off', 'name', 'welcomes']);
});
