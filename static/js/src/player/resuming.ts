/** "Resume Bridge, 6:20 to go?": what stands on a page while an interrupted session waits for its person. */
import { html, type TemplateResult } from 'lit';
import { countdown } from '../lib/durations.ts';
import type { Kept } from './keeping.ts';

/** `resume` is a link to where it can be resumed, or what a tap there does. */
export function resuming(kept: Kept, resume: string | (() => void), notNow: () => void): TemplateResult {
  return html`<section class="card stack resume-card" aria-labelledby="resume-title">
    <h2 class="card-title" id="resume-title">Resume ${kept.pose}, ${countdown(kept.left)} to go?</h2>
    <p class="muted small-text">This session was interrupted. What you did of it is kept either way.</p>
    <div class="row">
      ${
        typeof resume === 'string'
          ? html`<a class="button primary" href=${resume}>Resume</a>`
          : html`<button type="button" class="button primary" @click=${resume}>Resume</button>`
      }
      <button type="button" class="button quiet" @click=${notNow}>Not now</button>
    </div>
  </section>`;
}
