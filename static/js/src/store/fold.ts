/**
 * The fold: one record's revisions, as a set, to its present state. Pure: the same set in any order, with any
 * revision twice, gives the same state on every phone. The server never merges, so this is the only merge there is.
 */
import { sameJson } from '../lib/json.ts';
import { type Descent, descent } from './descent.ts';
import { type Body, byRank, type Held, type Json, type OtherValue, type RecordState } from './revision.ts';

/** `revisions`: all that is held of one record, at least one. Linear in their number where they form a chain. */
export function fold(revisions: Iterable<Held>): RecordState {
  const held = present(revisions);
  if (held.length === 0) throw new RangeError('a record has at least one revision');
  const tree = descent(held);
  const leaves = tree.leaves.sort(byRank);
  const deletions = leaves.filter((leaf) => leaf.body === null).length;
  return {
    record: leaves[0]!.record,
    kind: leaves[0]!.kind,
    deleted: deletions === leaves.length,
    restored: deletions > 0 && deletions < leaves.length,
    ...values(liveSetters(tree)),
    leaves: leaves.map((leaf) => leaf.id),
    ...sending(held),
    changed_at: leaves[0]!.made_at,
  };
}

/** Each revision once, without those a mended one took the place of. */
export function present(revisions: Iterable<Held>): Held[] {
  const held = new Map<string, Held>();
  for (const revision of revisions) {
    const other = held.get(revision.id);
    if (!other || preferred(revision, other)) held.set(revision.id, revision);
  }
  return [...held.values()].filter((revision) => revision.replaced === null || !held.has(revision.replaced));
}

/** Of two copies the numbered one; should a broken device have used one id for two contents, every phone picks the same. */
function preferred(one: Held, other: Held): boolean {
  return (byRank(other, one) || (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)) < 0;
}

/** For each field, the revisions that set it and have no descendant that sets it again. */
function liveSetters({ childrenFirst, children }: Descent): Map<string, Held[]> {
  const live = new Map<string, Held[]>();
  const setBelow = new Map<string, Set<string>>();
  for (const revision of childrenFirst) {
    const below = fieldsBelow(children.get(revision.id)!, setBelow);
    setBelow.set(revision.id, below);
    for (const field of Object.keys(revision.body ?? {})) {
      if (below.has(field)) continue;
      const setters = live.get(field);
      if (setters) setters.push(revision);
      else live.set(field, [revision]);
    }
  }
  return live;
}

/** The fields that any descendant sets. Shares the child's set where it adds nothing, which keeps long chains linear. */
function fieldsBelow(children: Held[], setBelow: Map<string, Set<string>>): Set<string> {
  let below = new Set<string>();
  let shared = false;
  for (const child of children) {
    const beyond = setBelow.get(child.id);
    if (!beyond) continue; // across the cut of a cycle
    if (below.size === 0) [below, shared] = [beyond, true];
    for (const field of [...(below === beyond ? [] : beyond), ...Object.keys(child.body ?? {})]) {
      if (below.has(field)) continue;
      if (shared) [below, shared] = [new Set(below), false];
      below.add(field);
    }
  }
  return below;
}

/** The value to show for each field, and the different ones beside it. Object.fromEntries: a field may be called `__proto__`. */
function values(live: Map<string, Held[]>): { fields: Body; clashes: Record<string, OtherValue[]> } {
  const fields: [string, Json][] = [];
  const clashes: [string, OtherValue[]][] = [];
  for (const field of [...live.keys()].sort()) {
    const [shown, ...others] = different(field, live.get(field)!.sort(byRank));
    if (shown!.value !== null) fields.push([field, shown!.value]);
    if (others.length > 0) clashes.push([field, others]);
  }
  return { fields: Object.fromEntries(fields), clashes: Object.fromEntries(clashes) };
}

function different(field: string, setters: Held[]): OtherValue[] {
  const kept: OtherValue[] = [];
  for (const { id, body, made_at, device } of setters) {
    const value = body![field]!;
    if (!kept.some((other) => sameJson(other.value, value))) kept.push({ value, revision: id, made_at, device });
  }
  return kept;
}

/** How far the record is on its way to the server; what needs the person comes first. */
function sending(held: Held[]): Pick<RecordState, 'state' | 'refused' | 'saved_at'> {
  const waiting = held.filter((revision) => revision.seq === null).sort(byRank);
  const refused = waiting.find((revision) => revision.refused)?.refused;
  if (refused) return { state: 'refused', refused };
  const ids = new Set(held.map(({ id }) => id));
  const orphan = ({ waiting, parents }: Held) => waiting || parents.some((parent) => !ids.has(parent));
  if (waiting.some(orphan)) return { state: 'waiting' };
  if (waiting.length > 0) return { state: 'phone' };
  const { saved_at } = held.reduce((newest, one) => (one.seq! > newest.seq! ? one : newest));
  return saved_at === undefined ? { state: 'saved' } : { state: 'saved', saved_at };
}
