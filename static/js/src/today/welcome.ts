/** The first run, apart from the screen: which steps there are, and where a person stands in them. Pure. */
import type { Json } from '../lib/json.ts';

export const STEPS = [
  'hello',
  'signs',
  'side',
  'cautions',
  'minutes',
  'goal',
  'number',
  'reminder',
  'install',
] as const;
export type StepName = (typeof STEPS)[number];

/** As preferences hold it: the step at which the person stopped, or that they are through. */
export const DONE = 'done';

/** Where to go on: the step that was left, or the first one. Who is through begins again, because they asked to. */
export function resumedAt(kept: Json | undefined): StepName {
  return STEPS.find((step) => step === kept) ?? 'hello';
}

/** The step after, or `done`. */
export function after(step: StepName): StepName | typeof DONE {
  return STEPS[STEPS.indexOf(step) + 1] ?? DONE;
}

/** The step before; null at the first. */
export function before(step: StepName): StepName | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}
