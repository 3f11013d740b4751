import { fetchLibrary } from '../lib/library.ts';
import { preferences, type Shelf } from '../store/preferences.ts';
import { ownNames } from './own-chips.ts';
import type { Reading } from './surroundings.ts';
import { naming } from './vocabulary.ts';

/** The names of things that cards speak of. */
export type Known = Pick<Reading, 'routines' | 'poses' | 'name'>;

export const UNKNOWN: Known = { routines: new Map(), poses: new Map(), name: naming(null) };

/** Nobody is kept from their journal by a library that can't be had: cards then show slugs as words. */
export async function known(shelf: Shelf): Promise<Known> {
  try {
    const [{ routines, poses, body }, own] = await Promise.all([fetchLibrary(), preferences(shelf)]);
    return {
      routines: new Map(routines.map(({ slug, name }) => [slug, name])),
      poses: new Map(poses.map(({ slug, name }) => [slug, name])),
      name: naming(body, ownNames(own?.fields ?? {}), poses),
    };
  } catch (error) {
    console.warn('The names of routines and marks are missing:', error);
    return UNKNOWN;
  }
}
