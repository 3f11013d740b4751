import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Document } from '../../../static/js/src/learn/documents.ts';
import { Finder } from '../../../static/js/src/learn/finder.ts';

const section = (id: number, anchor: string, heading: string, text: string): Document => ({
  id,
  group: 'article',
  href: '/learn/nerves',
  anchor,
  title: 'The long nerve',
  names: '',
  heading,
  text,
  length: '4 min',
});

const finder = new Finder([
  section(0, '', '', 'Where it runs.'),
  section(1, 'road', 'The road it takes', 'It leaves the back and runs to the foot.'),
  section(2, 'map', 'The map is blurred', 'Charts and legs differ.'),
  {
    id: 3,
    group: 'pose',
    href: '/practice/poses/bridge',
    anchor: '',
    title: 'Bridge',
    names: 'Setu',
    heading: '',
    text: 'Lift your hips.',
    length: '',
  },
]);

const hrefs = (query: string) => finder.find(query).flatMap(({ found }) => found.map(({ href }) => href));

test('a word of the text leads to its section, a word of the title to the whole', () => {
  assert.deepEqual(hrefs('blurred charts'), ['/learn/nerves#map']);
  assert.deepEqual(hrefs('long nerve'), ['/learn/nerves']);
});

test('an article is found once, at its best place', () => {
  assert.deepEqual(hrefs('nerve foot'), ['/learn/nerves#road']);
});

test('slips, beginnings and other names find it too', () => {
  for (const query of ['brigde', 'brid', 'SETU', 'bridge lift'])
    assert.deepEqual(hrefs(query), ['/practice/poses/bridge'], query);
});

test('where no text has every word, any of them will do', () => {
  assert.deepEqual(hrefs('bridge zebra'), ['/practice/poses/bridge']);
});

test('a query that says nothing finds nothing, and no query breaks it', () => {
  for (const query of ['', '   ', 'the of', '()[]*+?', '\u0000', '🙂', 'x'.repeat(10_000)])
    assert.deepEqual(hrefs(query), [], query);
});
