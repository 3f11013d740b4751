// What the marks of an entry are called: the library's words, and the person's own. Pure.
import type { Body, Named } from '../lib/library.ts';

const MARKS = ['regions', 'sensations', 'triggers', 'relief'] as const;
const QUESTIONS = ['settle', 'change', 'response'] as const;
/** A weekly question is called by its own words. */
export type WordSet = (typeof MARKS)[number] | (typeof QUESTIONS)[number] | 'weekly' | 'poses';

/** A mark's name; one that nobody has named (the library has not come, or a newer phone made it) reads as its slug. */
export type Naming = (set: WordSet, slug: string) => string;

/** `body` is null until the library has come; `own` holds the person's own names by set and slug, `triggers.gardening`. */
export function naming(
  body: Body | null,
  own: ReadonlyMap<string, string> = new Map(),
  poses: readonly Named[] = [],
): Naming {
  const names = new Map(own);
  const add = (set: WordSet, named: readonly Named[]) => {
    for (const { slug, name } of named) names.set(`${set}.${slug}`, name);
  };
  add('poses', poses);
  if (body) {
    for (const set of MARKS) add(set, body[set]);
    for (const question of QUESTIONS) add(question, body[question].answers);
    for (const { slug, question } of body.weekly) names.set(`weekly.${slug}`, question);
  }
  return (set, slug) => names.get(`${set}.${slug}`) ?? slug.replaceAll('-', ' ');
}
