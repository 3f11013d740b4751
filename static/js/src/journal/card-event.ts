import { html } from 'lit';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { noteView } from './note-view.ts';
import type { Reading } from './surroundings.ts';
import { titled } from './words.ts';

/** Something to remember beside the numbers. */
export function eventCard({ fields: { what, note } }: RecordState, { words }: Reading) {
  return html`<h3>${icon('flag')} ${titled(String(what ?? 'something happened'))}</h3>
    ${noteView(note, words)}`;
}
