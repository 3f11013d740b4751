import { html, nothing } from 'lit';
import type { RecordState } from '../store/revision.ts';
import { addressOf } from './record-actions.ts';
import { refusalWords, stateWords } from './words.ts';

/** Where a record is on its way to the server, in a line. */
export function recordState(record: RecordState) {
  return html`<span class="muted small-text record-state ${record.state}">${stateWords(record)}</span>`;
}

/** What the person should know of a record: that the server refused it, that it came back. */
export function recordNotes(record: RecordState) {
  return html`${record.refused ? refusal(record) : nothing}
    ${record.restored ? html`<p class="muted small-text">Deleted on one phone, changed on another: the change was kept.</p>` : nothing}`;
}

function refusal(record: RecordState) {
  const address = addressOf(record);
  return html`<div class="banner rose refusal">
    <p>The server did not take this. ${record.refused && refusalWords(record.refused)} It is safe on this phone.</p>
    ${address ? html`<a class="button small" href=${address}>Mend</a>` : nothing}
  </div>`;
}
