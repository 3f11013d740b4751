/** The questions of a check-in. What is not touched is not said: every answer can be tapped off again. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../lib/json.ts';
import type { Library } from '../lib/library.ts';
import { icon } from '../ui/icon.ts';
import { asStep } from '../ui/steps.ts';
import type { CheckInDesk } from './check-in-desk.ts';

export interface Acts {
  touch(field: string, value: Json): void;
  save(event: Event): void;
  skip(): void;
}

interface Choice {
  field: string;
  legend: string;
  options: readonly (readonly [value: Json, words: string])[];
}

const MINUTES: Choice = {
  field: 'minutes',
  legend: 'Minutes you have',
  options: [3, 5, 10, 15, 25].map((minutes) => [minutes, String(minutes)] as const),
};
const PLACE: Choice = {
  field: 'place',
  legend: 'Where you are',
  options: [
    ['floor', 'Floor'],
    ['desk', 'Desk'],
    ['bed', 'Bed'],
  ],
};
const MORE: Choice[] = [
  {
    field: 'context',
    legend: 'Just before this',
    options: [
      ['after-run', 'A run'],
      ['after-sitting', 'Long sitting'],
    ],
  },
  {
    field: 'irritable',
    legend: 'Is your leg easily set off, and slow to settle?',
    options: [
      [true, 'Yes'],
      [false, 'No'],
    ],
  },
  { field: 'energy', legend: 'Energy, 1 low to 5 high', options: [1, 2, 3, 4, 5].map((n) => [n, String(n)] as const) },
];

export function checkInForm(desk: CheckInDesk, { body }: Library, acts: Acts): TemplateResult {
  const settle = { field: 'settle', legend: body.settle.question, options: body.settle.answers.map(named) };
  const ask = (choice: Choice) => chips(choice, desk.shown(choice.field), acts);
  return html`<form class="card stack loose check-in" novalidate aria-labelledby="check-in-title" @submit=${acts.save}>
    ${scale(desk, 'leg', 'Leg pain')}
    ${scale(desk, 'back', 'Back pain')}
    <leg-ladder heading="How far down?" .left=${desk.shown('ladder.left')} .right=${desk.shown('ladder.right')}></leg-ladder>
    ${desk.asksHowItSettled ? ask(settle) : nothing}
    ${ask(MINUTES)}
    ${ask(PLACE)}
    <details class="unfold check-in-more">
      <summary>A little more ${icon('chevron-down')}</summary>
      <div class="stack loose">${MORE.map(ask)}</div>
    </details>
    <div class="check-in-foot ${desk.hasNews ? 'sticky' : ''}">
      ${desk.problem ? html`<p class="error" role="alert">${desk.problem}</p>` : nothing}
      <button type="button" class="button quiet" @click=${acts.skip}>Skip</button>
      <button class="button primary" aria-disabled=${desk.saving}>${icon('check')} Save</button>
    </div>
  </form>`;
}

const named = ({ slug, name }: { slug: string; name: string }) => [slug, name] as const;

function scale(desk: CheckInDesk, name: 'leg' | 'back', label: string): TemplateResult {
  return html`<pain-scale .name=${name} .label=${label} .value=${asStep(desk.shown(name), 10)}
    .hint=${desk.usual(name)} hint-words="usual"></pain-scale>`;
}

function chips({ field, legend, options }: Choice, value: Json, { touch }: Acts): TemplateResult {
  const longest = Math.max(...options.map(([, words]) => words.length));
  const look = longest > 12 ? 'sentences' : longest > 2 ? 'words' : '';
  return html`<fieldset class="choice ${look}"><legend>${legend}</legend>
    <div class="choice-row">${options.map(
      ([one, words]) => html`<button type="button" class="choice-chip" aria-pressed=${value === one}
        @click=${() => touch(field, value === one ? null : one)}>${words}</button>`,
    )}</div></fieldset>`;
}
