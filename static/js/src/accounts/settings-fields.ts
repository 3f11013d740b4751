/** How the settings page asks: a line of words, one of a few, one of many. Each answer is handed to `keep` as it is given. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Json } from '../lib/json.ts';
import type { Body } from '../store/revision.ts';
import { CHOICES, DATE_LANGUAGES, type Option, phonesZone, type Question, TEXTS, zones } from './settings-words.ts';

export interface Answering {
  /** The preferences. */
  fields: Body;
  /** The question whose answer was saved last. */
  kept: string;
  keep(name: string, value: Json): void;
}

export function choice(name: string, { fields, kept, keep }: Answering): TemplateResult {
  const { words, hint, answers } = CHOICES[name]!;
  return html`<fieldset class="settings-choice" aria-describedby=${hint ? `settings-${name}-hint` : nothing}>
    <legend>${words}${tick(name, kept)}</legend>
    <div class="settings-answers">
      ${answers.map(
        ([value, answer]) => html`<label class="settings-answer"><input type="radio" name=${name}
          .checked=${live((fields[name] ?? answers[0]![0]) === value)} @change=${() => keep(name, value)}><span>${answer}</span></label>`,
      )}
    </div>
    ${hint ? html`<p class="hint" id="settings-${name}-hint">${hint}</p>` : nothing}
  </fieldset>`;
}

export function text(name: string, { fields, kept, keep }: Answering): TemplateResult {
  const { words, hint, type, autocomplete }: Question = TEXTS[name]!;
  return html`<div class="field">
    <label for="settings-${name}">${words}${tick(name, kept)}</label>
    <input id="settings-${name}" type=${type} maxlength="60" autocomplete=${autocomplete} aria-describedby="settings-${name}-hint"
      .value=${live(String(fields[name] ?? ''))}
      @change=${(event: Event) => keep(name, (event.target as HTMLInputElement).value.trim() || null)}>
    <p class="hint" id="settings-${name}-hint">${hint}</p>
  </div>`;
}

export function timeZone(answering: Answering): TemplateResult {
  const { time_zone: chosen = null } = answering.fields;
  return select(
    'time_zone',
    'Time zone',
    'It decides when your day begins: the week’s dots, the plan, what is written from now on.',
    answering,
    [
      option(phonesZone(), chosen),
      ...Array.from(
        zones(),
        ([world, options]) => html`<optgroup label=${world}>${options.map((one) => option(one, chosen))}</optgroup>`,
      ),
    ],
  );
}

export function dateLanguage(answering: Answering): TemplateResult {
  const { date_language: chosen = null } = answering.fields;
  const options = DATE_LANGUAGES.map((one) => option(one, chosen));
  return select(
    'date_language',
    'Language of dates',
    'Days and months alone. The rest of the app is in English.',
    answering,
    options,
  );
}

function select(
  name: string,
  words: string,
  hint: string,
  { kept, keep }: Answering,
  options: TemplateResult[],
): TemplateResult {
  return html`<div class="field">
    <label for="settings-${name}">${words}${tick(name, kept)}</label>
    <select id="settings-${name}" aria-describedby="settings-${name}-hint"
      @change=${(event: Event) => keep(name, (event.target as HTMLSelectElement).value || null)}>${options}</select>
    <p class="hint" id="settings-${name}-hint">${hint}</p>
  </div>`;
}

function option({ value, words }: Option, chosen: Json): TemplateResult {
  return html`<option value=${value ?? ''} .selected=${live(value === chosen)}>${words}</option>`;
}

function tick(name: string, kept: string): TemplateResult {
  return html`<span class="settings-kept" role="status">${kept === name ? 'Saved on this phone' : ''}</span>`;
}
