/** Search as the page does it, timed; bundled by search.py and run in a real browser. */
import { documents, type SearchFile, type Shelf } from '../../static/js/src/learn/documents.ts';
import { Finder } from '../../static/js/src/learn/finder.ts';

export interface Timed {
  documents: number;
  /** Milliseconds to make the index. */
  index: number;
  /** Milliseconds of each key stroke of each query, in their order. */
  keys: number[];
}

export function timed(search: SearchFile, shelf: Shelf, queries: string[]): Timed {
  const all = documents(search, shelf);
  const begun = performance.now();
  const finder = new Finder(all);
  const index = performance.now() - begun;
  for (const query of queries) finder.find(query); // so that the browser has compiled what it is going to
  const keys = queries.flatMap((query) => Array.from(query, (_, end) => once(finder, query.slice(0, end + 1))));
  return { documents: all.length, index, keys };
}

function once(finder: Finder, query: string): number {
  const begun = performance.now();
  finder.find(query);
  return performance.now() - begun;
}
