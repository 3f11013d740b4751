// What a filter's choices are called: pure.
import { MAPS } from './traits.ts';
import type { Naming, WordSet } from './vocabulary.ts';
import { titled } from './words.ts';

/** Choices that are always offered. */
export const FIXED: { heading: string; traits: Record<string, string> }[] = [
  {
    heading: 'What it is',
    traits: {
      'kind:entry': 'Entries',
      'kind:practice': 'Sessions',
      'kind:event': 'Events',
      'kind:measure': 'Weekly questions',
      'kind:screen': 'Warning signs',
    },
  },
  {
    heading: 'What is in it',
    traits: {
      'with:note': 'A note',
      'with:leg': 'Leg pain',
      'with:back': 'Back pain',
      'with:ladder': 'How far down',
      'with:regions': 'Places on the body',
      'with:sleep': 'Sleep',
      'with:energy': 'Energy',
      'with:night_waking': 'Woken at night',
      'with:tolerance': 'Minutes it lets you',
      'with:trigger_pose': 'A pose that made it worse',
      'with:medicine': 'Medicine',
      'with:remembered': 'Remembered later',
    },
  },
];

const HEADINGS: Record<(typeof MAPS)[number], string> = {
  regions: 'Where',
  sensations: 'Feels',
  triggers: 'Worse with',
  relief: 'Eased by',
};

/** The most used marks of each map, that many. */
const MOST = 12;

export function traitWords(trait: string, name: Naming): string {
  const fixed = FIXED.map(({ traits }) => traits[trait]).find((words) => words !== undefined);
  if (fixed) return fixed;
  const [head = '', key = ''] = trait.split(':');
  return titled((MAPS as readonly string[]).includes(head) ? name(head as WordSet, key) : key);
}

/** The marks that this person uses, by map, the most used first. `counts` is how many records have a trait. */
export function used(counts: ReadonlyMap<string, number>): { heading: string; traits: string[] }[] {
  const groups = MAPS.map((map) => ({
    heading: HEADINGS[map],
    traits: [...counts]
      .filter(([trait]) => trait.startsWith(`${map}:`))
      .sort(([, one], [, other]) => other - one)
      .slice(0, MOST)
      .map(([trait]) => trait),
  }));
  return groups.filter(({ traits }) => traits.length > 0);
}
