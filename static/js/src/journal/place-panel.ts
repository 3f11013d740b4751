import { html, type TemplateResult } from 'lit';
import type { Named } from '../lib/library.ts';
import { choices } from '../ui/choices.ts';
import type { Rated } from '../ui/pain-scale.ts';
import type { Mark } from './marks.ts';
import { titled } from './words.ts';

export interface Telling {
  /** "back of calf, left". */
  name: string;
  mark: Mark;
  sensations: Named[];
  tell: (said: Partial<Mark>) => void;
  remove: () => void;
}

/** What is felt at one place: a word, a strength, or neither; and the way to take the mark off. */
export function placePanel({ name, mark, sensations, tell, remove }: Telling): TemplateResult {
  const rated = (event: CustomEvent<Rated>) => {
    event.stopPropagation(); // a place's strength is none of the entry's own numbers
    tell({ strength: event.detail.value });
  };
  return html`<section class="place-panel stack" aria-label=${titled(name)} @rated=${rated}>
    ${head(name, remove)}
    <pain-scale .name=${'strength'} .label=${'How strong?'} .value=${mark.strength}></pain-scale>
    ${choices({
      name: 'place-sensation',
      legend: 'What does it feel like there?',
      options: sensations.map((one) => ({ value: one.slug, label: one.name })),
      value: mark.sensation,
      choose: (sensation) => tell({ sensation }),
    })}
  </section>`;
}

/** A place that the warning signs ask about: the list, and no slider. */
export function askedPanel(name: string, sign: string, remove: () => void): TemplateResult {
  return html`<section class="place-panel stack" aria-label=${titled(name)}>
    ${head(name, remove)}
    <p>This is one of the warning signs. <a href="/check#sign-${sign}">Go through the list</a> if you have not.</p>
  </section>`;
}

function head(name: string, remove: () => void) {
  return html`<div class="row apart"><h3>${titled(name)}</h3>
    <button type="button" class="button quiet small" @click=${remove}>Remove<span class="visually-hidden"> ${name}</span></button></div>`;
}
