import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { localIso } from '../../../static/js/src/lib/days.ts';
import type { Json } from '../../../static/js/src/lib/json.ts';
import type { Signs } from '../../../static/js/src/lib/library.ts';
import type { Screening } from '../../../static/js/src/lib/screening.ts';
import { type Answers, level, standing } from '../../../static/js/src/lib/warning-signs.ts';

const file = new URL('../../../app/library/data/warning-signs.json', import.meta.url);
const signs = JSON.parse(readFileSync(file, 'utf8')) as Signs;
const of = (wanted: string) => signs.signs.filter((sign) => sign.level === wanted).map(({ id }) => id);
const RAISED = ['yes', 'unsure'] as const;
const CLEAR: Answers = Object.fromEntries(signs.signs.map(({ id }) => [id, 'no']));
const NOW = new Date('2026-11-22T21:30:00+01:00');

let made = 0;
function screen(at: string, more: Record<string, Json>, rest: Partial<Screening> = {}): Screening {
  const all = Object.entries(CLEAR).map(([id, answer]) => [`answers.${id}`, answer as Json]);
  return {
    record: `r${++made}`,
    deleted: false,
    clashes: {},
    changed_at: at,
    fields: { at, list: 'full', under_18: 'no', ...Object.fromEntries(all), ...more },
    ...rest,
  };
}

const at = (hoursAgo: number) => new Date(NOW.getTime() - hoursAgo * 3_600_000).toISOString();
const stands = (...screens: Screening[]) => standing(screens, NOW, signs);

test('the list has 14 red, 7 orange and 7 yellow signs', () => {
  assert.deepEqual([of('red').length, of('orange').length, of('yellow').length], [14, 7, 7]);
});

for (const wanted of ['red', 'orange', 'yellow'] as const) {
  for (const answer of RAISED) {
    test(`${answer} to any one ${wanted} sign comes to ${wanted}`, () => {
      for (const id of of(wanted)) assert.equal(level({ ...CLEAR, [id]: answer }, signs), wanted, id);
    });
  }
}

test('No to everything is clear', () => assert.equal(level(CLEAR, signs), 'clear'));

test('an unanswered sign, whichever it is, is never a No', () => {
  for (const { id } of signs.signs) {
    const { [id]: _left, ...others } = CLEAR;
    for (const said of [others, { ...CLEAR, [id]: null }, { ...CLEAR, [id]: 'No' }, { ...CLEAR, [id]: false }]) {
      assert.equal(level(said, signs), null, id);
    }
  }
});

test('a red sign does not wait for the other answers', () => {
  for (const id of of('red')) for (const answer of RAISED) assert.equal(level({ [id]: answer }, signs), 'red');
});

test('the worst level counts', () => {
  assert.equal(level({ ...CLEAR, S1: 'yes', U1: 'unsure' }, signs), 'orange');
  assert.equal(level({ ...CLEAR, S1: 'yes', U1: 'yes', E13: 'unsure' }, signs), 'red');
});

test('nothing starts before the full list was answered', () => {
  assert.equal(stands().routines, 'ask');
  assert.equal(stands(screen(at(1), { list: 'red' })).routines, 'ask');
  assert.equal(stands(screen(at(1), { 'answers.S7': null })).routines, 'ask');
});

test('a clear list opens all routines, and stays so', () => {
  assert.deepEqual(stands(screen(at(1), {})), {
    routines: 'all',
    level: 'clear',
    screen: null,
    signs: [],
    since: {},
    records: {},
    unnamed: null,
    guardian: false,
  });
  assert.equal(stands(screen(at(5000), {})).routines, 'all');
});

test('any red answer locks every routine, for ever, and names the sign', () => {
  for (const id of of('red')) {
    for (const answer of RAISED) {
      for (const hours of [0, 30, 5000]) {
        const found = stands(screen(at(hours), { [`answers.${id}`]: answer }));
        assert.equal(found.routines, 'none');
        assert.deepEqual(found.signs, [id]);
        assert.equal(found.screen, id === 'E14' ? 'crisis' : 'red');
      }
    }
  }
});

