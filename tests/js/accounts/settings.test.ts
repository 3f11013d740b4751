import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CHOICES, DATE_LANGUAGES, megabytes, zones } from '../../../static/js/src/accounts/settings-words.ts';
import { likesFrom } from '../../../static/js/src/player/likes.ts';
import { optionsFrom } from '../../../static/js/src/player/options.ts';
import { customsFrom } from '../../../static/js/src/ui/customs.ts';
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

test('every answer about sessions that is yes or no is one that the player understands', () => {
  for (const name of ['player.wait', 'player.ask', 'player.music'])
    for (const [value] of CHOICES[name]!.answers) {
      const likes = { ...likesFrom({ [name]: value }), ...optionsFrom({ [name]: value }) };
      assert.equal(likes[name.slice('player.'.length) as 'wait' | 'ask' | 'music'], value);
    }
});

test('every zone, language and unit that is offered is one that the app can go by', () => {
  const fields = { time_zone: 'Europe/Vienna', date_language: 'de', units: 'inches' };
  for (const options of zones().values())
    for (const { value } of options) assert.doesNotThrow(() => new Intl.DateTimeFormat('en', { timeZone: value! }));
  for (const { value } of DATE_LANGUAGES)
    assert.equal(value === null || Intl.DateTimeFormat.supportedLocalesOf(value).length, value === null || 1);
  for (const [units] of CHOICES.units!.answers) assert.equal(customsFrom({ ...fields, units }).units, units ?? 'cm');
  assert.ok(
    zones()
      .get('America')
      ?.some(({ words }) => words === 'Buenos Aires, Argentina' || words === 'Buenos Aires'),
  );
});

test('what the app takes on the phone is said in megabytes', () => {
  assert.equal(megabytes(412_000), '0.4 MB');
  assert.equal(megabytes(12_400_000), '12 MB');
});
