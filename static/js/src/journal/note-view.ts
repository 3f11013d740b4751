import { html, nothing } from 'lit';
import type { Json } from '../lib/json.ts';
import { pieces } from '../lib/searching.ts';

/** A note exactly as it was written, with the words that were looked for marked. */
export function noteView(note: Json | undefined, words: string[]) {
  if (typeof note !== 'string') return nothing;
  if (words.length === 0) return html`<p class="note">${note}</p>`;
  return html`<p class="note">${pieces(note, words).map(({ text, found }) => (found ? html`<mark>${text}</mark>` : text))}</p>`;
}
