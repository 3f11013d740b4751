// What an event on its page may be: pure.
import { isDay } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';
import type { EventName } from '../lib/library.ts';

import { changes, type Form, shown } from './form.ts';
import type { Obstacle, Problem } from './form-desk.ts';
import { atLocal } from './when.ts';

/** A moment on a day: now when it is today, else its noon, in the person's zone. `now` is local time with offset. */
export function momentOn(day: string, now: string): string {
  return day === now.slice(0, 10) ? now : atLocal(`${day}T12:00`);
}

/** An event needs to be something, not yet to come, and over after it began. */
export function eventObstacle(now: () => string): Obstacle {
  return (field, at) => whatProblem(field('what'), field('name')) ?? dayProblem(at, field('until'), now());
}

/**
 * The fields of its former kind that an event doesn't have once it is of another: nobody sees them any more. A kind that
 * only a newer phone knows may have any, and where the kind was not touched nothing is taken away.
 */
export function outgrown(form: Form, names: readonly EventName[]): string[] {
  const kind = names.find(({ slug }) => slug === shown(form, 'what'));
  if (!kind || !('what' in changes(form))) return [];
  return [kind.slug === 'own' ? [] : 'name', kind.lasts ? [] : 'until', kind.pauses ? [] : 'pause'].flat();
}

function whatProblem(what: Json, name: Json): Problem | null {
  if (what === null) return { field: 'what', message: 'Choose what it was.' };
  const isNamed = typeof name === 'string' && name.trim() !== '';
  return what !== 'own' || isNamed ? null : { field: 'name', message: 'Give it a name, so that you know it later.' };
}

function dayProblem(at: string, until: Json, now: string): Problem | null {
  const day = at.slice(0, 10);
  if (day > now.slice(0, 10)) return { field: 'at', message: 'This day is still to come. Choose today or earlier.' };
  if (until === null || (typeof until === 'string' && isDay(until) && until > day)) return null;
  return { field: 'until', message: 'The first day after it comes later than the day it began.' };
}
