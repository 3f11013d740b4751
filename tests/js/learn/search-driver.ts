/** Reads {search, library, queries} as JSON from standard input; answers what is found for each query, group by group. */
import { text } from 'node:stream/consumers';
import { documents } from '../../../static/js/src/learn/documents.ts';
import { Finder } from '../../../static/js/src/learn/finder.ts';

const { search, library, queries } = JSON.parse(await text(process.stdin));
const finder = new Finder(documents(search, library));
const found = (queries as string[]).map((query) =>
  finder.find(query).map(({ group, found }) => ({ group, hrefs: found.map(({ href }) => href) })),
);
process.stdout.write(JSON.stringify(found));
