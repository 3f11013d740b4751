/** "Something else": two other routines, a rest day, and the way to the whole list. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';
import type { Today } from './given.ts';
import { doorTo } from './hero.ts';
import type { Plan } from './plan.ts';
import { shortName } from './plan-words.ts';

export interface Acts {
  close(): void;
  /** Marks today as a rest day, or takes the mark back. */
  rest(): void;
}

export function others(plan: Plan, today: Today, isRest: boolean, { close, rest }: Acts): TemplateResult {
  return html`<dialog class="sheet others" aria-labelledby="others-title" @close=${close}>
    <div class="row apart"><h2 id="others-title">Something else</h2>
      <button type="button" class="button quiet small" @click=${close}>Close</button></div>
    <ul class="plain-list other-list">
      ${plan.alternatives.map(
        (offer) => html`<li><a class="other" href=${doorTo(offer.slug, today)}>
          <span class="other-name">${shortName(offer)}</span><span class="muted">${offer.minutes} min</span>${icon('chevron-right')}</a></li>`,
      )}
      <li><button type="button" class="other" aria-pressed=${isRest} @click=${rest}>
        <span class="other-name">${isRest ? 'Not a rest day after all' : 'A rest day'}</span>
        <span class="muted">it counts</span>${icon(isRest ? 'check' : 'moon')}</button></li>
      <li><a class="other" href="/practice"><span class="other-name">The whole list</span>${icon('chevron-right')}</a></li>
    </ul>
  </dialog>`;
}
