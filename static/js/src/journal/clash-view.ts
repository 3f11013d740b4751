import { html, type TemplateResult } from 'lit';
import type { Json } from '../lib/json.ts';
import type { Clash } from './clash.ts';
import { fieldWords, valueWords } from './field-words.ts';
import type { Naming } from './vocabulary.ts';

/** The clashes of a record side by side; choosing is one tap. Values are shown as text, never as markup. */
export function clashView(
  clashes: Clash[],
  now: string,
  choose: (field: string, value: Json) => void,
  name?: Naming,
): TemplateResult[] {
  return clashes.map(
    ({
      field,
      choices,
    }) => html`<div class="clash banner clay" role="group" aria-label="Two values for ${fieldWords(field, name)}">
      <p>Two phones wrote different values for ${fieldWords(field, name)}. Which one is right?</p>
      <div class="clash-choices">${choices.map(
        ({
          value,
          source,
        }) => html`<button type="button" class="button small clash-choice" @click=${() => choose(field, value)}>
          <strong>${valueWords(field, value, now, name)}</strong> <span>${source}</span></button>`,
      )}</div>
    </div>`,
  );
}
