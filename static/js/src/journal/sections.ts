// The folded parts of an entry: which there are, what each holds, and in which order this person meets them. Pure.
import type { Json } from '../lib/json.ts';
import type { Body } from '../store/revision.ts';
import type { Uses } from './by-use.ts';

export type SectionName = 'map' | 'feeling' | 'triggers' | 'relief' | 'night' | 'tolerance' | 'medicine';

export interface Section {
  name: SectionName;
  title: string;
  icon: string;
  /** The fields it holds, or the heads of their dotted keys. */
  holds: string[];
}

export const SECTIONS: readonly Section[] = [
  { name: 'map', title: 'Where is it?', icon: 'person', holds: ['regions'] },
  { name: 'feeling', title: 'What does it feel like?', icon: 'feeling', holds: ['sensations'] },
  { name: 'triggers', title: 'What set it off?', icon: 'trigger', holds: ['triggers', 'trigger_pose'] },
  { name: 'relief', title: 'What helped?', icon: 'relief', holds: ['relief'] },
  { name: 'night', title: 'Sleep and energy', icon: 'moon', holds: ['sleep', 'energy', 'night_waking'] },
  { name: 'tolerance', title: 'How long before it complains?', icon: 'clock', holds: ['tolerance'] },
  { name: 'medicine', title: 'Medicine', icon: 'medicine', holds: ['medicine'] },
];

/** What the section holds of an entry's fields, cleared ones left out. */
export function heldIn({ holds }: Section, fields: Body): [string, Json][] {
  return Object.entries(fields).filter(
    ([field, value]) => value !== null && holds.some((head) => field === head || field.startsWith(`${head}.`)),
  );
}

/** The sections by how often something was written in them, most first. */
export function inOrder(uses: Uses): Section[] {
  const count = ({ holds }: Section) =>
    [...uses].reduce((sum, [field, times]) => (holds.includes(field.split('.')[0]!) ? Math.max(sum, times) : sum), 0);
  return [...SECTIONS].sort((one, other) => count(other) - count(one));
}

/** The preference that hides a section. */
export function hidingKey(name: SectionName): string {
  return `entry.hidden.${name}`;
}

/** A hidden section shows while this entry holds something in it: what was written is never out of sight. */
export function isShown(section: Section, preferences: Body, fields: Body): boolean {
  return preferences[hidingKey(section.name)] !== true || heldIn(section, fields).length > 0;
}
