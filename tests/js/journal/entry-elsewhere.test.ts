import assert from 'node:assert/strict';
import { test } from 'node:test';
import { arrive, desk, elsewhere, NOW, refuseFirst, saved, store } from './writing.ts';

test('the same field written on two phones is a clash that one tap ends', async () => {
  const first = await saved({ leg: 6 });
  await arrive();
  const { leaves } = (await store.get(first.record!))!;
  const entry = await desk(first.record);
  await entry.touch('leg', 7);
  await elsewhere(first.record!, leaves, { leg: 4, back: 2 });
  await entry.follow();
  assert.equal(entry.form.edits['leg'], 7, 'what was touched stays');
  await entry.save();
  const [clash] = entry.clashes;
  assert.deepEqual(
    clash!.choices.map(({ value }) => value),
    [7, 4],
  );
  assert.match(clash!.choices[0]!.source, /this phone/);
  assert.match(clash!.choices[1]!.source, /other phone/);
  await entry.choose('leg', 4);
  assert.deepEqual(entry.clashes, []);
  const state = (await store.get(first.record!))!;
  assert.deepEqual([state.fields['leg'], state.fields['back']], [4, 2]);
});

test('choosing in a clash keeps what is being typed elsewhere on the form', async () => {
  const first = await saved({ leg: 6 });
  await elsewhere(first.record!, [], { leg: 4 });
  const entry = await desk(first.record);
  await entry.touch('note', 'still typing');
  await entry.choose('leg', 4);
  assert.equal(entry.form.edits['note'], 'still typing');
  assert.equal(entry.saved, 'no');
});

test('a refused entry tells why, and saving mends it with all that it said', async () => {
  const entry = await saved({ leg: 6, note: 'too new' });
  const [row] = await store.exchange.offer(0, { rows: 1, bytes: 1e6 });
  await store.exchange.settle([{ id: row!.id, error: { field: 'body.note', message: 'This is too long.' } }]);
  await entry.follow();
  assert.deepEqual(entry.problem, { field: 'note', message: 'The note: This is too long.' });
  assert.equal(entry.saved, 'no');
  await entry.touch('note', 'short');
  await entry.save();
  const state = (await store.get(entry.record!))!;
  assert.equal(state.state, 'phone');
  assert.deepEqual(state.fields, { at: NOW, leg: 6, note: 'short' });
});

test('an entry deleted elsewhere says so, and a saved change brings it back', async () => {
  const first = await saved({ leg: 6 });
  await store.remove(first.record!);
  const entry = await desk(first.record);
  assert.ok(entry.deleted);
  await entry.touch('leg', 5);
  await entry.save();
  assert.equal(entry.deleted, false);
  assert.equal((await store.list('entry')).length, 1);
});

test('an edit keeps the fields that this phone does not know', async () => {
  const { record } = await saved({ leg: 6 });
  const state = await store.get(record!);
  await elsewhere(record!, state!.leaves, { 'aura.left': 'blue' });
  const again = await desk(record);
  await again.touch('regions.calf-back.left', { sensation: 'numb', strength: 4 });
  await again.save();
  const { fields } = (await store.get(record!))!;
  assert.deepEqual(
    [fields['aura.left'], fields['regions.calf-back.left']],
    ['blue', { sensation: 'numb', strength: 4 }],
  );
});

test('what mends a refused entry counts above what was written on it meanwhile, and nothing leaves its history', async () => {
  const first = await saved({ leg: 6, note: 'A' });
  await first.touch('note', 'B');
  await first.save();
  await refuseFirst('body.note');
  const mending = await desk(first.record);
  assert.equal(mending.form.base['note'], 'B');
  await mending.touch('note', 'C');
  await mending.save();
  const state = (await store.get(first.record!))!;
  assert.deepEqual([state.state, state.fields, state.clashes], ['phone', { at: NOW, leg: 6, note: 'C' }, {}]);
  const notes = (await store.history(first.record!)).map(({ changes }) => changes['note']);
  assert.deepEqual(new Set(notes), new Set(['A', 'B', 'C']));
});

test('what mends an entry and is refused again is mended everywhere it was said', async () => {
  const first = await saved({ leg: 6, note: 'A' });
  await first.touch('note', 'B');
  await first.save();
  await refuseFirst('body.note');
  for (const note of ['still wrong', 'right']) {
    const mending = await desk(first.record);
    await mending.touch('note', note);
    await mending.save();
    if (note !== 'right') await refuseFirst('body.note');
  }
  const offered = await store.exchange.offer(0, { rows: 9, bytes: 1e6 });
  assert.deepEqual(
    offered.map(({ body }) => body!['note']),
    ['right', 'B', 'right'],
  );
});

test('a clash is ended by one tap while a row of the entry is refused', async () => {
  const entry = await saved({ leg: 6 });
  await arrive();
  const { leaves } = (await store.get(entry.record!))!;
  await entry.follow();
  await entry.touch('leg', 5);
  await entry.save();
  await elsewhere(entry.record!, leaves, { leg: 8 });
  await refuseFirst('body.leg');
  for (const choice of [5, 8]) {
    const clashing = await desk(entry.record);
    if (choice === 5) assert.equal(clashing.clashes.length, 1);
    await clashing.choose('leg', choice);
    assert.deepEqual(clashing.clashes, []);
    assert.equal((await store.get(entry.record!))!.fields['leg'], choice);
  }
});

test('saving a change brings a refused entry back that was deleted', async () => {
  const entry = await saved({ leg: 6, note: 'A' });
  await store.remove(entry.record!);
  await refuseFirst('body.note');
  const back = await desk(entry.record);
  assert.equal(back.deleted, true);
  await back.touch('note', 'B');
  await back.save();
  const state = (await store.get(entry.record!))!;
  assert.deepEqual([state.deleted, back.deleted, state.fields], [false, false, { at: NOW, leg: 6, note: 'B' }]);
});

test('a form that is older than a mending in another tab can still be sent', async () => {
  const first = await saved({ leg: 6, note: 'A' });
  await first.touch('note', 'B');
  await first.save();
  await refuseFirst('body.note');
  const [older, other] = [await desk(first.record), await desk(first.record)];
  await older.touch('note', 'older');
  await other.touch('note', 'other');
  await other.save();
  await older.follow();
  await older.save();
  const state = (await store.get(first.record!))!;
  assert.equal(state.state, 'phone');
  assert.deepEqual([state.fields['note'], state.clashes['note']?.map(({ value }) => value)], ['older', ['other']]);
});
