import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Choice<T> {
  value: T;
  label: string;
}

export interface ChoiceGroup<T> {
  /** Unlike any other on the page. */
  name: string;
  legend: string;
  options: Choice<T>[];
  /** null: nothing chosen, which is not the first. */
  value: T | null;
  choose: (value: T | null) => void;
}

/** One of several, as chips over native radio buttons; and a way back to none of them. */
export function choices<T>({ name, legend, options, value, choose }: ChoiceGroup<T>): TemplateResult {
  const one = ({ value: own, label }: Choice<T>) => html`<label class="choice">
    <input class="visually-hidden" type="radio" name=${name} .checked=${live(own === value)} @change=${() => choose(own)}>
    ${label}</label>`;
  return html`<fieldset class="choices">
    <legend>${legend}</legend>
    <div class="choice-row">${options.map(one)}
      ${
        value === null
          ? nothing
          : html`<button type="button" class="choice-clear" aria-label="Clear: ${legend}"
          @click=${() => choose(null)}>Clear</button>`
      }
    </div>
  </fieldset>`;
}

/** A chip that is on or off. */
export function toggle(label: string, on: boolean, flip: () => void): TemplateResult {
  return html`<button type="button" class="choice" aria-pressed=${on} @click=${flip}>${label}</button>`;
}
