/** Where a folded record lies: on a day of the journal, or in the trash. */
import { dayOf } from '../lib/days.ts';
import type { Row } from './open.ts';
import type { RecordState } from './revision.ts';

export function placed(state: RecordState): Row {
  if (state.deleted) return { ...state, trashed: dayOf(state.changed_at) ?? '' };
  return { ...state, day: dayOf(state.fields.at) ?? dayOf(state.changed_at) ?? '' };
}
