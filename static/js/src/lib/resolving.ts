/** A routine becomes this person's: poses that are not theirs are swapped, what they must know is told, its time stays. */
import { type Choice, Chooser, cautionsOf, type Person } from './cautions.ts';
import type { Caution, Library, Routine, Step } from './library.ts';
import { type Draft, merged, retimed } from './retiming.ts';

export interface Change {
  /** Number of the resolved routine's step. */
  step: number;
  /** Slugs of the pose that the routine asks for, and of the one that is done. */
  from: string;
  to: string;
  /** The easier form, where the pose itself stays. */
  variant?: string;
  /** The person's cautions that ask for it; empty where they left the pose out, or do it for the first time. */
  why: Caution[];
  left_out: boolean;
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
  const drafts = merged(routine.steps.map((step, number) => drafted(step, number, chooser, library, person)));
  const steps = retimed(drafts, routine.total_seconds, chooser);
  const changes = drafts.flatMap((draft, step) => changesIn(draft, step));
  return { routine: { ...routine, steps }, changes, notes: steps.map((step) => notesOn(step, chooser, person)) };
}

/** `routine` for `person`, and the library in which every pose leads to a rest that is theirs: what a session is made of. */
export function personal(routine: Routine, library: Library, person: Person): { routine: Routine; library: Library } {
  const chooser = new Chooser(library, routine.place, person);
  const poses = library.poses.map((pose) => ({ ...pose, neutral_rest: chooser.choose(pose.neutral_rest).pose.slug }));
  return { routine: resolve(routine, library, person).routine, library: { ...library, poses } };
}

function drafted(asked: Step, number: number, chooser: Chooser, library: Library, person: Person): Draft {
  const choice = chooser.choose(asked.pose);
  const { pose } = choice;
  const form = easier(choice, library, person);
  const swapped = pose.slug !== asked.pose;
  const step: Step = swapped
    ? { ...timesOf(asked), pose: pose.slug, sides: pose.sides, ...form }
    : { ...asked, ...form };
  const eased = !swapped && form.variant !== undefined && form.variant !== asked.variant;
  const changes = swapped || eased ? [changeOf(asked, choice, form.variant)] : [];
  return { step, pose, slots: [{ step: asked, first: number === 0 }], swapped, changes };
}

/** What a note says belongs to the pose it was written for; a substitute takes over the times alone. */
function timesOf({ lead_seconds, seconds, switch_seconds, exit_seconds }: Step) {
  return { lead_seconds, seconds, switch_seconds, exit_seconds };
}

/** The form of a pose that the person's cautions, or a first time, ask for, and what has to be told with it. */
function easier({ pose }: Choice, library: Library, person: Person): Pick<Step, 'variant' | 'told'> {
  const changes = cautionsOf(pose, person).filter(({ action }) => action === 'change');
  const variant = changes.find((one) => one.variant)?.variant ?? firstForm(pose.slug, library, person);
  const reason = pose.cautions.find((one) => variant !== undefined && one.variant === variant);
  const told = [...changes.filter((one) => !one.variant), ...(reason ? [reason] : [])].map(({ note }) => note);
  return { ...(variant ? { variant } : {}), ...(told.length > 0 ? { told } : {}) };
}

/** The form in which the rules begin with a pose (rules.json, adjust). */
function firstForm(pose: string, { rules }: Library, { first_wall }: Person): string | undefined {
  const first = rules.adjust.find((one) => 'input' in one.if && one.if.input === 'first_wall');
  return first_wall ? first?.variants?.[pose] : undefined;
}

function changeOf(asked: Step, { pose, why, left_out }: Choice, variant: string | undefined): Omit<Change, 'step'> {
  return { from: asked.pose, to: pose.slug, ...(variant ? { variant } : {}), why, left_out };
}

/** A pose that was asked for twice in what became one step is told once. */
function changesIn({ changes }: Draft, step: number): Change[] {
  const once = new Map(changes.map((change) => [change.from, change]));
  return [...once.values()].map((change) => ({ ...change, step }));
}

function notesOn({ pose }: Step, chooser: Chooser, person: Person): Caution[] {
  return cautionsOf(chooser.pose(pose), person);
}
