/** Finds articles, routines and poses by words that may be half typed or misspelt. Pure; nothing leaves the phone. */
import MiniSearch, { type SearchResult } from 'minisearch';
import { plain } from '../lib/searching.ts';
import type { Document, Group } from './documents.ts';
import { excerpt, marked, type Piece } from './excerpt.ts';

export interface Found {
  href: string;
  title: Piece[];
  /** The section it leads to; empty where it leads to the whole. */
  heading: Piece[];
  excerpt: Piece[];
  length: string;
}

export interface Shown {
  group: Group;
  found: Found[];
}

/** At most so many of each group: more is leafing, not finding. */
const MOST = 6;
/** What nearly every text holds tells none of them apart. */
const EVERYWHERE = new Set(
  'a an and are as at be but by can do does for from how i if in is it my of on or that the this to what when why with you your'.split(
    ' ',
  ),
);
const FIELDS = ['title', 'names', 'heading', 'text'];
const BOOST = { title: 5, names: 4, heading: 3 };
/** A slip in a word of four letters or more, two from six on, as letters that changed places are two: "brigde". */
const slips = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);
/** Shorter beginnings begin too much. */
const FEWEST_OF_A_BEGINNING = 2;

export class Finder {
  readonly #index: MiniSearch<Document>;
  readonly #documents: readonly Document[];

  constructor(documents: readonly Document[]) {
    this.#documents = documents;
    this.#index = new MiniSearch<Document>({
      fields: FIELDS,
      tokenize: wordsOf,
      processTerm: (word) => (EVERYWHERE.has(word) ? null : word.replace(/^disk/, 'disc')),
      searchOptions: {
        boost: BOOST,
        fuzzy: slips,
        prefix: (word) => word.length >= FEWEST_OF_A_BEGINNING,
        weights: { fuzzy: 0.4, prefix: 0.6 },
      },
    });
    this.#index.addAll(documents);
  }

  /** Groups with the best of them first, and within each the best first; none for a query that says nothing. */
  find(query: string): Shown[] {
    const best = new Map<string, SearchResult>();
    for (const result of this.#ranked(query)) {
      const { href } = this.#documents[result.id]!;
      if (!best.has(href)) best.set(href, result);
    }
    const groups = new Map<Group, Found[]>();
    for (const result of best.values()) {
      const one = this.#documents[result.id]!;
      const found = groups.get(one.group) ?? [];
      groups.set(one.group, found);
      if (found.length < MOST) found.push(shown(one, new Set(result.terms), titled(result)));
    }
    return [...groups].map(([group, found]) => ({ group, found }));
  }

  /** All of the words somewhere in one text; where no text has them all, any of them. */
  #ranked(query: string): SearchResult[] {
    const all = this.#index.search(query, { combineWith: 'AND' });
    return all.length > 0 ? all : this.#index.search(query, { combineWith: 'OR' });
  }
}

/** The words of a text, small and without accents: "It's" is one word, and so is "pins". */
export function wordsOf(text: string): string[] {
  return plain(text.replaceAll('’', "'")).match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
}

/** Whether every word was found in the title itself: then the whole is meant, and no section of it. */
function titled({ queryTerms, match }: SearchResult): boolean {
  const inTitle = Object.values(match).filter((fields) => fields.includes('title')).length;
  return inTitle >= new Set(queryTerms).size;
}

function shown(
  { href, anchor, title, heading, text, length }: Document,
  terms: ReadonlySet<string>,
  whole: boolean,
): Found {
  return {
    href: anchor && !whole ? `${href}#${anchor}` : href,
    title: marked(title, terms),
    heading: whole ? [] : marked(heading, terms),
    excerpt: excerpt(text, terms),
    length,
  };
}
