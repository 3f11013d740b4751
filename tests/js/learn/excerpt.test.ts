import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt, marked } from '../../../static/js/src/learn/excerpt.ts';
import type { Piece } from '../../../static/js/src/lib/searching.ts';

const shown = (pieces: Piece[]) => pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('');

test('whole words are marked as they were written, whatever their capitals and accents', () => {
  assert.equal(
    shown(marked('Sciatica: a sciatica-like Café', new Set(['sciatica', 'cafe']))),
    '[Sciatica]: a [sciatica]-like [Café]',
  );
  assert.equal(shown(marked('upper up', new Set(['up']))), 'upper [up]');
  assert.equal(shown(marked('A runner’s story', new Set(["runner's"]))), 'A [runner’s] story');
  assert.deepEqual(marked('', new Set(['up'])), []);
});

test('an excerpt is cut between words around the place where most was found', () => {
  const text = `${'Rest a little. '.repeat(20)}The numb foot wakes. ${'Walk a bit. '.repeat(20)}`;
  const found = shown(excerpt(text, new Set(['numb', 'foot'])));
  assert.match(found, /^… /);
  assert.match(found, /The \[numb\] \[foot\] wakes\./);
  assert.match(found, / …$/);
  assert.ok(found.length < 160);
  for (const word of found.replace(/[[\]…]/g, '').match(/\S+/g) ?? []) assert.ok(text.includes(word), word);
});

test('a short text stands whole', () => {
  assert.equal(shown(excerpt('Rest with your legs up.', new Set(['legs']))), 'Rest with your [legs] up.');
});
