import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { namedIn } from '../../../static/js/src/lib/emergency.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const emergencies = read('app/library/data/emergencies.json');
const cases = read('tests/cases/emergencies.json');

for (const [expected, texts] of Object.entries(cases) as [string, string[]][]) {
  for (const text of texts) {
    test(`${JSON.stringify(text)} names ${expected}`, () => {
      assert.equal(namedIn(text, emergencies), expected === 'none' ? null : expected);
    });
  }
}

const phrasesOf = (text: string) => namedIn(text, emergencies);

test('what is harmless hides nothing that stands beside it', () => {
  for (const phrase of emergencies.harmless as string[]) {
    const text = phrase.replace('*', 's');
    assert.equal(phrasesOf(`I have ${text}.`), null, text);
    assert.equal(phrasesOf(`I have ${text} and I can’t pee.`), 'body', text);
  }
});

test('another way of saying it, and a word in between, name the same', () => {
  for (const way of emergencies.same.cant as string[]) assert.equal(phrasesOf(`I ${way} pee.`), 'body', way);
  for (const way of emergencies.same.pee as string[]) assert.equal(phrasesOf(`I can’t ${way}.`), 'body', way);
  for (const word of emergencies.fillers as string[]) assert.equal(phrasesOf(`I can’t ${word} pee.`), 'body', word);
});

test('phrases are written in the words that a sentence is read in, or they would never be found', () => {
  const { fillers, same, signs } = emergencies;
  const unread = new Set<string>(
    [...fillers, ...Object.values<string[]>(same).flat()].filter((one) => !one.includes(' ')),
  );
  const phrases: string[] = signs.flatMap(({ names }: { names: string[][] }) => names.flat());
  assert.deepEqual(
    phrases.filter((phrase) => phrase.split(' ').some((word) => unread.has(word))),
    [],
  );
});

test('every sign is named by each of its phrases together with one of the other group', () => {
  for (const { slug, names, crisis } of emergencies.signs) {
    for (const group of names as string[][]) {
      for (const phrase of group) {
        const others = (names as string[][]).filter((one) => one !== group).map((one) => one[0]);
        const text = [phrase, ...others].join(' and ').replaceAll('*', '');
        assert.ok(namedIn(text, { ...emergencies, signs: [{ slug, names, crisis }] }), `${slug}: ${text}`);
      }
    }
  }
});
