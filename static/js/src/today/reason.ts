/** The reason in the rule's own words, with the numbers that decided. Pure. */
import { type Facts, holds } from '../lib/conditions.ts';
import type { Routine } from '../lib/library.ts';
import type { Rule } from '../lib/rules.ts';

export function reasonOf({ say }: Rule, facts: Facts, routine: Routine | null): string {
  const saying = say.find((one) => !one.if || holds(one.if, facts))!; // the last has no condition
  const values: Facts = {
    ...facts,
    leg_over: difference(facts.leg, facts.leg_med7),
    back_over: difference(facts.back, facts.back_med7),
    routine_minutes: routine?.minutes,
  };
  return filled(saying.words, values);
}

/** Words with what stands in braces filled in. Throws a RangeError where nothing is known of it. */
export function filled(words: string, values: Facts): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === null || value === undefined) throw new RangeError(`nothing is known of ${name}: ${words}`);
    return String(value);
  });
}

function difference(one: unknown, other: unknown): number | null {
  return typeof one === 'number' && typeof other === 'number' ? one - other : null;
}
