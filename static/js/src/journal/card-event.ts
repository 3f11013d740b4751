import { html, nothing } from 'lit';
import { addDays, dayOf } from '../lib/days.ts';
import { labelOf } from '../lib/event-marks.ts';
import { dateWords } from '../lib/when.ts';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { isRest } from './month.ts';
import { noteView } from './note-view.ts';
import type { Reading } from './surroundings.ts';

/** Something to remember beside the numbers; a day of rest is told more quietly than a flare. */
export function eventCard({ fields }: RecordState, { words, now }: Reading) {
  const title = labelOf(String(fields['what'] ?? 'something happened'), fields['name'], undefined);
  const after = dayOf(fields['until']);
  return html`${
    isRest(fields) ? html`<h3>${icon('moon')} ${title}</h3>` : html`<h3 class="happened">${icon('flag')} ${title}</h3>`
  }
    ${after ? html`<p class="small-text muted">Until ${dateWords(addDays(after, -1), now)}</p>` : nothing}
    ${noteView(fields['note'], words)}`;
}
