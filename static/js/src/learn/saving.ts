import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';

/** The button that keeps an article for later, and lets it go again; null is not known yet. */
export function savedToggle(saved: boolean | null, turn: () => void): TemplateResult {
  return html`<button type="button" class="button soft small save-toggle" aria-pressed=${saved === true}
      ?disabled=${saved === null} @click=${turn}>${icon('bookmark')} <span>${saved ? 'Saved' : 'Save for later'}</span></button>`;
}
