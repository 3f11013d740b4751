// What is in a record, in words that a filter can ask for: pure.
import type { Json } from '../lib/json.ts';
import type { RecordState } from '../store/revision.ts';

/** The maps of an entry whose single keys can be asked for. */
export const MAPS = ['regions', 'sensations', 'triggers', 'relief'] as const;

/**
 * The traits of a record: `kind:entry`, `with:note` for each field it holds (a map counts as one field), and for what is
 * marked in the maps `regions:calf-back` (whichever side), `sensations:numb`, `triggers:sitting`, `relief:heat`.
 */
export function traitsOf({ kind, fields }: RecordState): string[] {
  const traits = new Set([`kind:${kind}`]);
  for (const [field, value] of Object.entries(fields)) {
    if (isNothing(value)) continue;
    const [head = '', key] = field.split('.');
    traits.add(`with:${head}`);
    if (key !== undefined && (MAPS as readonly string[]).includes(head)) traits.add(`${head}:${key}`);
  }
  return [...traits];
}

/** Whether a record with these traits is among those asked for: every `with:`, and one of each other group that is asked about. */
export function has(traits: readonly string[], wanted: Iterable<string>): boolean {
  return [...groups(wanted).values()].every((group) => group.some((trait) => traits.includes(trait)));
}

function groups(wanted: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const trait of wanted) {
    const group = trait.startsWith('with:') ? trait : trait.split(':')[0]!;
    found.set(group, [...(found.get(group) ?? []), trait]);
  }
  return found;
}

function isNothing(value: Json): boolean {
  return value === null || value === false || value === '';
}
