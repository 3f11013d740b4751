// What a folded section holds, in a line: pure.
import type { Json } from '../lib/json.ts';
import type { Body } from '../store/revision.ts';
import { ENERGY } from './night.ts';
import { heldIn, type Section, type SectionName } from './sections.ts';
import type { Naming, WordSet } from './vocabulary.ts';

type Held = [string, Json][];

const WORDS: Record<SectionName, (held: Held, name: Naming) => string[]> = {
  map: ({ length }) => [length === 0 ? '' : length === 1 ? '1 place' : `${length} places`],
  feeling: listed,
  triggers: listed,
  relief: listed,
  night: (held) => held.map(([field, value]) => night(field, value)),
  tolerance: (held) => held.map(([field, value]) => `${field.split('.')[1]} ${value} min`),
  medicine: (held) => held.map(([, value]) => (value === true ? 'taken' : 'not taken')),
};

/** "Long sitting, driving"; empty when nothing is in it. */
export function sectionWords(section: Section, fields: Body, name: Naming): string {
  const held = heldIn(section, fields).filter(([, value]) => value !== false || section.name === 'medicine');
  const words = WORDS[section.name](held, name).filter(Boolean).join(', ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function listed(held: Held, name: Naming): string[] {
  return held.map(([field, value]) => {
    if (field === 'trigger_pose') return name('poses', String(value));
    const [set, slug] = field.split('.');
    return slug === undefined ? '' : name(set as WordSet, slug);
  });
}

function night(field: string, value: Json): string {
  if (field === 'sleep') return `sleep ${value} of 10`;
  if (field === 'energy') return `energy ${ENERGY[Number(value) - 1] ?? value}`;
  return value === 0 ? 'did not wake' : value === 1 ? 'woke once' : `woke ${value} times`;
}
