import { html, type TemplateResult } from 'lit';
import type { Json } from '../lib/json.ts';
import type { Clash } from './clashes.ts';

/** How a record's fields and their values are called in a sentence. */
export interface ClashWords {
  field(field: string): string;
  value(field: string, value: Json): string;
}

/** The clashes of a record side by side; choosing is one tap. Values are shown as text, never as markup. */
export function clashView(
  clashes: readonly Clash[],
  words: ClashWords,
  choose: (field: string, value: Json) => void,
): TemplateResult[] {
  return clashes.map(({ field, choices }) => {
    const name = words.field(field);
    return html`<div class="clash banner clay" role="group" aria-label="Two values for ${name}">
      <p>Two phones wrote different values for ${name}. Which one is right?</p>
      <div class="clash-choices">${choices.map(
        ({
          value,
          source,
        }) => html`<button type="button" class="button small clash-choice" @click=${() => choose(field, value)}>
          <strong>${words.value(field, value)}</strong> <span>${source}</span></button>`,
      )}</div>
    </div>`;
  });
}
