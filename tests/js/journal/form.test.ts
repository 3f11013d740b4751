import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asDraft,
  changes,
  EMPTY,
  followed,
  hasNews,
  opened,
  shown,
  touched,
} from '../../../static/js/src/journal/form.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';
import type { RecordState } from '../../../static/js/src/store/revision.ts';

function state(fields: RecordState['fields'], more: Partial<RecordState> = {}): RecordState {
  return {
    record: 'r',
    kind: 'entry',
    deleted: false,
    restored: false,
    fields,
    clashes: {},
    leaves: ['a'],
    state: 'saved',
    changed_at: '2026-11-22T21:30:00+01:00',
    ...more,
  };
}

const other = { value: 4, revision: 'b', made_at: '2026-11-22T22:10:00+01:00', device: 'd2' };

test('what was not touched is absent, never 0', () => {
  const form = touched(EMPTY, 'leg', 6);
  assert.deepEqual(changes(form), { leg: 6 });
  assert.equal(shown(form, 'back'), null);
});

test('0 is a value', () => {
  const form = touched(EMPTY, 'leg', 0);
  assert.deepEqual(changes(form), { leg: 0 });
  assert.ok(hasNews(form));
});

test('an edit sends only the fields that differ', () => {
  const form = touched(touched(opened(state({ leg: 6, back: 3 })), 'leg', 5), 'back', 3);
  assert.deepEqual(changes(form), { leg: 5 });
});

test('a cleared field is null in an edit and absent from a new entry', () => {
  assert.deepEqual(changes(touched(opened(state({ leg: 6 })), 'leg', null)), { leg: null });
  assert.equal(hasNews(touched(touched(EMPTY, 'leg', 6), 'leg', null)), false);
});

test('a note is kept to the letter, but spaces alone are no note', () => {
  assert.deepEqual(changes(touched(EMPTY, 'note', ' <b>hm</b>\n ')), { note: ' <b>hm</b>\n ' });
  assert.equal(hasNews(touched(EMPTY, 'note', ' \n ')), false);
  assert.equal(shown(touched(EMPTY, 'note', ' '), 'note'), ' ', 'the screen keeps what is typed');
});

test('a time alone is not an entry, but moving the time of one is an edit', () => {
  assert.equal(hasNews(touched(EMPTY, 'at', '2026-11-22T20:00:00+01:00')), false);
  assert.ok(hasNews(touched(opened(state({ at: '2026-11-22T21:30:00+01:00' })), 'at', '2026-11-22T20:00:00+01:00')));
});

test('when the record changes underneath, untouched fields follow and touched ones stay', () => {
  const form = touched(opened(state({ leg: 6, back: 3 })), 'leg', 7);
  const after = followed(form, state({ leg: 6, back: 5 }, { leaves: ['b'] }));
  assert.equal(shown(after, 'leg'), 7);
  assert.equal(shown(after, 'back'), 5);
  assert.deepEqual(after.leaves, ['b'], 'nothing this person would overwrite was changed');
});

test('a touched field that changed underneath keeps its old parents, so that both values will be seen', () => {
  const form = touched(opened(state({ leg: 6 })), 'leg', 7);
  const after = followed(form, state({ leg: 4 }, { leaves: ['b'] }));
  assert.deepEqual(after.leaves, ['a']);
  assert.deepEqual(changes(after), { leg: 7 });
});

test('touching a clashing field answers it even at the value shown', () => {
  const form = opened(state({ leg: 6 }, { clashes: { leg: [other] } }));
  assert.deepEqual(changes(form), {});
  assert.deepEqual(changes(touched(form, 'leg', 6)), { leg: 6 });
});

test('saving another field leaves a clash alone', () => {
  const form = opened(state({ leg: 6 }, { clashes: { leg: [other] } }));
  assert.deepEqual(changes(touched(form, 'back', 2)), { back: 2 });
});

test('a draft of unknown shape is no draft', () => {
  assert.deepEqual(asDraft({ edits: { leg: 6 }, leaves: [] }), { edits: { leg: 6 }, leaves: [] });
  const strange: Json[] = [null, 'text', 3, [], {}, { edits: { leg: 6 } }];
  for (const kept of strange) assert.equal(asDraft(kept), null);
});
