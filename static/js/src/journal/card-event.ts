import { html } from 'lit';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { isRest } from './month.ts';
import { noteView } from './note-view.ts';
import type { Reading } from './surroundings.ts';
import { titled } from './words.ts';

/** Something to remember beside the numbers; a day of rest is told more quietly than a flare. */
export function eventCard({ fields }: RecordState, { words }: Reading) {
  const title = titled(String(fields['what'] ?? 'something happened'));
  return html`${
    isRest(fields) ? html`<h3>${icon('moon')} ${title}</h3>` : html`<h3 class="happened">${icon('flag')} ${title}</h3>`
  }
    ${noteView(fields['note'], words)}`;
}
