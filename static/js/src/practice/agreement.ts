import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Caution } from '../lib/library.ts';
import type { Body } from '../store/revision.ts';

/** The tick that a clinician agreed to `pose` for each of these cautions; nothing where none asks. */
export function agreement(pose: string, asks: Caution[], agreed: boolean, words: string, keep: (fields: Body) => void) {
  if (asks.length === 0) return nothing;
  const fields = () => Object.fromEntries(asks.map(({ tag }) => [`agreed.${pose}.${tag}`, agreed ? null : true]));
  return html`<label class="own-tick"><input type="checkbox" .checked=${live(agreed)}
    @change=${() => keep(fields())}><span>${words}</span></label>`;
}
