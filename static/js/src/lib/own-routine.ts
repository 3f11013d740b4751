/**
 * A routine of the person's own: what it may hold, and how the player takes it. Pure. The same reading stands before a
 * save, behind a link or a file from somebody else, and before playing: nothing else turns a stored value into a routine.
 */
import { isUuid } from './ids.ts';
import { isMap } from './json.ts';
import type { Library, Pose, Routine, Step } from './library.ts';
import type { OnSides } from './sides.ts';

export type OwnStep = Omit<Step, 'optional'>;

export interface OwnRoutine {
  name: string;
  steps: OwnStep[];
}

/** Letters, steps and seconds: ours. The server keeps to the first two (app/journal/bodies.py). */
export const MOST = { name: 80, steps: 40, change: 120, total: 3600 };
/** Lying down at a wall needs at least 20 s (rulings.md, "Timing and speech"). */
const WALL_SECONDS = 20;
const USUAL = { lead_seconds: 16, switch_seconds: 12, exit_seconds: 12 };
type Change = keyof typeof USUAL;
const CHANGES: Record<Change, string> = {
  lead_seconds: 'getting there',
  switch_seconds: 'changing sides',
  exit_seconds: 'coming out',
};

/** What is given is no routine of ours. `field` is its place, as in `steps.2.seconds`; the message is for the person. */
export class BadRoutine extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.name = 'BadRoutine';
    this.field = field;
  }
}

/** Reads a routine from anything. Throws BadRoutine for the first thing that is wrong; unknown keys are left out. */
export function readRoutine(value: unknown, library: Library): OwnRoutine {
  if (!isMap(value)) throw new BadRoutine('', 'This is not a routine.');
  const name = readName(value.name);
  const { steps } = value;
  if (!Array.isArray(steps)) throw new BadRoutine('steps', 'The poses of this routine are missing.');
  if (!steps.length) throw new BadRoutine('steps', 'Add a pose first.');
  if (steps.length > MOST.steps)
    throw new BadRoutine('steps', `This routine has ${steps.length} poses. It can have ${MOST.steps} at most.`);
  const read = steps.map((step, number) => readStep(step, number, library));
  if (lengthOf(read) > MOST.total)
    throw new BadRoutine('steps', `This routine is longer than ${MOST.total / 60} minutes. Take a pose out.`);
  return { name, steps: read };
}

function readName(name: unknown): string {
  const trimmed = typeof name === 'string' ? name.trim() : '';
  if (!trimmed) throw new BadRoutine('name', 'Give this routine a name.');
  if ([...trimmed].length > MOST.name)
    throw new BadRoutine('name', `This name is too long. It can have ${MOST.name} letters.`);
  return trimmed;
}

function readStep(value: unknown, number: number, library: Library): OwnStep {
  const place = `steps.${number}`;
  if (!isMap(value)) throw new BadRoutine(place, `Step ${number + 1} is not a pose.`);
  const pose = library.poses.find(({ slug, substitute_only }) => slug === value.pose && !substitute_only);
  if (!pose) throw new BadRoutine(`${place}.pose`, `Step ${number + 1}: no pose is called “${String(value.pose)}”.`);
  const named = `Step ${number + 1}, ${pose.name}`;
  const on = readSides(value, pose, place, named);
  const change = (field: Change) =>
    readSeconds(value[field], { least: 0, most: MOST.change }, `${place}.${field}`, `${named}: ${CHANGES[field]}`);
  return {
    pose: pose.slug,
    lead_seconds: Math.max(change('lead_seconds'), leastLead(pose)),
    seconds: readSeconds(value.seconds, holdOf(pose), `${place}.seconds`, `${named}: the hold`),
    switch_seconds: on.sides === 'left-right' ? change('switch_seconds') : 0,
    exit_seconds: change('exit_seconds'),
    ...on,
    ...extras(value, pose, library),
  };
}

