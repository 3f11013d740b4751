import { html, nothing, type TemplateResult } from 'lit';
import { clockOf } from '../lib/when.ts';
import type { RecordState } from '../store/revision.ts';
import { clashView } from '../ui/clash-view.ts';
import { CARDS } from './cards.ts';
import { atOf } from './diary.ts';
import { clashWords } from './field-words.ts';
import { recordActions } from './record-actions.ts';
import { recordNotes, recordState } from './record-state.ts';
import { stands } from './stands.ts';
import type { Surroundings } from './surroundings.ts';

/** One record as a card of its day. Everything a person wrote is shown as text, never as markup. */
export function recordView(record: RecordState, around: Surroundings): TemplateResult {
  const at = atOf(record);
  const content = CARDS[record.kind];
  return html`<li class="card record ${record.kind}">
    <div class="row apart record-head">
      <time class="muted" datetime=${at}>${clockOf(at)}</time>
      ${recordState(record, around.now)}
    </div>
    ${content ? content(record, around) : nothing}
    ${recordNotes(record, around)}
    ${stands(record) ? nothing : clashView(around.clashes.get(record.record) ?? [], clashWords(around.now, around.name), (field, value) => around.desk.choose(record, field, value))}
    ${recordActions(record, around)}
  </li>`;
}
