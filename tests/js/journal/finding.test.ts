import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { Catalogue } from '../../../static/js/src/journal/catalogue.ts';
import { Finding, seeks } from '../../../static/js/src/journal/finding.ts';
import { Timeline } from '../../../static/js/src/journal/timeline.ts';
import { has, traitsOf } from '../../../static/js/src/journal/traits.ts';
import type { Body } from '../../../static/js/src/store/revision.ts';
import { Store } from '../../../static/js/src/store/store.ts';
import { emptyPhone } from '../store/indexeddb.ts';
import { record } from './records.ts';

const KINDS = ['entry', 'practice', 'event'];
let store: Store;
let catalogue: Catalogue;

beforeEach(() => {
  emptyPhone();
  store = new Store('018f0000-0000-7000-8000-000000000001', 'this-phone');
  catalogue = new Catalogue(store, KINDS);
});
afterEach(() => store.close());

const write = (day: string, fields: Body, kind = 'entry') =>
  store.save(kind, { at: `${day}T08:00:00+01:00`, ...fields });

async function found(words: string, having: string[] = []): Promise<string[]> {
  const timeline = new Timeline(new Finding(catalogue, store, { words, having }));
  await timeline.open(null);
  while (!timeline.atStart) await timeline.older();
  return timeline.days.map(({ date }) => date);
}

async function threeNotes() {
  await write('2016-02-29', { note: 'Café with Zoë' });
  await write('2026-01-05', { note: 'A long drive', 'triggers.driving': true, leg: 4 });
  await write('2026-03-01', { note: 'the CAFE again', 'triggers.sitting': true });
  await write('2026-03-02', { leg: 2 });
  await write('2026-03-03', { note: 'Café holiday', what: 'holiday' }, 'event');
}

test('notes are found over ten years, in events too', async () => {
  await threeNotes();
  assert.deepEqual(await found('café'), ['2026-03-03', '2026-03-01', '2016-02-29']);
  assert.deepEqual(await found('zoe'), ['2016-02-29']);
  assert.deepEqual(await found('nobody wrote this'), []);
});

test('a filter finds what is in a record, and words narrow it', async () => {
  await threeNotes();
  assert.deepEqual(await found('', ['triggers:sitting', 'triggers:driving']), ['2026-03-01', '2026-01-05']);
  assert.deepEqual(await found('cafe', ['kind:entry']), ['2026-03-01', '2016-02-29']);
  assert.deepEqual(await found('', ['with:note', 'with:leg']), ['2026-01-05']);
});

test('no more is read than is needed to fill a screen', async () => {
  for (let month = 1; month <= 12; month += 1) {
    for (let day = 1; day <= 9; day += 1)
      await write(`2026-${String(month).padStart(2, '0')}-0${day}`, { note: 'rain' });
  }
  const finding = new Finding(catalogue, store, { words: 'rain', having: [] });
  await new Timeline(finding).open(null);
  assert.equal(catalogue.lines.length, 9);
  assert.equal(finding.count, null);
  await catalogue.all();
  assert.equal(finding.count, 108);
});

test('what is written, changed and deleted meanwhile is found, or found no more', async () => {
  await threeNotes();
  const finding = new Finding(catalogue, store, { words: 'drive', having: [] });
  const timeline = new Timeline(finding);
  await timeline.open(null);
  const written = await write('2026-03-04', { note: 'drive home' });
  await catalogue.update([written.record]);
  await timeline.refresh(['2026-03-04']);
  assert.deepEqual(
    timeline.days.map(({ date }) => date),
    ['2026-03-04', '2026-01-05'],
  );
  await store.remove(written.record);
  await catalogue.update([written.record]);
  await timeline.refresh(['2026-03-04']);
  assert.deepEqual(
    timeline.days.map(({ date }) => date),
    ['2026-01-05'],
  );
  assert.equal(finding.count, 1);
});

test('a filter counts what is there', async () => {
  await threeNotes();
  await catalogue.all();
  const counts = catalogue.counts();
  assert.deepEqual([counts.get('kind:entry'), counts.get('triggers:sitting'), counts.get('with:note')], [4, 1, 4]);
  assert.equal(counts.get('relief:heat'), undefined);
});

test('a trait is what is there: neither cleared nor unticked nor empty', () => {
  const fields = {
    leg: 0,
    note: '',
    medicine: false,
    'triggers.sitting': true,
    'triggers.driving': false,
    'regions.calf-back.left': { sensation: 'numb', strength: 4 },
  };
  assert.deepEqual(traitsOf(record('a', '2026-03-01T08:00:00Z', { fields })).sort(), [
    'kind:entry',
    'regions:calf-back',
    'triggers:sitting',
    'with:at',
    'with:leg',
    'with:regions',
    'with:triggers',
  ]);
});

test('one of each group is enough, and everything that must be in it is in it', () => {
  const traits = ['kind:entry', 'with:note', 'triggers:sitting'];
  assert.ok(has(traits, ['kind:entry', 'kind:event', 'triggers:sitting']));
  assert.ok(!has(traits, ['kind:entry', 'triggers:driving']));
  assert.ok(!has(traits, ['with:note', 'with:leg']));
  assert.ok(has(traits, []));
});

test('spaces are nothing to look for', () => {
  assert.ok(!seeks({ words: '  ', having: [] }));
  assert.ok(seeks({ words: '', having: ['with:note'] }));
});

test('a reading that fails half way is begun again, and nothing is taken for all there is', async () => {
  await threeNotes();
  let fails = true;
  async function* months(kinds: string[]) {
    for await (const month of store.months(kinds)) {
      yield month;
      if (fails) throw new Error('the disk sleeps');
    }
  }
  catalogue = new Catalogue({ months, get: (record) => store.get(record) }, KINDS);
  await assert.rejects(catalogue.all(), /the disk sleeps/);
  assert.equal(catalogue.isWhole, false);
  fails = false;
  assert.deepEqual(await found('café'), ['2026-03-03', '2026-03-01', '2016-02-29']);
});
