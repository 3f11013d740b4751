/** Earlier versions of a record: to look at, and to bring back. */
import { sameJson } from '../lib/json.ts';
import { descent } from './descent.ts';
import { fold, present } from './fold.ts';
import { type Body, byRank, type Held, type Json, type RecordState } from './revision.ts';

export interface Version {
  revision: string;
  made_at: string;
  device: string;
  deleted: boolean;
  /** The versions it was made from. */
  parents: string[];
  /** The whole record as it was before; empty for the first version. */
  before: Body;
  /** What this revision set; empty for a deletion. */
  changes: Body;
  /** The whole record as it was shown right after this revision. */
  fields: Body;
  /** The server would not take it and a mended one stands in its place. */
  replaced: boolean;
}

/** Everything that was ever saved of one record, newest first. */
export function versions(revisions: Held[]): Version[] {
  const held = present(revisions);
  const told = new Map(revisions.map((revision) => [revision.id, revision]));
  const fields = fieldsAfterEach(held);
  const kept = new Set(held.map(({ id }) => id));
  const replaced = revisions.filter(({ id }) => !kept.has(id));
  return [...held, ...replaced].sort(byRank).map((revision) => ({
    revision: revision.id,
    made_at: revision.made_at,
    device: revision.device,
    deleted: revision.body === null,
    parents: revision.parents,
    before: before(revision, fields, told),
    changes: revision.body ?? {},
    fields: fields.get(revision.id) ?? revision.body ?? {},
    replaced: !kept.has(revision.id),
  }));
}

/** What to save on `now` so that the record shows `then` again; it also ends every clash. */
export function bringBack(now: RecordState, then: Body): Body {
  const body: [string, Json][] = [];
  for (const field of new Set([...Object.keys(now.fields), ...Object.keys(now.clashes), ...Object.keys(then)])) {
    const wanted = Object.hasOwn(then, field) ? then[field]! : null;
    const shown = Object.hasOwn(now.fields, field) ? now.fields[field]! : null;
    if (Object.hasOwn(now.clashes, field) || !sameJson(shown, wanted)) body.push([field, wanted]);
  }
  return Object.fromEntries(body);
}

/** Along a line a version is its parent's with its own changes on top; only where lines join is it folded anew. */
function fieldsAfterEach(held: Held[]): Map<string, Body> {
  const byId = new Map(held.map((revision) => [revision.id, revision]));
  const fields = new Map<string, Body>();
  for (const revision of descent(held).childrenFirst.reverse()) {
    const before = revision.parents.filter((parent) => fields.has(parent));
    const joined = before.length > 1 || before.length < revision.parents.length;
    fields.set(
      revision.id,
      joined ? fold(ancestry(revision, byId)).fields : changed(fields.get(before[0]!), revision.body),
    );
  }
  return fields;
}

/** What a save stood on: one version, several folded together, or nothing. */
function before({ parents }: Held, fields: Map<string, Body>, told: Map<string, Held>): Body {
  const held = parents.flatMap((parent) => told.get(parent) ?? []);
  if (held.length === 0) return {};
  if (held.length === 1) return fields.get(held[0]!.id) ?? {};
  return fold(new Map(held.flatMap((one) => ancestry(one, told)).map((one) => [one.id, one])).values()).fields;
}

function changed(before: Body | undefined, body: Body | null): Body {
  const fields = new Map([...Object.entries(before ?? {}), ...Object.entries(body ?? {})]);
  return Object.fromEntries([...fields].filter(([, value]) => value !== null));
}

/** The revision and everything it stands on. */
function ancestry(revision: Held, byId: Map<string, Held>): Held[] {
  const found = new Map<string, Held>();
  const next = [revision];
  for (let at = next.pop(); at; at = next.pop()) {
    if (found.has(at.id)) continue;
    found.set(at.id, at);
    next.push(...at.parents.flatMap((parent) => byId.get(parent) ?? []));
  }
  return [...found.values()];
}
