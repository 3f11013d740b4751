/** "Resume Bridge, 6:20 to go?": what stands on a page while an interrupted session waits for its person. */
import { html, nothing, type TemplateResult } from 'lit';
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

/** Said where a session can't be gone on with after all: the library has changed since. It is logged by then. */
export function lost(pose: string): TemplateResult {
  return html`<p class="banner clay" role="alert">Your session stopped at ${pose} and can’t go on from there: the routine has changed since. What you did of it is in your journal.</p>`;
}

/** What stands there where the session holds something that the person has to leave out by now. `again` links to its routine. */
export function changedSince({ pose }: Kept, again: string | null, keep: () => void): TemplateResult {
  return html`<section class="card stack resume-card" aria-labelledby="resume-title">
    <h2 class="card-title" id="resume-title">Your session stopped at ${pose}</h2>
    <p class="muted small-text">It can’t go on as it was: something in it is to be left out for you now. What you did of it is kept. Start the routine again, and it comes without that.</p>
    <div class="row">
      ${again ? html`<a class="button primary" href=${again}>See the routine</a>` : nothing}
      <button type="button" class="button quiet" @click=${keep}>All right</button>
    </div>
  </section>`;
}
