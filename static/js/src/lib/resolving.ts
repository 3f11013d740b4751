/** A routine becomes this person's: poses that are not theirs are swapped, what they must know is told, its time stays. */
import { type Choice, Chooser, cautionsOf, isAgreed, type Person } from './cautions.ts';
import { easierWays } from './leg-worse.ts';
import type { Caution, Library, Pose, Routine, Step } from './library.ts';
import { type Draft, merged, retimed } from './retiming.ts';
import { sidesInPlace } from './sides.ts';

export interface Change {
  /** Number of the resolved routine's step. */
  step: number;
  /** Slugs of the pose that the routine asks for, and of the one that is done. */
  from: string;
  to: string;
  /** The easier form, where the pose itself stays. */
  variant?: string;
  /** The person's cautions that ask for it; empty where they left the pose out, or today asks for it. */
  why: Caution[];
  left_out: boolean;
  /** What today asks for it for, in the rules' words; null where it is not what asks. */
  because: string | null;
  /** Slugs of the poses in which the leg got worse today, where that is what asks for it. */
  worse_today: string[];
}

export interface Resolved {
  routine: Routine;
  changes: Change[];
  /** For each step the cautions that stay with its pose, to be shown. */
  notes: Caution[][];
}

/** `routine` for `person`. What is spoken with a step stands in its `told`. Throws a RangeError for a pose that is not there. */
export function resolve(routine: Routine, library: Library, person: Person): Resolved {
  const chooser = new Chooser(library, routine.place, person);
  const drafts = merged(routine.steps.map((step, number) => drafted(step, number, chooser, person)));
  const steps = retimed(drafts, routine.total_seconds, chooser);
  const changes = drafts.flatMap((draft, step) => changesIn(draft, step));
  return { routine: { ...routine, steps }, changes, notes: steps.map((step) => notesOn(step, chooser, person)) };
}

/**
 * `routine` for `person`, and the library in which every pose leads to a rest and to easier ways that are theirs, and
 * says what they must know of it: what a session is made of.
 */
export function personal(routine: Routine, library: Library, person: Person): { routine: Routine; library: Library } {
  const chooser = new Chooser(library, routine.place, person);
  const poses = library.poses.map((pose) => ({
    ...pose,
    neutral_rest: chooser.choose(pose.neutral_rest).pose.slug,
    care: careOf(pose, person),
    easier_ways: easierWays(pose, chooser, library.rules),
  }));
  return { routine: resolve(routine, library, person).routine, library: { ...library, poses } };
}

/**
 * Whether each step is still `person`'s as it stands: what was theirs when a session began may not be when it is to go
 * on. No for a pose that is not in the library any more.
 */
export function stillTheirs({ steps, place }: Routine, library: Library, person: Person): boolean {
  const known = new Set(library.poses.map(({ slug }) => slug));
  const chooser = new Chooser(library, place, person);
  return steps.every(
    (step, number) => known.has(step.pose) && drafted(step, number, chooser, person).changes.length === 0,
  );
}

/** What is shown with a pose that stays: notes of care, and of what a clinician agreed to. */
function careOf(pose: Pose, person: Person): string[] {
  const kept = cautionsOf(pose, person).filter((one) => one.action === 'care' || isAgreed(pose, one, person));
  return kept.map(({ note }) => note);
}

function drafted(asked: Step, number: number, chooser: Chooser, person: Person): Draft {
  const chosen = chooser.choose(asked.pose);
  const { pose } = chosen;
  const { why, because, ...form } = easier(pose, chooser, person);
  const choice = { ...chosen, why: [...chosen.why, ...why], because: chosen.because ?? because };
  const swapped = pose.slug !== asked.pose;
  const step: Step = swapped
    ? { ...timesOf(asked), pose: pose.slug, ...sidesInPlace(asked, pose), ...form }
    : { ...asked, ...form };
  const eased = !swapped && form.variant !== undefined && form.variant !== asked.variant;
  const changes = swapped || eased ? [changeOf(asked, choice, form.variant)] : [];
  return { step, pose, slots: [{ step: asked, first: number === 0 }], swapped, changes };
}

/** What a note says belongs to the pose it was written for; a substitute takes over the times alone. */
function timesOf({ lead_seconds, seconds, switch_seconds, exit_seconds }: Step) {
  return { lead_seconds, seconds, switch_seconds, exit_seconds };
}

interface Easier extends Pick<Step, 'variant' | 'told'> {
  /** The cautions that ask for the form, or what today asks for it for. */
  why: Caution[];
  because: string | null;
}

/** The form of a pose that the person's cautions, or else this day, ask for, and what has to be told with it. */
function easier(pose: Pose, chooser: Chooser, person: Person): Easier {
  const changes = cautionsOf(pose, person).filter(({ action }) => action === 'change');
  const why = changes.filter((one) => one.variant).slice(0, 1);
  const today = why.length > 0 ? null : chooser.today.form(pose);
  const variant = why[0]?.variant ?? today?.variant;
  const reason = pose.cautions.find((one) => variant !== undefined && one.variant === variant);
  const told = [...changes.filter((one) => !one.variant), ...(reason ? [reason] : [])].map(({ note }) => note);
  const form = { ...(variant ? { variant } : {}), ...(told.length > 0 ? { told } : {}) };
  return { ...form, why, because: today?.because ?? null };
}

function changeOf(asked: Step, choice: Choice, variant: string | undefined): Omit<Change, 'step'> {
  const { pose, ...reason } = choice;
  return { from: asked.pose, to: pose.slug, ...(variant ? { variant } : {}), ...reason };
}

/** A pose that was asked for twice in what became one step is told once. */
function changesIn({ changes }: Draft, step: number): Change[] {
  const once = new Map(changes.map((change) => [change.from, change]));
  return [...once.values()].map((change) => ({ ...change, step }));
}

function notesOn({ pose }: Step, chooser: Chooser, person: Person): Caution[] {
  return cautionsOf(chooser.pose(pose), person);
}
