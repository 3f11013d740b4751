/** Why a routine is changed for a person, in words. */
import type { Caution, Library } from '../lib/library.ts';

/** What led to a change: ticked cautions, the person's own wish, or this day, in the rules' words. */
export interface Reason {
  why: Caution[];
  left_out: boolean;
  because?: string | null;
}

export function because({ why, left_out, because: today }: Reason, { cautions }: Library): string {
  if (left_out) return 'You left it out.';
  if (why.length === 0 && today) return today;
  return `You ticked: ${listed(why.map(({ tag }) => cautions.tags[tag] ?? tag))}.`;
}

function listed(tags: string[]): string {
  const [first, ...others] = tags;
  return [first, ...others.map(lowered)].join('; ');
}

/** Tags begin with a capital, which in the middle of a sentence is out of place. */
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The cautions to which a clinician may agree, where nothing else stands against the pose. */
export function toAgree(why: Caution[]): Caution[] {
  return why.every(({ action }) => action === 'ask') ? why : [];
}
