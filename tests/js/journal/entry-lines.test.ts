import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { facts, lines } from '../../../static/js/src/journal/entry-lines.ts';
import { beforeAfter, worsePoses } from '../../../static/js/src/journal/session-words.ts';
import { naming } from '../../../static/js/src/journal/vocabulary.ts';

const body = JSON.parse(readFileSync(new URL('../../../app/library/data/body.json', import.meta.url), 'utf8'));
const name = naming(body, new Map([['triggers.gardening', 'gardening on my knees']]));

test('an entry tells all that was marked in the library’s words and the person’s own', () => {
  const fields = {
    'regions.calf-back.left': { sensation: 'tingling', strength: 6 },
    'regions.low-back.middle': true,
    'regions.sole.right': { strength: 2 },
    'sensations.numb': true,
    'triggers.gardening': true,
    'triggers.sitting': true,
    'triggers.driving': false,
    'relief.legs-up': true,
    'tolerance.sitting': 20,
    'tolerance.walking': 90,
  };
  assert.deepEqual(lines(fields, name), [
    { label: 'Where', words: 'back of calf, left (tingling, pins and needles, 6), low back, sole, right (2)' },
    { label: 'Feels', words: 'numb' },
    { label: 'Worse with', words: 'gardening on my knees, long sitting' },
    { label: 'Eased by', words: 'lying on back with legs up' },
    { label: 'Fine for', words: 'sitting 20 min, walking 1 h 30' },
  ]);
});

test('an entry that only says how a session settled says that', () => {
  assert.deepEqual(lines({ at: '2026-03-01T08:00:00Z', settle: 'under1h' }, name), [
    { label: 'Extra pain', words: 'Less than an hour, after the last session' },
  ]);
});

test('what was not touched is not there, and 0 and No are', () => {
  assert.deepEqual(facts({}), []);
  assert.deepEqual(facts({ sleep: 0, night_waking: false, medicine: false }), [
    'Sleep 0 of 10',
    'Did not wake',
    'No medicine',
  ]);
  assert.deepEqual(facts({ energy: 3, night_waking: 1, medicine: true, minutes: 10, place: 'floor' }), [
    'Energy so-so',
    'Woke once',
    '10 min on the floor',
    'Medicine taken',
  ]);
});

test('marks that no library knows read as their slugs, and an unknown shape loses no place', () => {
  const unnamed = naming(null);
  assert.deepEqual(lines({ 'regions.calf-back.left': ['new'], 'relief.hot-water': true }, unnamed), [
    { label: 'Where', words: 'calf back, left' },
    { label: 'Eased by', words: 'hot water' },
  ]);
});

test('a session tells how far down it went before and after, and at which poses the leg was worse', () => {
  const fields = { 'before.ladder.left': 'calf', 'after.ladder.left': 'knee', 'after.ladder.right': 'none' };
  assert.deepEqual(beforeAfter(fields), [
    { label: 'Left leg', words: 'calf → knee' },
    { label: 'Right leg', words: 'none after' },
  ]);
  const steps = [
    { pose: 'bridge', seconds: 30, done: true, response: 'worse' },
    { pose: 'bridge', seconds: 30, done: true, response: 'further-down' },
    { pose: 'cat-cow', seconds: 30, done: true, response: 'same' },
  ];
  assert.equal(worsePoses(steps, new Map([['bridge', 'Bridge']])), 'Leg worse at: Bridge');
  assert.equal(worsePoses([], new Map()), '');
  assert.equal(worsePoses(undefined, new Map()), '');
});

test('the pose that set it off is called by its name, and one that nobody knows by its slug', () => {
  const named = naming(body, new Map(), [{ slug: 'bridge', name: 'Bridge' }]);
  const shown = (pose: string) => lines({ 'triggers.pose': true, trigger_pose: pose }, named);
  assert.deepEqual(shown('bridge'), [
    { label: 'Worse with', words: 'a yoga pose' },
    { label: 'Which pose', words: 'Bridge' },
  ]);
  assert.equal(shown('low-lunge')[1]!.words, 'low lunge');
});
