import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Facts } from '../../../static/js/src/lib/conditions.ts';
import { saidWords } from '../../../static/js/src/today/check-in-words.ts';
import {
  assumedWords,
  changedWords,
  lockedWords,
  portrait,
  shortName,
} from '../../../static/js/src/today/plan-words.ts';
import { type Kept, rhythm } from '../../../static/js/src/today/rhythm.ts';
import { dotWords, letter, weekWords } from '../../../static/js/src/today/week-words.ts';
import { routine } from '../player/shelf.ts';
import { AFTERNOON, library, planned } from './plans.ts';

describe('the line that stands for a check-in', () => {
  it('tells what was said and leaves out the rest; nought is something', () => {
    const said = (facts: Facts, at = AFTERNOON) => saidWords(facts, at, AFTERNOON);
    assert.equal(said({ leg: 4, back: 0, minutes: 10, place: 'bed' }), 'Leg 4, back 0, 10 minutes, in bed');
    assert.equal(said({ leg: null, back: 2, place: null }), 'Back 2');
    assert.equal(said({ leg: 4 }, '2026-11-21T21:00:00+00:00'), 'Yesterday: leg 4');
    assert.equal(said({ leg: 4 }, '2026-11-20T23:00:00+00:00'), 'Friday: leg 4');
  });
});

describe('the words around the plan', () => {
  it('say what was assumed and what is not known', () => {
    const words = (day: Parameters<typeof planned>[0]) => assumedWords(planned(day), library.rules);
    assert.equal(words({}), 'Assumed: 10 minutes and room on the floor. Not said yet: leg and back.');
    assert.equal(words({ entry: { leg: 1, minutes: 10, place: 'floor' } }), 'Not said yet: back.');
    assert.equal(words({ entry: { leg: 1, back: 1, minutes: 10 } }), 'Assumed: room on the floor.');
    assert.equal(words({ entry: { leg: 1, back: 1, minutes: 10, place: 'bed' } }), '');
  });

  it('say what stepped in, two at most by name, and the easier form', () => {
    const changes = (day: Parameters<typeof planned>[0]) => changedWords(planned(day).changes, library);
    assert.equal(changes({ events: ['flare-day'] }), 'Pelvic Tilt in place of Cat-Cow.');
    assert.equal(changes({ entry: { leg: 5, minutes: 8 } }), 'Knees bent, because your leg is sore today.');
    assert.match(changes({ entry: { leg: 1, back: 1, energy: 4, minutes: 15, place: 'bed' } }), /, and \d more\./);
    assert.equal(changes({}), '');
  });

  it('tell nobody in a crisis of ticks and locks', () => {
    const words = (screen: 'red' | 'crisis') =>
      lockedWords({ reason: 'A red warning sign is ticked.' }, { screen }, library);
    assert.match(words('red').body, /ticked/);
    assert.doesNotMatch(Object.values(words('crisis')).join(' '), /sign|tick|lock/i);
  });

  it('name a routine without the minutes that stand beside it', () => {
    assert.equal(shortName(routine('wall-5')), 'Legs Up the Wall');
  });

  it('show the pose that a routine is about, a rest only where it is mostly rest', () => {
    assert.deepEqual(portrait(routine('wall-5'), library), { pose: 'legs-up-the-wall' });
    assert.deepEqual(portrait(routine('settle-12'), library), { pose: 'legs-up-the-wall', variant: 'bent-knee' });
    assert.deepEqual(portrait(routine('rest-3'), library), { pose: 'legs-on-chair' });
  });
});

describe('the words for a week', () => {
  const week = (kept: Partial<Kept>, now = '2026-11-22T12:00:00Z') =>
    rhythm({ practices: [], events: [], goal: null, ...kept }, new Date(now), 'UTC');
  const on = (...days: number[]) => days.map((day) => ({ fields: { at: `2026-11-${day}T12:00:00Z`, finished: true } }));
  const event = (what: string, day: number, more = {}) => ({
    record: `${what} ${day}`,
    fields: { what, at: `2026-11-${day}T09:00:00Z`, ...more },
  });

  it('count what was kept and never what was not', () => {
    assert.equal(weekWords(week({})), 'A new week.');
    assert.equal(weekWords(week({ goal: 1 })), 'A new week of 1 day.');
    assert.equal(weekWords(week({ practices: on(16) })), '1 day this week.');
    assert.equal(weekWords(week({ practices: on(16, 17), goal: 4 })), '2 of your 4 so far.');
    assert.equal(weekWords(week({ practices: on(16, 17, 18, 19), goal: 4 })), '4 of your 4 this week.');
    assert.equal(weekWords(week({ practices: on(16, 17, 18), goal: 2 })), '3 days this week; your goal was 2.');
  });

  it('say that rest and a flare day count', () => {
    const rested = week({ practices: on(16), events: [event('rest-day', 18)], goal: 4 });
    assert.equal(weekWords(rested), '2 of your 4 so far. Wednesday’s rest counts.');
    const flared = week({ events: [event('flare-day', 19)], goal: 1 });
    assert.equal(weekWords(flared), '1 of your 1 this week. Thursday’s flare day counts.');
  });

  it('tell weeks in a row from the second on', () => {
    assert.equal(weekWords(week({ practices: on(10, 17), goal: 1 })), '1 of your 1 this week. 2 weeks in a row.');
  });

  it('tell a pause as waiting', () => {
    const paused = (day: number, what: string) => weekWords(week({ events: [event(what, day, { pause: true })] }));
    assert.equal(paused(22, 'holiday'), 'Paused from today, while you are away. Your week waits for you.');
    assert.equal(paused(20, 'operation'), 'Paused since Friday, for your operation. Your week waits for you.');
    assert.equal(paused(12, 'illness'), 'Paused for 10 days, while you are ill. Your week waits for you.');
  });

  it('name each dot to who can’t see it', () => {
    const { days, today } = week({ practices: on(16), events: [event('rest-day', 17)] }, '2026-11-18T12:00:00Z');
    assert.equal(days.map(letter).join(''), 'MTWTFSS');
    assert.deepEqual(
      days.slice(0, 4).map((day) => dotWords(day, today)),
      [
        'Monday: practised',
        'Tuesday: a rest day, it counts',
        'Wednesday, today: still to come',
        'Thursday: still to come',
      ],
    );
  });
});
