import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Signs } from '../../../static/js/src/lib/library.ts';
import { nextPage } from '../../../static/js/src/today/next-page.ts';
import { dayWords, dialled, momentWords, saying } from '../../../static/js/src/today/saying.ts';

const NOW = '2026-11-22T21:30:00+01:00';
const file = new URL('../../../app/library/data/warning-signs.json', import.meta.url);
const { signs } = JSON.parse(readFileSync(file, 'utf8')) as Signs;

test('days are told as people say them', () => {
  assert.equal(dayWords('2026-11-22T08:00', NOW), 'today');
  assert.equal(dayWords('2026-11-21', NOW), 'yesterday');
  assert.equal(dayWords('2026-11-13T08:00', NOW), 'on Friday 13 November');
  assert.equal(dayWords('2025-11-13T08:00', NOW), 'on Thursday 13 November 2025');
  for (const none of ['', 'soon', null, undefined, 7]) assert.equal(dayWords(none, NOW), null);
});

test('a moment has its clock where one is known', () => {
  assert.equal(momentWords('2026-11-22T14:05', NOW), 'today at 14:05');
  assert.equal(momentWords('2026-11-22', NOW), 'today');
});

test('every sign can be said with and without its beginning', () => {
  for (const sign of signs) {
    const dated = saying(sign, '2026-11-21T09:00', NOW);
    assert.match(dated, /It started yesterday at 09:00\.$/, sign.id);
    const plain = saying(sign, undefined, NOW);
    assert.ok(!/\{when\}|It started/.test(plain) && plain.length > 20 && plain.endsWith('.'), `${sign.id}: ${plain}`);
    assert.ok(dated.startsWith(plain), sign.id);
  }
});

test('a number is dialled without its blanks and words', () => {
  assert.equal(dialled('+43 (1) 222-33'), '+43122233');
  assert.equal(dialled('*144#'), '*144#');
  assert.equal(dialled('none'), '');
});

test('the check leads on to a path of this site only', () => {
  const at = 'https://legs.example';
  const to = (next: string) => nextPage(`?next=${encodeURIComponent(next)}`, at);
  assert.equal(to('/practice/flare-8?x=1'), '/practice/flare-8?x=1');
  for (const next of [
    '',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '/a/..//elsewhere.example',
  ]) {
    assert.equal(to(next), '/practice/wall-5', next);
  }
  assert.equal(nextPage('', at), '/practice/wall-5');
});
