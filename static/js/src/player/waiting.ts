/** What stands on the screen while the voice is on its way. Nobody has to wait for it. */
import { html, type TemplateResult } from 'lit';

/** `arrived` of `wanted` voice files are here. */
export function waiting(arrived: number, wanted: number, goOn: () => void): TemplateResult {
  return html`<div class="stage stage-ending">
    <div class="stack" role="status">
      <h2>Bringing the voice</h2>
      <p class="muted">It stays on this phone. The next time needs no network.</p>
    </div>
    <progress max=${wanted || 1} .value=${arrived} aria-label="Voice files"></progress>
    <button type="button" class="button quiet" @click=${goOn}>Go on without the voice</button>
  </div>`;
}
