import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHOICES, megabytes } from '../../../static/js/src/accounts/settings-words.ts';
import { optionsFrom } from '../../../static/js/src/player/options.ts';
import { lookFrom } from '../../../static/js/src/ui/look.ts';

test('every answer about colours and sizes is one that pages understand', () => {
  for (const [theme] of CHOICES.theme!.answers) assert.equal(lookFrom({ theme }).theme, theme);
  for (const [text_size] of CHOICES.text_size!.answers) assert.equal(lookFrom({ text_size }).text, text_size);
});

test('what another version wrote looks as usual', () => {
  assert.deepEqual(lookFrom({ theme: 'sepia', text_size: 3 }), { theme: null, text: null });
});

test('every answer about sessions is one that the player understands', () => {
  for (const [value] of CHOICES.sore_side!.answers) assert.equal(optionsFrom({ sore_side: value }).sore, value);
  for (const [value] of CHOICES['player.voice']!.answers)
    assert.equal(optionsFrom({ 'player.voice': value }).voice, value);
  for (const [value] of CHOICES['player.sore_extra']!.answers)
    assert.equal(optionsFrom({ 'player.sore_extra': value }).sore_extra, value);
});

test('what the app takes on the phone is said in megabytes', () => {
  assert.equal(megabytes(412_000), '0.4 MB');
  assert.equal(megabytes(12_400_000), '12 MB');
});
