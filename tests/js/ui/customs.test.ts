import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { localIso, zoneHere, zoneOfPhone } from '../../../static/js/src/lib/days.ts';
import { weekday } from '../../../static/js/src/lib/when.ts';
import {
  customsFrom,
  customsHere,
  forgetCustoms,
  keepCustoms,
  observeCustoms,
} from '../../../static/js/src/ui/customs.ts';

const held = new Map<string, string>();
Object.assign(globalThis, {
  localStorage: {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => held.set(name, value),
    removeItem: (name: string) => held.delete(name),
  },
});

afterEach(() => {
  held.clear();
  observeCustoms();
});

const CHOSEN = { time_zone: 'Asia/Kathmandu', date_language: 'de', units: 'inches' };

test('what was chosen holds on this page and, before the database is open, on the next', () => {
  keepCustoms(customsFrom(CHOSEN));
  assert.equal(zoneHere(), 'Asia/Kathmandu');
  assert.equal(weekday('2026-11-22'), 'Sonntag');
  assert.deepEqual(customsHere(), customsFrom(CHOSEN));
});

test('who has chosen nothing, or left, lives by the phone and the app', () => {
  keepCustoms(customsFrom(CHOSEN));
  forgetCustoms();
  observeCustoms();
  assert.deepEqual(customsHere(), { zone: null, dates: null, units: 'cm' });
  assert.equal(zoneHere(), zoneOfPhone());
  assert.equal(weekday('2026-11-22'), 'Sunday');
});

test('a zone, a language or a unit that this browser does not know breaks nothing', () => {
  keepCustoms(customsFrom({ time_zone: 'Atlantis/Capital', date_language: 'x', units: 'cubits' }));
  assert.equal(zoneHere(), zoneOfPhone());
  assert.equal(localIso().length, 25);
  assert.equal(weekday('2026-11-22'), 'Sunday');
  assert.equal(customsHere().units, 'cm');
});
