// What one build of the app consists of. /sw.js begins with `const BUILD = {…}`, written by app/pwa/worker.py,
// so that any change of content changes the worker's bytes and the browser installs the new build beside the old.

export interface Build {
  /** The same id that every page of this build carries in its X-Build header. */
  id: string;
  /** Scripts, sheets, icons and the voice index: public, without a person. */
  assets: string[];
  /** Pages behind an account that are the same for everybody: kept only while somebody is signed in. */
  pages: string[];
  /** Pages open to all that are kept for everybody: the one that says "you are offline", and the warning signs. */
  public: string[];
  /** JSON behind the gate: poses, routines and rules; what search looks through. */
  facts: string[];
  /** Files of the voice pack, named by their content. */
  voice: string[];
}

export const VOICE = 'voice';
export const OFFLINE = '/offline';

export function staticCache(build: Build): string {
  return `static-${build.id}`;
}

export function privateCache(build: Build): string {
  return `private-${build.id}`;
}

/** Whether a cache holds pages of somebody signed in, of this build or another. */
export function isPrivate(cache: string): boolean {
  return cache.startsWith('private-');
}

/** The caches of other builds among `names`; the voice pack and the mark of leaving belong to none. */
export function cachesOfOtherBuilds(names: string[], build: Build): string[] {
  const ours = [staticCache(build), privateCache(build)];
  return names.filter((name) => /^(static|private)-/.test(name) && !ours.includes(name));
}
