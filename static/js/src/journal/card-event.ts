import { html, nothing } from 'lit';
import type { RecordState } from '../store/revision.ts';
import { titled } from './words.ts';

/** Something to remember beside the numbers. */
export function eventCard({ fields: { what, note } }: RecordState) {
  return html`<h3>${titled(String(what ?? 'something happened'))}</h3>
    ${typeof note === 'string' ? html`<p class="note">${note}</p>` : nothing}`;
}
