import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { because, toAgree } from '../../../static/js/src/practice/words.ts';
import { library } from '../player/shelf.ts';

const wall = library.poses.find(({ slug }) => slug === 'legs-up-the-wall')!;
const cautions = (...tags: string[]) => wall.cautions.filter(({ tag }) => tags.includes(tag));

describe('the words for a change', () => {
  it('name what the person ticked, as one sentence', () => {
    const words = because({ why: cautions('glaucoma', 'clot'), left_out: false }, library);
    assert.equal(
      words,
      'You ticked: Glaucoma, retina trouble, or recent eye surgery; recent or suspected leg clot (hot, swollen, sore calf).',
    );
  });

  it('say so where it was the person’s own wish, or a first time', () => {
    assert.equal(because({ why: [], left_out: true }, library), 'You left it out.');
    const today = 'Knees bent the first time.';
    assert.equal(because({ why: [], left_out: false, because: today }, library), today);
  });

  it('offer agreement only where nothing else stands against the pose', () => {
    assert.deepEqual(
      toAgree(cautions('high-bp')).map(({ tag }) => tag),
      ['high-bp'],
    );
    assert.deepEqual(toAgree(cautions('high-bp', 'clot')), []);
  });
});
