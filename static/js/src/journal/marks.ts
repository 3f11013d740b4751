// The marks on the body map as an entry holds them, `"regions.calf-back.left": {sensation, strength}`: pure.
import { isMap, type Json } from '../lib/json.ts';
import type { Region } from '../lib/library.ts';
import { asStep } from '../ui/steps.ts';

/** null: the place lies on the midline. */
export type Side = 'left' | 'right' | null;

export interface Place {
  slug: string;
  side: Side;
}

/** What is felt at a place; each is null while it was not said. */
export interface Mark {
  sensation: string | null;
  /** 0–10. */
  strength: number | null;
}

export const STRONGEST = 10;
const SIDES = ['left', 'right'] as const;

export function fieldOf({ slug, side }: Place): string {
  return side === null ? `regions.${slug}` : `regions.${slug}.${side}`;
}

/** Every place of the library, each side by itself, in the library's order. */
export function placesOf(regions: Region[]): Place[] {
  return regions.flatMap(({ slug, sides }): Place[] =>
    sides ? SIDES.map((side) => ({ slug, side })) : [{ slug, side: null }],
  );
}

/** What a stored value says; null when the place is not marked. A shape that a newer phone made is a mark with nothing said. */
export function markOf(value: Json): Mark | null {
  if (value === null || value === false) return null;
  const { sensation, strength } = isMap(value) ? value : {};
  return { sensation: typeof sensation === 'string' ? sensation : null, strength: asStep(strength, STRONGEST) };
}

/** The value with one thing said or taken back (null); what a newer phone put beside it stays. */
export function told(value: Json, said: Partial<Mark>): Json {
  const all = Object.entries({ ...(isMap(value) ? value : {}), ...said });
  const kept = Object.fromEntries(all.filter(([, one]) => one !== null));
  return Object.keys(kept).length > 0 ? kept : true;
}

/** "back of calf, left". */
export function placeWords({ slug, side }: Place, regions: Region[]): string {
  const name = regions.find((region) => region.slug === slug)?.name ?? slug.replaceAll('-', ' ');
  return side === null ? name : `${name}, ${side}`;
}
