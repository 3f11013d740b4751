/** What a person has told us about their body, as far as routines go by it: ticks in their preferences. */
import type { Person } from '../lib/cautions.ts';
import { addDays, localIso } from '../lib/days.ts';
import { READ_DAYS, type Recent } from '../lib/facts.ts';
import type { Library, Routine } from '../lib/library.ts';
import { personal } from '../lib/resolving.ts';
import { type Shelf as Preferred, preferences } from './preferences.ts';
import type { Body, RecordState } from './revision.ts';
import type { Store } from './store.ts';

/** What knowing a person needs of the store. */
export type Shelf = Preferred & Pick<Store, 'months' | 'list'>;

const WALL = 'legs-up-the-wall';

/** The person as they are known on this phone. Of two phones' answers the more careful one counts. */
export async function personOf(shelf: Shelf): Promise<Person> {
  const [kept, wall, recent] = await Promise.all([preferences(shelf), wasAtWall(shelf), recentOf(shelf)]);
  return {
    tags: ticked(kept, 'cautions', isTickedAnywhere),
    agreed: ticked(kept, 'agreed', isTickedEverywhere),
    left_out: ticked(kept, 'left_out', isTickedAnywhere),
    first_wall: !wall,
    recent,
  };
}

/** What was written in the days that the rules look back on. */
async function recentOf(shelf: Pick<Store, 'list'>): Promise<Recent> {
  const now = localIso();
  const span = { from: addDays(now.slice(0, 10), -READ_DAYS) };
  const [entries, practices, events] = await Promise.all([
    shelf.list('entry', span),
    shelf.list('practice', span),
    shelf.list('event', span),
  ]);
  return { now, entries, practices, events };
}

/** `routine` as this person does it, and the library that goes with it. */
export async function resolvedFor(
  routine: Routine,
  library: Library,
  shelf: Shelf,
): Promise<{ routine: Routine; library: Library }> {
  return personal(routine, library, await personOf(shelf));
}

const SETS = { cautions: 'tags', agreed: 'agreed', left_out: 'left_out' } as const;

/** The person once these ticks are saved: what a screen shows at once. Other fields change nothing. */
export function ticking(person: Person, fields: Body): Person {
  return Object.entries(fields).reduce((known, [field, value]) => withTick(known, field, value === true), person);
}

function withTick(person: Person, field: string, isTicked: boolean): Person {
  const [head = '', ...key] = field.split('.');
  if (!Object.hasOwn(SETS, head)) return person;
  const name = SETS[head as keyof typeof SETS];
  const ticks = new Set(person[name]);
  if (isTicked) ticks.add(key.join('.'));
  else ticks.delete(key.join('.'));
  return { ...person, [name]: ticks };
}

type Is = (kept: RecordState, field: string) => boolean;

/** The keys under `head.` that are ticked. */
function ticked(kept: RecordState | null, head: string, is: Is): Set<string> {
  if (!kept) return new Set();
  const fields = new Set([...Object.keys(kept.fields), ...Object.keys(kept.clashes)]);
  const keys = [...fields].filter((field) => field.startsWith(`${head}.`) && is(kept, field));
  return new Set(keys.map((field) => field.slice(head.length + 1)));
}

const isTickedAnywhere: Is = ({ fields, clashes }, field) =>
  fields[field] === true || (clashes[field] ?? []).some(({ value }) => value === true);

const isTickedEverywhere: Is = ({ fields, clashes }, field) => fields[field] === true && !clashes[field];

/** Whether any session went up the wall; most people's newest months say so, and no older one is read then. */
async function wasAtWall(shelf: Shelf): Promise<boolean> {
  for await (const sessions of shelf.months(['practice'])) {
    if (sessions.some(didWall)) return true;
  }
  return false;
}

/** A session followed to its end in which the legs were up the wall. */
function didWall({ fields: { finished, steps } }: RecordState): boolean {
  return finished === true && Array.isArray(steps) && steps.some((step) => isWall(step));
}

/** Held, not skipped over. */
function isWall(step: unknown): boolean {
  if (typeof step !== 'object' || step === null || !('pose' in step) || !('done' in step)) return false;
  return step.pose === WALL && step.done === true;
}