test('a red answer locks even when the list was left there', () => {
  const left: Screening = {
    record: 'r',
    deleted: false,
    clashes: {},
    changed_at: at(1),
    fields: { at: at(1), list: 'full', 'answers.E3': 'yes' },
  };
  assert.equal(stands(left).routines, 'none');
});

test('answering No later does not end a red sign', () => {
  const found = stands(screen(at(50), { 'answers.E1': 'yes', 'since.E1': '2026-11-19' }), screen(at(1), {}));
  assert.deepEqual([found.routines, found.signs, found.since], ['none', ['E1'], { E1: '2026-11-19' }]);
});

test('a doctor’s check opens routines for a day, then the list is asked again', () => {
  const checked = (hours: number) => stands(screen(at(hours), { 'answers.E1': 'yes', 'checked.E1': '2026-11-20' }));
  assert.equal(checked(23.9).routines, 'all');
  assert.equal(checked(24).routines, 'ask');
});

test('a check of one sign does not end another', () => {
  const found = stands(screen(at(2), { 'answers.E1': 'yes', 'answers.E3': 'unsure', 'checked.E1': '2026-11-20' }));
  assert.deepEqual([found.routines, found.signs], ['none', ['E3']]);
});

test('a check ends what was raised before it, not what comes back after it', () => {
  const raised = screen(at(40), { 'answers.E1': 'yes' });
  const checked = screen(at(30), { 'answers.E1': 'yes', 'checked.E1': '2026-11-21' });
  assert.equal(stands(raised, checked).routines, 'ask');
  assert.equal(stands(raised, checked, screen(at(1), {})).routines, 'all');
  assert.equal(stands(raised, checked, screen(at(1), { 'answers.E1': 'yes' })).routines, 'none');
});

test('a check of a list that was not finished asks for the rest of it', () => {
  assert.equal(
    stands(screen(at(1), { 'answers.E1': 'yes', 'checked.E1': '2026-11-22', 'answers.S7': null })).routines,
    'ask',
  );
});

test('a check needs a day that exists', () => {
  for (const day of [true, '', 'yes', '2026-02-30', null]) {
    assert.equal(stands(screen(at(1), { 'answers.E1': 'yes', 'checked.E1': day })).routines, 'none');
  }
});

test('the same for months opens routines, and any new Yes closes them', () => {
  const same = screen(at(100), { 'answers.E4': 'yes', 'unchanged.E4': true });
  assert.equal(stands(same).routines, 'all');
  assert.equal(stands(same, screen(at(1), { 'answers.E4': 'unsure' })).routines, 'none');
  assert.equal(stands(screen(at(1), { 'answers.E4': 'yes', 'unchanged.E4': 'true' })).routines, 'none');
});

test('a settled red sign leaves the orange and yellow ones standing', () => {
  const settled = { 'answers.E1': 'yes', 'checked.E1': '2026-11-22' };
  assert.equal(stands(screen(at(1), { ...settled, 'answers.U2': 'yes' })).routines, 'rest');
  assert.equal(stands(screen(at(1), { ...settled, 'answers.S2': 'yes' })).level, 'yellow');
});

/** A moment of this phone's own day, whatever zone the test runs in; `day` counts from the 22nd. */
const local = (day: number, hour: number, minute = 0) => localIso(new Date(2026, 10, 22 + day, hour, minute));
const standsAt = (now: string, ...screens: Screening[]) => standing(screens, new Date(now), signs);

test('orange leaves rest positions until its day is over, and is asked again on the next', () => {
  for (const id of of('orange')) {
    for (const answer of RAISED) {
      const raised = screen(local(0, 9), { [`answers.${id}`]: answer });
      const late = standsAt(local(0, 23, 59), raised);
      assert.deepEqual([late.routines, late.screen, late.signs], ['rest', 'orange', [id]]);
      const next = standsAt(local(1, 0), raised);
      assert.deepEqual([next.routines, next.screen, next.signs], ['ask', 'orange', [id]]);
    }
  }
});

