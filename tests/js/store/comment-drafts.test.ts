import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { keepDrafts, readDrafts, unsentComments } from '../../../static/js/src/store/comment-drafts.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { emptyPhone } from './indexeddb.ts';

let store: Store;

beforeEach(() => {
  emptyPhone();
  store = new Store('018f0000-0000-7000-8000-000000000001', 'this-phone');
});
afterEach(() => store.close());

test('what is typed under several articles is found without knowing where', async () => {
  await keepDrafts(store, 'what-discs-do', { new: { id: '1', text: 'Mine shrank.' } });
  await keepDrafts(store, 'a-runners-story', {
    new: { id: '2', text: ' \n' },
    'reply c1': { id: '3', text: 'Me too.' },
    'edit c2': { id: '4', text: 'I meant left.' },
  });
  await store.keepDraft('check-in', { edits: {} });
  await store.keepDraft('discussion a-runners-story', { at: '2026-11-22T21:00:00Z' });
  const texts = (await unsentComments(store)).map(({ article, text }) => `${article}: ${text}`);
  assert.deepEqual(texts.sort(), [
    'a-runners-story: I meant left.',
    'a-runners-story: Me too.',
    'what-discs-do: Mine shrank.',
  ]);
});

test('once it is sent or let go nothing of it is found', async () => {
  await keepDrafts(store, 'what-discs-do', { new: { id: '1', text: 'Mine shrank.' } });
  await keepDrafts(store, 'what-discs-do', {});
  assert.deepEqual(await unsentComments(store), []);
});

test('what was kept broken is passed over', async () => {
  await store.keepDraft('comments a', { new: { id: 1 }, 'reply c1': { id: '1', text: 'Here.' } });
  await store.keepDraft('comments b', 'broken');
  assert.deepEqual(await readDrafts(store, 'a'), { 'reply c1': { id: '1', text: 'Here.' } });
  assert.deepEqual(await unsentComments(store), [{ article: 'a', text: 'Here.' }]);
});
