/** Who comes after whom among one record's revisions. */
import type { Held } from './revision.ts';

export interface Descent {
  /** Every revision, each after all of its children. */
  childrenFirst: Held[];
  /** Direct children that come before it in `childrenFirst`, by id. */
  children: Map<string, Held[]>;
  leaves: Held[];
}

/** Parents that are not held are passed over. A cycle, which only a broken device can make, is cut at one revision, the same on every phone. */
export function descent(revisions: Held[]): Descent {
  const children = childrenOf(revisions);
  const open = new Map(revisions.map((revision) => [revision.id, children.get(revision.id)!.length]));
  const byId = new Map(revisions.map((revision) => [revision.id, revision]));
  const leaves = revisions.filter((revision) => open.get(revision.id) === 0);
  const childrenFirst: Held[] = [];
  const ready = [...leaves];
  while (childrenFirst.length < revisions.length) {
    const next = ready.pop() ?? cut(open, children, byId, leaves);
    if (!open.delete(next.id)) continue;
    childrenFirst.push(next);
    for (const parent of parentsOf(next, byId)) {
      const left = open.get(parent.id);
      if (left === undefined) continue;
      open.set(parent.id, left - 1);
      if (left === 1) ready.push(parent);
    }
  }
  return { childrenFirst, children, leaves };
}

function childrenOf(revisions: Held[]): Map<string, Held[]> {
  const children = new Map<string, Held[]>(revisions.map(({ id }) => [id, []]));
  for (const revision of revisions) {
    for (const parent of new Set(revision.parents)) {
      if (parent !== revision.id) children.get(parent)?.push(revision);
    }
  }
  return children;
}

function parentsOf(revision: Held, byId: Map<string, Held>): Held[] {
  const ids = [...new Set(revision.parents)].filter((id) => id !== revision.id);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Walks from child to child until it comes round, and counts the greatest id of that ring as a leaf. */
function cut(open: Map<string, number>, children: Map<string, Held[]>, byId: Map<string, Held>, leaves: Held[]): Held {
  const seen = new Set<string>();
  let at = greatest(open.keys());
  while (!seen.has(at)) {
    seen.add(at);
    at = greatest(children.get(at)!.flatMap(({ id }) => (open.has(id) ? [id] : [])));
  }
  const walked = [...seen];
  const leaf = byId.get(greatest(walked.slice(walked.indexOf(at))))!;
  leaves.push(leaf);
  return leaf;
}

function greatest(ids: Iterable<string>): string {
  let most = '';
  for (const id of ids) if (id > most) most = id;
  return most;
}