test('No to everything on the same day does not end orange, in whatever order and however often it is said', () => {
  const raised = screen(local(0, 9), { 'answers.U3': 'unsure' });
  const no = [local(0, 9, 1), local(0, 22)].map((at) => screen(at, {}));
  for (const screens of [
    [raised, ...no],
    [...no.reverse(), raised],
  ]) {
    const found = standsAt(local(0, 23), ...screens);
    assert.deepEqual([found.routines, found.level, found.signs], ['rest', 'orange', ['U3']]);
    assert.deepEqual(found.records, { U3: raised.record });
    assert.equal(standsAt(local(1, 7), ...screens).routines, 'ask', 'and it is asked again all the same');
  }
});

test('a No of the next day ends orange, and a Yes begins it anew', () => {
  const raised = screen(local(0, 9), { 'answers.U1': 'yes' });
  assert.equal(standsAt(local(1, 8), raised, screen(local(1, 7), {})).routines, 'all');
  const again = standsAt(local(1, 8), raised, screen(local(1, 7), { 'answers.U1': 'yes' }));
  assert.deepEqual([again.routines, again.signs], ['rest', ['U1']]);
  const unfinished = screen(local(1, 7), { 'answers.U1': null, 'answers.S7': null });
  assert.equal(standsAt(local(1, 8), raised, unfinished).routines, 'ask');
});

test('what is answered late in the evening outlives midnight by a night', () => {
  const raised = screen(local(0, 23, 30), { 'answers.U2': 'yes' });
  assert.equal(standsAt(local(1, 0, 10), raised, screen(local(1, 0, 5), {})).routines, 'rest');
  assert.equal(standsAt(local(1, 7, 29), raised).routines, 'rest');
  assert.equal(standsAt(local(1, 7, 30), raised).routines, 'ask');
});

test('orange of one list stands beside that of another, and before yellow', () => {
  const morning = screen(local(0, 9), { 'answers.U5': 'yes' });
  const noon = screen(local(0, 12), { 'answers.U1': 'yes', 'answers.S1': 'yes' });
  const evening = screen(local(0, 18), { 'answers.S1': 'yes' });
  assert.deepEqual(standsAt(local(0, 19), morning, noon, evening).signs, ['U1', 'U5']);
});

test('a new red wins over orange, and its all-clear leaves orange standing', () => {
  const raised = screen(local(0, 9), { 'answers.U1': 'yes' });
  const red = standsAt(local(0, 12), raised, screen(local(0, 11), { 'answers.E2': 'unsure' }));
  assert.deepEqual([red.routines, red.screen, red.signs], ['none', 'red', ['E2']]);
  const checked = screen(local(0, 14), { 'answers.E2': 'yes', 'checked.E2': '2026-11-22' });
  assert.equal(standsAt(local(0, 15), raised, checked).routines, 'rest');
});

test('a list that was not finished is asked for, though orange holds', () => {
  const raised = screen(local(0, 9), { 'answers.U1': 'yes' });
  assert.equal(standsAt(local(0, 12), raised, screen(local(0, 11), { 'answers.S7': null })).routines, 'ask');
});

test('yellow leaves everything, with its banner', () => {
  for (const id of of('yellow')) {
    for (const answer of RAISED) {
      const found = stands(screen(at(500), { [`answers.${id}`]: answer }));
      assert.deepEqual([found.routines, found.screen, found.signs], ['all', 'yellow', [id]]);
    }
  }
});

test('the newest list decides, in whatever order they come', () => {
  const screens = [screen(at(50), { 'answers.U1': 'yes' }), screen(at(1), {}), screen(at(60), { 'answers.S1': 'yes' })];
  assert.equal(stands(...screens).level, 'clear');
  assert.equal(stands(...screens.reverse()).level, 'clear');
});

test('of two phones’ answers to one sign the worse counts', () => {
  const clash = (field: string, value: Json) => ({ clashes: { [field]: [{ value }] } });
  assert.equal(stands(screen(at(1), {}, clash('answers.E1', 'yes'))).routines, 'none');
  assert.equal(stands(screen(at(1), { 'answers.E1': 'yes' }, clash('answers.E1', 'no'))).routines, 'none');
  assert.equal(stands(screen(at(1), {}, clash('answers.U1', 'unsure'))).routines, 'rest');
  assert.equal(stands(screen(at(1), {}, clash('answers.U1', null))).routines, 'ask');
  const checked = { 'answers.E1': 'yes', 'checked.E1': '2026-11-22' };
  assert.equal(stands(screen(at(1), checked, clash('checked.E1', null))).routines, 'none');
});

