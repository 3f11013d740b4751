import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pieces } from '../../../../static/js/src/learn/discussion/links.ts';

const links = (text: string) => pieces(text).flatMap(({ href }) => (href === null ? [] : [href]));

test('an address becomes a link, and the full stop after it does not belong to it', () => {
  assert.deepEqual(pieces('See https://example.org/a?b=1#c. Good!'), [
    { text: 'See ', href: null },
    { text: 'https://example.org/a?b=1#c', href: 'https://example.org/a?b=1#c' },
    { text: '. Good!', href: null },
  ]);
  assert.deepEqual(links('(https://en.example.org/wiki/Hip_(joint))'), ['https://en.example.org/wiki/Hip_(joint)']);
});

test('only http and https lead anywhere', () => {
  const others = [
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://example.org',
    'mailto:a@example.org',
    '//example.org',
  ];
  for (const text of [...others, 'https://', 'http:///', 'example.org']) assert.deepEqual(links(text), [], text);
});

test('a link that hides where it leads is no link', () => {
  assert.deepEqual(links('https://legs-up.example@evil.example/'), []);
  assert.deepEqual(links('https://exam\u202eple.org/x'), ['https://exam/']);
  assert.deepEqual(links('https://a.example/\u200bb'), ['https://a.example/']);
});

test('whatever the text, all of it is there and in its order', () => {
  const hostile = [
    '<a href="https://x.example">x</a>',
    '\u202ehttps://x.example\u202c',
    ' \n\t ',
    '',
    'https://x.example"onclick=1',
  ];
  for (const text of hostile)
    assert.equal(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
      text,
    );
});
