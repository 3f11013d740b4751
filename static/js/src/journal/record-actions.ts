import { html, nothing } from 'lit';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { atOf } from './diary.ts';
import type { Surroundings } from './surroundings.ts';
import { clockOf } from './when.ts';

/** What a record of each kind is called in a sentence. Those that are not here can't be deleted: an answer to the warning signs stands. */
const NOUNS: Record<string, string> = { entry: 'entry', practice: 'session', event: 'event' };

/** The page on which a record is edited, or null. */
export function addressOf({ kind, record }: RecordState): string | null {
  return kind === 'entry' ? `/journal/entry?id=${record}` : null;
}

/** What can be done to a record, at the foot of its card. */
export function recordActions(record: RecordState, around: Surroundings) {
  const noun = NOUNS[record.kind];
  if (!noun) return nothing;
  const address = addressOf(record);
  const which = `the ${noun} of ${clockOf(atOf(record))}`;
  return html`<div class="row record-actions">
    ${address ? html`<a class="button quiet small" href=${address} aria-label="Edit ${which}">${icon('edit')} Edit</a>` : nothing}
    <button type="button" class="button quiet small" aria-label="Delete ${which}"
      @click=${() => around.desk.remove(record)}>${icon('trash')} Delete</button>
  </div>`;
}
