import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holds, pieces, plain, sought } from '../../../static/js/src/lib/searching.ts';

function finds(text: string, query: string): boolean {
  return holds(plain(text), sought(query));
}

function marked(text: string, query: string): string {
  return pieces(text, sought(query))
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('');
}

test('capitals and accents make no difference, on either side', () => {
  assert.ok(finds('Café at noon', 'cafe'));
  assert.ok(finds('CAFE', 'café'));
  assert.ok(finds('crème brûlée', 'CREME BRULEE'));
  assert.ok(finds('İstanbul', 'istanbul'));
  assert.ok(finds('ΠΌΝΟΣ', 'πονος'));
  assert.ok(finds('cafe\u0301', 'café')); // the accent as a letter of its own
});

test('every word must be there, in any order and inside longer words too', () => {
  assert.ok(finds('Two hours in the car', 'car hour'));
  assert.ok(!finds('Two hours in the car', 'car train'));
});

test('spaces alone look for nothing', () => {
  assert.deepEqual(sought('  \n '), []);
});

test('what was found is marked with its accents, and the text stays as it was written', () => {
  assert.equal(marked('A Café, a cafe\u0301!', 'cafe'), 'A [Café], a [cafe\u0301]!');
  assert.equal(marked('Rain, so no walk.', 'walk rain'), '[Rain], so no [walk].');
  const hostile = '<b>🙂 İ</b>\n\u0000 ﬁ';
  for (const query of ['b', 'i', '🙂', 'zzz', 'İ']) {
    assert.equal(
      pieces(hostile, sought(query))
        .map(({ text }) => text)
        .join(''),
      hostile,
    );
  }
  assert.equal(marked('aaa', 'aa'), '[aa]a');
});
