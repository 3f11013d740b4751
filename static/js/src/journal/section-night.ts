import { html } from 'lit';
import { choices } from '../ui/choices.ts';
import { asStep } from '../ui/steps.ts';
import { ENERGIES, MOST_WAKINGS, wakingChoices } from './night.ts';
import type { Around } from './section-context.ts';

/** How the night was, and what is left of the day. The scale's own touches rise to the form. */
export function section({ fields, touch }: Around) {
  const wakings = asStep(fields['night_waking'], MOST_WAKINGS);
  return html`
    <div><pain-scale .name=${'sleep'} .label=${'Sleep last night'} .value=${asStep(fields['sleep'], 10)}></pain-scale>
      <p class="muted small-text row apart"><span>0 very bad</span><span>10 very good</span></p></div>
    ${choices({
      name: 'night-waking',
      legend: 'How often did it wake you?',
      options: wakingChoices(wakings),
      value: wakings,
      choose: (value) => touch('night_waking', value),
    })}
    ${choices({
      name: 'energy',
      legend: 'Energy',
      options: ENERGIES,
      value: asStep(fields['energy'], ENERGIES.length),
      choose: (value) => touch('energy', value),
    })}`;
}
