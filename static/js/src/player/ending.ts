/** What stands on the screen after a session. */
import { html, nothing, type TemplateResult } from 'lit';
import { spoken } from '../lib/durations.ts';
import type { Body } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import type { Rated } from '../ui/pain-scale.ts';
import type { Report } from './place.ts';
import { toSigns } from './to-signs.ts';

/** `nothing`: it was left before its first hold, and there is nothing to keep. */
export type Saved = 'saving' | 'phone' | 'nothing' | { problem: string };

export interface Ended {
  report: Report;
  saved: Saved;
  /** How far down the leg it is now, as fields of the record. */
  after: Body;
  /** Where the warning signs are answered. */
  check: string;
  rate(event: CustomEvent<Rated>): void;
  carryOn(): void;
  save(): void;
}

export function ending({ report, saved, after, check, rate, carryOn, save }: Ended): TemplateResult {
  return html`<div class="stage stage-ending">
    ${toSigns(check)}
    <span class="stage-check">${icon('check')}</span>
    <h2>${report.finished ? 'Done.' : 'Stopped here.'}</h2>
    <p class="serif">${lastWords(report, saved)}</p>
    ${status(saved, save)}
    <div class="stage-doors">
      <a class="button primary" href="/journal/entry">Write it down</a>
      ${report.finished ? nothing : html`<button type="button" class="button" @click=${carryOn}>Carry on</button>`}
      <a class="button quiet" href="/today">Today</a>
    </div>
    ${saved === 'nothing' ? nothing : ladder('How far down is it now?', 'after', after, rate)}
  </div>`;
}

function lastWords({ seconds, finished, worse }: Report, saved: Saved): string {
  if (saved === 'nothing') return 'You had not begun yet, so there is nothing to keep.';
  const time = `${spoken(seconds)}.`;
  if (worse.length > 1) return `${time} That is enough for today. Rest as long as you like.`;
  if (worse.length > 0) return `${time} What made your leg worse is left out until tomorrow.`;
  return `${time} ${finished ? 'Easy does it for the next few minutes.' : 'What you did is kept.'}`;
}

/** One tap for each leg, and none is needed. `when` is what the record's fields begin with. */
export function ladder(
  question: string,
  when: 'before' | 'after',
  fields: Body,
  rate: (event: CustomEvent<Rated>) => void,
): TemplateResult {
  const side = (name: string) => (fields[`${when}.ladder.${name}`] as string | undefined) ?? null;
  return html`<details class="session-ladder">
    <summary>${question} <span class="muted small-text">if you like</span></summary>
    <leg-ladder .left=${side('left')} .right=${side('right')} @rated=${rate}></leg-ladder>
  </details>`;
}

function status(saved: Saved, again: () => void): TemplateResult {
  if (typeof saved !== 'string')
    return html`<p class="banner rose" role="alert">This session is not saved yet: ${saved.problem}
      <button type="button" class="button small" @click=${again}>Try again</button></p>`;
  return html`<p class="muted" role="status">${saved === 'phone' ? 'Saved on this phone' : ''}</p>`;
}
