/** What takes a session's place when a warning sign was raised in another tab, or on another phone. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';

/** `check`: where it says what to do. */
export function locked(heading: string, check: string): TemplateResult {
  return html`<div class="stage stage-ending" role="alert">
    <div class="stack">
      ${icon('warning')}
      <h2>${heading}</h2>
      <p>A warning sign was ticked. Routines are locked.</p>
    </div>
    <a class="button primary" href=${check}>See what to do</a>
  </div>`;
}
