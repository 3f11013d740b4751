import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strength } from '../../../static/js/src/accounts/length.ts';
import { passphrase, WORDS_OFFERED, wordList } from '../../../static/js/src/accounts/passphrase.ts';

test('nothing is said before anything is typed', () => {
  assert.equal(strength('', 15), '');
});

test('what is missing is counted in characters, as the server counts', () => {
  assert.equal(strength('six quiet', 15), '6 more characters.');
  assert.equal(strength('abc', 4), '1 more character.');
  assert.equal(strength('🦵🦵', 3), '1 more character.');
  assert.equal(strength('cafe\u0301', 5), '1 more character.');
});

test('how strong it is, is said in words', () => {
  assert.equal(strength('abababababababab', 15), 'Long enough, but much the same all along.');
  assert.equal(strength('eleven otters on', 15), 'Long enough. Longer is stronger.');
  assert.equal(strength('eleven otters on a raft', 15), 'Long enough. Strong.');
});

test('a passphrase is six words, each picked from a list that has none twice', () => {
  assert.equal(new Set(wordList()).size, wordList().length);
  assert.ok(Math.log2(wordList().length) * WORDS_OFFERED > 50);
  const words = passphrase().split(' ');
  assert.equal(words.length, WORDS_OFFERED);
  assert.ok(words.every((word) => wordList().includes(word)));
});

test('every word of the list can come up, and chance decides which', () => {
  const last = wordList().length - 1;
  assert.equal(
    passphrase((n) => n - 1),
    Array(WORDS_OFFERED).fill(wordList()[last]).join(' '),
  );
  assert.notEqual(passphrase(), passphrase());
});

test('any passphrase is long enough to open an account alone', () => {
  const shortest = wordList().reduce((least, word) => Math.min(least, word.length), 99);
  assert.ok(shortest * WORDS_OFFERED + WORDS_OFFERED - 1 >= 15);
});
