/** Everything that searching needs, loaded when somebody means to search. */
import { fetchLibrary } from '../lib/library.ts';
import { documents, type SearchFile } from './documents.ts';
import { Finder } from './finder.ts';

/** Throws when what is looked through can be had neither from this phone nor from the server. */
export async function openFinder(): Promise<Finder> {
  const [file, library] = await Promise.all([fetchSearchFile(), fetchLibrary()]);
  return new Finder(documents(file, library));
}

async function fetchSearchFile(): Promise<SearchFile> {
  const reply = await fetch('/learn/search.json', { headers: { Accept: 'application/json' } });
  if (!reply.ok || reply.redirected) throw new Error(`The articles could not be loaded (${reply.status}).`);
  return (await reply.json()) as SearchFile;
}
