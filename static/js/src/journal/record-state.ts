import { html, nothing } from 'lit';
import type { RecordState } from '../store/revision.ts';
import { addressOf } from './record-actions.ts';
import { refusalWords, stateWords } from './state-words.ts';
import type { Surroundings } from './surroundings.ts';

/** What asking the person needs. */
type Asking = Pick<Surroundings, 'desk' | 'name'>;

/** Where a record is on its way to the server, in a line. */
export function recordState(record: RecordState, now: string) {
  return html`<span class="muted small-text record-state ${record.state}">${stateWords(record, now)}</span>`;
}

/** What the person should know of a record, and answer: that the server refused it, that it came back. */
export function recordNotes(record: RecordState, around: Asking) {
  return html`${record.refused ? refusal(record, around) : nothing}
    ${record.restored ? returned(record, around) : nothing}`;
}

function refusal(record: RecordState, { desk, name }: Asking) {
  const address = addressOf(record);
  return html`<div class="banner rose refusal">
    <p>The server did not take this. ${record.refused && refusalWords(record.refused, name)}
      It is safe on this phone, and is offered again when Legs Up is updated.</p>
    <div class="row">
      ${address ? html`<a class="button small" href=${address}>Mend</a>` : nothing}
      <button type="button" class="button small" @click=${() => desk.takeAlong(record)}>Save a file</button>
    </div>
  </div>`;
}

function returned(record: RecordState, { desk }: Asking) {
  return html`<div class="banner clay returned" role="group" aria-label="Deleted on one phone, changed on another">
    <p>This was deleted on one phone and changed on another, so it came back.</p>
    <div class="row">
      <button type="button" class="button small" @click=${() => desk.keep(record)}>Keep it</button>
      <button type="button" class="button small" @click=${() => desk.remove(record)}>Delete it</button>
    </div>
  </div>`;
}
