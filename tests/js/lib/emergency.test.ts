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

test('every sign is named by each of its phrases together with one of the other group', () => {
  for (const { slug, names, crisis } of emergencies.signs) {
    for (const group of names as string[][]) {
      for (const phrase of group) {
        const others = (names as string[][]).filter((one) => one !== group).map((one) => one[0]);
        const text = [phrase, ...others].join(' and ').replaceAll('*', '');
        assert.ok(namedIn(text, { signs: [{ slug, names, crisis }] }), `${slug}: ${text}`);
      }
    }
  }
});
