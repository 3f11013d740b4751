// What this person uses comes first: pure.
import type { Body } from '../store/revision.ts';

/** How often each field was set in a person's entries; a choice that was taken back is not a use. */
export type Uses = ReadonlyMap<string, number>;

/** Days of entries that are counted: habits of last year are not those of now. */
export const COUNTED_DAYS = 90;

export function usesOf(entries: { fields: Body }[]): Uses {
  const uses = new Map<string, number>();
  for (const { fields } of entries) {
    for (const [field, value] of Object.entries(fields)) {
      if (value !== null && value !== false) uses.set(field, (uses.get(field) ?? 0) + 1);
    }
  }
  return uses;
}

/** The items by how often their field was used, most first; equally used ones stay in the order given. */
export function byUse<T>(items: readonly T[], uses: Uses, field: (item: T) => string): T[] {
  const count = (item: T) => uses.get(field(item)) ?? 0;
  return [...items].sort((one, other) => count(other) - count(one));
}
