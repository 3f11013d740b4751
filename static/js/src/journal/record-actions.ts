import { html, nothing } from 'lit';
import { nounOf } from '../lib/nouns.ts';
import { clockOf } from '../lib/when.ts';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { atOf } from './diary.ts';
import { stands } from './stands.ts';
import type { Surroundings } from './surroundings.ts';

/** The pages on which records are edited, by kind. */
const FORMS: Record<string, string> = {
  entry: '/journal/entry',
  event: '/journal/event',
  measure: '/journal/week',
  practice: '/journal/session',
};

/** The page on which a record is edited, or null. */
export function addressOf({ kind, record }: RecordState): string | null {
  return Object.hasOwn(FORMS, kind) ? `${FORMS[kind]}?id=${record}` : null;
}

/** The page of a record's earlier versions. */
export function versionsAddress({ record }: RecordState): string {
  return `/journal/versions?id=${record}`;
}

/** What can be done to a record, at the foot of its card. */
export function recordActions(record: RecordState, around: Surroundings) {
  if (stands(record)) return nothing;
  const address = addressOf(record);
  const which = `the ${nounOf(record.kind)} of ${clockOf(atOf(record))}`;
  return html`<div class="row record-actions">
    ${address ? html`<a class="button quiet small" href=${address} aria-label="Edit ${which}">${icon('edit')} Edit</a>` : nothing}
    <button type="button" class="button quiet small" aria-label="Delete ${which}"
      @click=${() => around.desk.remove(record)}>${icon('trash')} Delete</button>
    <a class="button quiet small" href=${versionsAddress(record)} aria-label="Earlier versions of ${which}">${icon('clock')} Earlier</a>
  </div>`;
}
