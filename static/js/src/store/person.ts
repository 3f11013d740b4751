/** What a person has told us about their body, as far as routines go by it: ticks in their preferences. */
import type { Person, Sore } from '../lib/cautions.ts';
import { addDays, dayOf, localIso } from '../lib/days.ts';
import { READ_DAYS, type Recent } from '../lib/facts.ts';
import { isMap } from '../lib/json.ts';
import type { Library, Routine } from '../lib/library.ts';
import { personal } from '../lib/resolving.ts';
import { type Shelf as Preferred, preferences } from './preferences.ts';
import type { Body, RecordState } from './revision.ts';
import type { Store } from './store.ts';

/** What knowing a person needs of the store. */
export type Shelf = Preferred & Pick<Store, 'months' | 'list'>;

const WALL = 'legs-up-the-wall';
const SORE: readonly Sore[] = ['left', 'right', 'both'];
/** Said of a pose by the button "Leg is worse", or when asked after it: either counts for the rest of the day. */
const WORSE: readonly unknown[] = ['worse', 'further-down'];

/** The person as they are known on this phone. Of two phones' answers the more careful one counts. */
export async function personOf(shelf: Shelf): Promise<Person> {
  const [kept, wall, recent] = await Promise.all([preferences(shelf), wasAtWall(shelf), recentOf(shelf)]);
  return {
    tags: ticked(kept, 'cautions', isTickedAnywhere),
    agreed: ticked(kept, 'agreed', isTickedEverywhere),
    left_out: ticked(kept, 'left_out', isTickedAnywhere),
    worse_today: worseToday(recent, kept),
    first_wall: !wall,
    recent,
    sore: SORE.find((side) => side === kept?.fields.sore_side) ?? null,
  };
}

/** What was written in the days that the rules look back on. */
export async function recentOf(shelf: Pick<Store, 'list'>, now: string = localIso()): Promise<Recent> {
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

const SETS = { cautions: 'tags', agreed: 'agreed', left_out: 'left_out', put_back: 'worse_today' } as const;

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

/** Poses in which the leg got worse in a session that began today, and that were not put back since. */
function worseToday({ now, practices }: Recent, kept: RecordState | null): Set<string> {
  const sessions = practices.filter(({ fields }) => dayOf(fields.at) === dayOf(now));
  const said = sessions.flatMap(({ fields }) => worseIn(fields).filter((pose) => !isPutBack(pose, fields.at, kept)));
  return new Set(said);
}

function worseIn({ steps }: Body): string[] {
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step) => (isMap(step) && WORSE.includes(step.response) ? [String(step.pose)] : []));
}

/** A slip of the finger is taken back by the moment at which it was noticed; two phones that disagree take nothing back. */
function isPutBack(pose: string, at: unknown, kept: RecordState | null): boolean {
  const field = `put_back.${pose}`;
  const since = kept && !kept.clashes[field] ? kept.fields[field] : null;
  return typeof since === 'string' && Date.parse(since) >= Date.parse(String(at));
}

/** A session followed to its end in which the legs were up the wall. */
function didWall({ fields: { finished, steps } }: RecordState): boolean {
  return finished === true && Array.isArray(steps) && steps.some((step) => isWall(step));
}

/** Held, not skipped over. */
function isWall(step: unknown): boolean {
  return isMap(step) && step.pose === WALL && step.done === true;
}
