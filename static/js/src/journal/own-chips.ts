/**
 * A person's own triggers and reliefs, kept in their preferences by dotted keys (`chips.triggers.own-….name`), so that two
 * phones' changes add up. Entries hold the slug: a renamed one is renamed everywhere, a retired one stays where it was used.
 */
import type { Named } from '../lib/library.ts';
import type { Body } from '../store/revision.ts';

export type ChipSet = 'triggers' | 'relief';

export interface OwnChip extends Named {
  retired: boolean;
}

/** Letters of a name (design of a chip: two lines of a phone at most). */
export const NAME_LETTERS = 40;

const KEY = /^chips\.(triggers|relief)\.([a-z0-9-]+)\.name$/;

/** The person's own of a set, in the order in which they were made. */
export function ownChips(preferences: Body, set: ChipSet): OwnChip[] {
  const found = Object.entries(preferences).flatMap(([key, name]) => {
    const [, of, slug = ''] = KEY.exec(key) ?? [];
    const retired = preferences[keyOf(set, slug, 'retired')] === true;
    return of === set && typeof name === 'string' ? [{ slug, name, retired }] : [];
  });
  return found.sort((one, other) => (one.slug < other.slug ? -1 : 1));
}

/** Names of all own chips by set and slug, `triggers.own-…`: what the rest of the journal calls them. */
export function ownNames(preferences: Body): Map<string, string> {
  const sets: ChipSet[] = ['triggers', 'relief'];
  return new Map(
    sets.flatMap((set) => ownChips(preferences, set).map(({ slug, name }) => [`${set}.${slug}`, name] as const)),
  );
}

/** The fields that make a chip. `id` is a UUIDv7: slugs then sort by when they were made. */
export function added(set: ChipSet, id: string, name: string): Body {
  return { [keyOf(set, `own-${id}`, 'name')]: name.trim() };
}

export function renamed(set: ChipSet, slug: string, name: string): Body {
  return { [keyOf(set, slug, 'name')]: name.trim() };
}

/** null clears: one that is not retired has no such field. */
export function retired(set: ChipSet, slug: string, now: boolean): Body {
  return { [keyOf(set, slug, 'retired')]: now ? true : null };
}

/** What is wrong with a name, in words; empty when nothing is. `taken` are the names already offered. */
export function nameProblem(name: string, taken: string[]): string {
  const plain = (text: string) => text.trim().toLocaleLowerCase();
  if (plain(name) === '') return 'Give it a name.';
  if ([...name.trim()].length > NAME_LETTERS) return `Keep it to ${NAME_LETTERS} letters.`;
  return taken.some((other) => plain(other) === plain(name)) ? 'There is one with this name already.' : '';
}

function keyOf(set: ChipSet, slug: string, what: 'name' | 'retired'): string {
  return `chips.${set}.${slug}.${what}`;
}
