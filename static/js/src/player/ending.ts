/** What stands on the screen after a session. */
import { html, type TemplateResult } from 'lit';
import { spoken } from '../lib/durations.ts';
import { icon } from '../ui/icon.ts';
import type { Report } from './session.ts';

export type Saved = 'saving' | 'phone' | { problem: string };

export function ending(report: Report, saved: Saved, carryOn: () => void, again: () => void): TemplateResult {
  return html`<div class="stage stage-ending">
    <span class="stage-check">${icon('check')}</span>
    <h2>${report.finished ? 'Done.' : 'Stopped here.'}</h2>
    <p class="serif">${spoken(report.seconds)}. ${report.finished ? 'Easy does it for the next few minutes.' : 'What you did is kept.'}</p>
    ${status(saved, again)}
    <div class="stage-doors">
      <a class="button primary" href="/journal/entry">Write it down</a>
      ${report.finished ? '' : html`<button type="button" class="button" @click=${carryOn}>Carry on</button>`}
      <a class="button quiet" href="/today">Today</a>
    </div>
  </div>`;
}

function status(saved: Saved, again: () => void): TemplateResult {
  if (typeof saved !== 'string')
    return html`<p class="banner rose" role="alert">This session is not saved yet: ${saved.problem}
      <button type="button" class="button small" @click=${again}>Try again</button></p>`;
  return html`<p class="muted" role="status">${saved === 'phone' ? 'Saved on this phone' : ''}</p>`;
}