/** A left–right pose is done on both sides, in an order that may be named, or on one; the others in the one way they have. */
function readSides({ sides, side }: Record<string, unknown>, pose: Pose, place: string, named: string): OnSides {
  const two = pose.sides === 'left-right';
  const read = (sides ?? pose.sides) as Step['sides'];
  if (!(two ? ['left-right', 'none'] : [pose.sides]).includes(read))
    throw new BadRoutine(`${place}.sides`, `${named}: the sides of this pose are not right.`);
  if (side === undefined || side === null) return { sides: read };
  if (side !== 'left' && side !== 'right')
    throw new BadRoutine(`${place}.side`, `${named}: the side can be left or right.`);
  if (!two) throw new BadRoutine(`${place}.side`, `${named}: this pose has no left or right side.`);
  return { sides: read, side };
}

function readSeconds(value: unknown, { least, most }: Bounds, field: string, named: string): number {
  if (!Number.isInteger(value)) throw new BadRoutine(field, `${named} needs a whole number of seconds.`);
  if ((value as number) < least || (value as number) > most)
    throw new BadRoutine(field, `${named} can be ${least} to ${most} seconds long, not ${value}.`);
  return value as number;
}

/** A form of the pose, and a note that the voice can say: only the library's own; others are left out. */
function extras(value: Record<string, unknown>, pose: Pose, library: Library): Pick<Step, 'note' | 'variant'> {
  const variant = pose.geometry.frames.find((frame) => frame.variant && frame.variant === value.variant)?.variant;
  const note = usesOf(pose, library).find((step) => step.note && step.note === value.note)?.note;
  return { ...(variant ? { variant } : {}), ...(note ? { note } : {}) };
}

export interface Bounds {
  least: number;
  most: number;
}

/** Seconds that a pose may be held, a side; a movement ends with its last repetition. */
export function holdOf({ hold_min, hold_max, max_reps, seconds_per_rep }: Pose): Bounds {
  const moving = max_reps && seconds_per_rep ? max_reps * seconds_per_rep : Number.POSITIVE_INFINITY;
  return { least: hold_min, most: Math.min(hold_max, moving) };
}

/** Seconds that getting there takes at least. */
export function leastLead({ position, props }: Pose): number {
  return position === 'supine' && props.includes('wall') ? WALL_SECONDS : 0;
}

/** A pose as a new step: its own hold, and changes as long as the longest in the library's routines. */
export function newStep(pose: Pose, library: Library): OwnStep {
  const uses = usesOf(pose, library);
  const longest = (field: Change) => Math.max(USUAL[field], ...uses.map((step) => step[field]));
  const { least, most } = holdOf(pose);
  return {
    pose: pose.slug,
    lead_seconds: Math.max(longest('lead_seconds'), leastLead(pose)),
    seconds: Math.min(Math.max(pose.hold, least), most),
    switch_seconds: pose.sides === 'left-right' ? longest('switch_seconds') : 0,
    exit_seconds: longest('exit_seconds'),
    sides: pose.sides,
  };
}

function usesOf({ slug }: Pose, { routines }: Library): Step[] {
  return routines.flatMap(({ steps }) => steps.filter(({ pose }) => pose === slug));
}

/** Seconds of a routine; the first lead-in counts outside, as in every routine's name. */
export function lengthOf(steps: readonly OwnStep[]): number {
  const whole = steps.reduce((sum, step) => sum + stepLength(step), 0);
  return whole - (steps[0]?.lead_seconds ?? 0);
}

function stepLength({ lead_seconds, seconds, switch_seconds, exit_seconds, sides }: OwnStep): number {
  return lead_seconds + seconds * (sides === 'left-right' ? 2 : 1) + switch_seconds + exit_seconds;
}

/** The routine as the player takes it; `record` names it where a library routine has its slug. */
export function asRoutine({ name, steps }: OwnRoutine, record: string, { poses }: Library): Routine {
  const used = poses.filter(({ slug }) => steps.some(({ pose }) => pose === slug));
  const total_seconds = lengthOf(steps);
  return {
    slug: record,
    name,
    minutes: Math.max(1, Math.round(total_seconds / 60)),
    group: 'own',
    intensity: Math.max(...used.map(({ intensity }) => intensity)),
    place: used.every(({ place }) => place === 'desk') ? 'desk' : 'floor',
    when: '',
    avoid: '',
    steps,
    total_seconds,
  };
}

/** Where a routine is played: one of the library's by its slug, one's own by its record. */
export function addressOf(routine: string): string {
  return isUuid(routine) ? `/practice/own/play?id=${routine}` : `/practice/${routine}`;
}