test('what can’t be read is not answered, and never clear', () => {
  for (const time of [null, 7, 'soon', new Date(NOW.getTime() + 6 * 60_000).toISOString()]) {
    assert.equal(stands(screen(at(1), { at: time })).routines, 'ask', String(time));
    assert.equal(stands(screen(at(1), { at: time, 'answers.E1': 'yes' })).routines, 'none', String(time));
  }
  assert.equal(stands(screen(at(1), { list: 7, 'answers.E1': 'yes' })).routines, 'none');
  assert.equal(stands(screen(at(1), { 'answers.E1': { yes: true } })).routines, 'ask');
});

test('a phone’s clock may be a few minutes ahead', () => {
  assert.equal(stands(screen(new Date(NOW.getTime() + 4 * 60_000).toISOString(), {})).routines, 'all');
});

test('a deleted screen is as if it had not been answered', () => {
  assert.equal(stands(screen(at(1), {}, { deleted: true })).routines, 'ask');
});

const gate = (hours: number, more: Record<string, Json>): Screening => ({
  record: `gate-${++made}`,
  deleted: false,
  clashes: {},
  changed_at: at(hours),
  fields: { at: at(hours), list: 'gate', ...more },
});
const REDS_NO = Object.fromEntries(of('red').map((id) => [`answers.${id}`, 'no' as Json]));

test('a gate that is not answered No locks until each red sign has an answer of its own', () => {
  for (const answer of RAISED) {
    const asked = gate(1, { gate: answer });
    const found = stands(screen(at(9), {}), asked);
    assert.deepEqual([found.routines, found.level, found.unnamed], ['none', 'red', asked.record]);
    const { 'answers.E14': _left, ...all_but_one } = REDS_NO;
    assert.equal(stands(screen(at(9), {}), gate(1, { gate: answer, ...all_but_one })).routines, 'none');
    assert.equal(stands(screen(at(9), {}), gate(1, { gate: answer, ...REDS_NO })).routines, 'all');
    assert.equal(stands(screen(at(9), {}), gate(5, { gate: answer }), screen(at(1), {})).routines, 'all');
  }
});

test('No at the gate changes nothing, and is no list', () => {
  const no = gate(1, { gate: 'no' });
  assert.equal(stands(no).routines, 'ask');
  assert.equal(stands(screen(at(9), {}), no).routines, 'all');
  assert.equal(stands(screen(at(9), { 'answers.U1': 'yes' }), no).routines, 'rest');
});

test('a doctor’s check of what the gate found is asked again after a day, too', () => {
  const checked = (hours: number) =>
    gate(hours, { gate: 'yes', ...REDS_NO, 'answers.E1': 'yes', 'checked.E1': '2026-11-21' });
  assert.equal(stands(screen(at(90), {}), checked(23)).routines, 'all');
  assert.equal(stands(screen(at(90), {}), checked(24)).routines, 'ask');
  assert.equal(stands(checked(30), screen(at(1), {})).routines, 'all');
});

test('under 18, or not sure, nothing starts before a grown-up and a clinician agreed', () => {
  for (const answer of RAISED) {
    for (const raised of ['answers.E1', 'answers.S1', 'answers.U1']) {
      const found = stands(screen(at(1), { under_18: answer, [raised]: raised.endsWith('E1') ? 'no' : 'yes' }));
      assert.deepEqual([found.routines, found.guardian], ['ask', true]);
    }
    assert.equal(stands(screen(at(1), { under_18: answer, guardian: '2026-11-22' })).routines, 'all');
    assert.equal(stands(screen(at(1), { under_18: answer, guardian: true })).routines, 'ask');
  }
  assert.equal(stands(screen(at(1), { under_18: null })).routines, 'ask', 'nobody said');
});
