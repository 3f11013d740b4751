/** What stands on the screen while the voice is on its way. Nobody has to wait for it. */
import { html, type TemplateResult } from 'lit';
import { toSigns } from './to-signs.ts';

/** `arrived` of `wanted` voice files are here; `check` leads to the warning signs. */
export function waiting(arrived: number, wanted: number, check: string, goOn: () => void): TemplateResult {
  return html`<div class="stage stage-ending">
    ${toSigns(check)}
    <div class="stack" role="status">
      <h2>Bringing the voice</h2>
      <p class="muted">It stays on this phone. The next time needs no network.</p>
    </div>
    <progress max=${wanted || 1} .value=${arrived} aria-label="Voice files"></progress>
    <button type="button" class="button quiet" @click=${goOn}>Go on without the voice</button>
  </div>`;
}
