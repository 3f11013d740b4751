import { html, type TemplateResult } from 'lit';

/** How far the last tick has come; a problem is why it is not safe on this phone. */
export type Kept = 'nothing' | 'phone' | { problem: string };

/** Whether a tick is safe, said where it was made. */
export function keptLine(kept: Kept): TemplateResult {
  if (typeof kept === 'object') return html`<p class="error" role="alert">This is not saved: ${kept.problem}</p>`;
  return html`<p class="muted kept-line" role="status">${kept === 'phone' ? 'Saved on this phone' : ''}</p>`;
}
