import assert from 'node:assert/strict';
import test from 'node:test';
import { isJson, isMap, sameJson } from '../../../static/js/src/lib/json.ts';

test('values are the same whatever the order of their keys, and arrays in theirs', () => {
  assert.ok(sameJson({ a: [1, { b: null }], c: 'x' }, { c: 'x', a: [1, { b: null }] }));
  assert.ok(!sameJson([1, 2], [2, 1]));
});

test('what looks alike is not the same', () => {
  const different = [0, '0', false, null, '', [], {}, [0], { 0: 0 }, { a: null }, { b: null }, ['a'], 'a'] as const;
  for (const [i, a] of different.entries()) {
    for (const [j, b] of different.entries()) assert.equal(sameJson(a as never, b as never), i === j, `${i} ${j}`);
  }
});

test('what JSON would change on the way is not JSON', () => {
  for (const value of [
    Number.NaN,
    Number.POSITIVE_INFINITY,
    undefined,
    new Date(),
    new Map(),
    () => 1,
    [undefined],
    1n,
  ]) {
    assert.ok(!isJson(value));
    assert.ok(!isJson({ inside: value }));
  }
  assert.ok(isJson(JSON.parse('{"__proto__": {"a": [1, "\\u0000", true, null]}}')));
  assert.ok(isMap(structuredClone({ a: 1 })) && isMap(Object.create(null)) && !isMap([]) && !isMap(null));
});
