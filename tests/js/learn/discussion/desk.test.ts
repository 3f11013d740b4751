import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { DiscussionDesk } from '../../../../static/js/src/learn/discussion/desk.ts';
import type { Comment, Discussion } from '../../../../static/js/src/learn/discussion/replies.ts';
import type { DiscussionServer } from '../../../../static/js/src/learn/discussion/server.ts';
import type { Json } from '../../../../static/js/src/lib/json.ts';
import { Refused } from '../../../../static/js/src/ui/ask.ts';

const OFFLINE = new Refused('offline', 'No network.');
const TYPED = 'ze\u200bro <b>width</b> \u202e';

function comment(fields: Partial<Comment> = {}): Comment {
  return {
    id: 'c1', parent: null, state: 'shown', name: 'Wilma', author: false, yours: true, text: 'Hello.', at: 1, edited: false,
    editable_for: 900, reason: null, reported: false, reports: [], blocked: false, ...fields,
  }; // biome-ignore format: one comment, one glance
}

function discussion(...comments: Comment[]): Discussion {
  const threads = comments.map((one) => ({ id: one.id, closed: false, from_article: false, comments: [one] }));
  return {
    article: 'a',
    you: { user: 'u', name: 'Wilma', role: null, blocked: false, waiting: 0 },
    threads,
    more: false,
  };
}

let kept: Map<string, Json>;
let now: Date;
let held: Discussion;
let fails: Refused | null;
let calls: unknown[][];

const shelf = {
  draft: async (name: string) => structuredClone(kept.get(name) ?? null),
  keepDraft: async (name: string, value: Json) =>
    void (value === null ? kept.delete(name) : kept.set(name, structuredClone(value))),
};

/** Answers each call as it is written down, or refuses it. */
const server = new Proxy({} as DiscussionServer, {
  get:
    (_, name) =>
    async (...given: unknown[]) => {
      calls.push([name, ...given]);
      if (fails) throw fails;
      return name === 'read' ? held : {};
    },
});

const desk = () =>
  new DiscussionDesk(
    'a',
    server,
    shelf,
    () => undefined,
    () => now,
  );
const did = (name: string) => calls.filter(([called]) => called === name);

beforeEach(() => {
  kept = new Map();
  now = new Date('2026-11-22T21:00:00Z');
  held = discussion(comment());
  fails = null;
  calls = [];
});

test('the discussion last seen is shown with its time when there is no network', async () => {
  await desk().open();
  fails = OFFLINE;
  const later = desk();
  await later.open();
  assert.equal(later.discussion!.threads[0]!.comments[0]!.text, 'Hello.');
  assert.equal(Date.parse(later.asOf!), now.getTime());
  assert.equal(later.problem!.code, 'offline');
  assert.equal(later.editableFor(comment()), 0, 'nobody is promised a change that can’t be sent');
});

test('one that was never seen says that it can’t be read', async () => {
  fails = OFFLINE;
  const first = desk();
  await first.open();
  assert.deepEqual([first.discussion, first.problem!.code], [null, 'offline']);
});

test('what was kept broken is not drawn', async () => {
  kept.set('discussion a', { discussion: { you: {}, threads: [{}] }, at: '2026-11-22T21:00:00Z' });
  fails = OFFLINE;
  const first = desk();
  await first.open();
  assert.equal(first.discussion, null);
});

for (const code of ['offline', 'signed-out', 'user', 'too-large', 'too-many-requests', 'error', 'odd']) {
  test(`a comment refused with ${code} waits as a draft, over a reload, and goes only when sent again`, async () => {
    const page = desk();
    await page.open();
    await page.type('new', TYPED);
    fails = new Refused(code, 'No.');
    assert.equal(await page.send('new', null), null);
    assert.equal(page.refused['new']!.message, 'No.');
    fails = null;
    calls = [];
    const reloaded = desk();
    await reloaded.open();
    assert.equal(reloaded.textAt('new'), TYPED);
    await reloaded.refresh();
    assert.deepEqual(did('write'), []);
    const sent = await reloaded.send('new', null);
    assert.deepEqual(did('write'), [['write', 'a', { id: sent, text: TYPED, parent: null }]]);
    assert.deepEqual([reloaded.textAt('new'), kept.has('comments a')], ['', false]);
  });
}

test('a comment sent again after a lost reply carries the id it had', async () => {
  const page = desk();
  await page.type('new', 'Once.');
  fails = OFFLINE;
  await page.send('new', null);
  fails = null;
  await page.send('new', null);
  const [first, second] = did('write').map(([, , sent]) => (sent as { id: string }).id);
  assert.equal(first, second);
});

test('words changed after a lost reply are not lost: they go as another comment at the next tap', async () => {
  const page = desk();
  await page.type('new', 'Other words.');
  fails = new Refused('invalid', 'Another comment has this id.', 'id');
  await page.send('new', null);
  assert.equal(page.refused['new']!.code, 'sent');
  fails = null;
  await page.send('new', null);
  const [first, second] = did('write').map(([, , sent]) => (sent as { id: string }).id);
  assert.notEqual(first, second);
});

test('a name is chosen before the first comment, and what is wrong with it keeps the text', async () => {
  const page = desk();
  await page.type('reply c1', 'Me too.');
  fails = new Refused('conflict', 'Somebody has this name.', 'name');
  await page.send('reply c1', 'Wilma');
  assert.deepEqual(
    [page.refused['reply c1']!.field, did('write').length, page.textAt('reply c1')],
    ['name', 0, 'Me too.'],
  );
  fails = null;
  await page.send('reply c1', 'Wilma G');
  assert.equal((did('write')[0]![2] as { parent: string }).parent, 'c1');
});

test('a change goes to the comment it is of', async () => {
  const page = desk();
  await page.type('edit c1', 'Better.');
  await page.send('edit c1', null);
  assert.deepEqual(did('change'), [['change', 'c1', 'Better.']]);
});

test('a deletion is undone with the very text', async () => {
  const page = desk();
  await page.open();
  const undo = await page.remove(comment({ text: TYPED }));
  await undo();
  assert.deepEqual(did('bringBack'), [['bringBack', 'c1', TYPED]]);
});

test('the fifteen minutes run on while the page is open', async () => {
  const page = desk();
  await page.open();
  now = new Date(now.getTime() + 899_000);
  assert.equal(page.editableFor(comment()), 1);
  now = new Date(now.getTime() + 2_000);
  assert.equal(page.editableFor(comment()), 0);
});

test('earlier threads come after those that are there', async () => {
  const page = desk();
  held = { ...discussion(comment()), more: true };
  await page.open();
  held = discussion(comment({ id: 'c0' }));
  await page.more();
  assert.deepEqual(
    page.discussion!.threads.map(({ id }) => id),
    ['c1', 'c0'],
  );
  assert.deepEqual(did('read').at(-1), ['read', 'a', 'c1']);
});
