import assert from 'node:assert/strict';
import { test } from 'node:test';
import { added, nameProblem, ownChips, ownNames, renamed, retired } from '../../../static/js/src/journal/own-chips.ts';
import { uuid7 } from '../../../static/js/src/lib/ids.ts';

test('own chips are offered in the order in which they were made, each in its own set', () => {
  const [first, second] = [uuid7(), uuid7()];
  const kept = {
    ...added('triggers', second, 'School run'),
    ...added('triggers', first, ' Gardening '),
    ...added('relief', uuid7(), 'Cat'),
  };
  assert.deepEqual(
    ownChips(kept, 'triggers').map(({ name }) => name),
    ['Gardening', 'School run'],
  );
  assert.deepEqual(
    ownChips(kept, 'relief').map(({ name }) => name),
    ['Cat'],
  );
});

test('renaming keeps the slug, so entries follow; retiring keeps the name, so old entries can be read', () => {
  const id = uuid7();
  const slug = `own-${id}`;
  const kept = {
    ...added('triggers', id, 'Digging'),
    ...renamed('triggers', slug, 'Gardening'),
    ...retired('triggers', slug, true),
  };
  assert.deepEqual(ownChips(kept, 'triggers'), [{ slug, name: 'Gardening', retired: true }]);
  assert.equal(ownNames(kept).get(`triggers.${slug}`), 'Gardening');
  const back = retired('triggers', slug, false);
  assert.deepEqual(Object.values(back), [null]);
});

test('two phones’ changes touch different keys: one renames while the other retires', () => {
  const slug = `own-${uuid7()}`;
  const [one, other] = [renamed('relief', slug, 'Swim'), retired('relief', slug, true)];
  assert.deepEqual(
    Object.keys(one).filter((key) => key in other),
    [],
  );
});

test('other preferences are no chips', () => {
  assert.deepEqual(
    ownChips(
      { 'chips.triggers.own-1.retired': true, 'entry.hidden.map': true, 'chips.triggers.own-2.name': 7 },
      'triggers',
    ),
    [],
  );
});

test('a name is wanted, short, and not taken already', () => {
  assert.match(nameProblem('   ', []), /Give it a name/);
  assert.match(nameProblem('x'.repeat(41), []), /40 letters/);
  assert.equal(nameProblem('🦵'.repeat(40), []), '');
  assert.match(nameProblem(' DRIVING ', ['driving']), /already/);
  assert.equal(nameProblem('driving far', ['driving']), '');
});
