import type { RecordState } from '../store/revision.ts';

/** Said where somebody tries all the same. */
export const STANDS = 'Answers to the warning signs stay as they were given. Go through the list again instead.';

/**
 * Whether a record stays as it was said: what somebody answered to the warning signs is what the routines went by, and
 * of two answers the worse counts. It is not edited, deleted, brought back or chosen away; the list is answered anew.
 */
export function stands({ kind }: Pick<RecordState, 'kind'>): boolean {
  return kind === 'screen';
}
