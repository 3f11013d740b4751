/** What each step of the first run says and asks. What is tapped again is taken back. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../lib/json.ts';
import type { Library } from '../lib/library.ts';
import type { Standing } from '../lib/warning-signs.ts';
import type { Body } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import type { StepName } from './welcome.ts';

export interface Known {
  library: Library;
  /** The person's preferences. */
  fields: Body;
  standing: Standing;
  choose(fields: Body): void;
}

const MINUTES = [5, 10, 15, 20, 25].map((minutes) => [minutes, String(minutes)] as const);
const DAYS = [1, 2, 3, 4, 5, 6, 7].map((days) => [days, String(days)] as const);
const SIDES = [
  ['left', 'Left'],
  ['right', 'Right'],
  ['both', 'Both'],
] as const;
const WISHES = [
  [true, 'Yes, please'],
  [false, 'No, thank you'],
] as const;

/** Typed by the person and never guessed: each with the button that calls it. */
const CALLS = { emergency_number: 'call', crisis_number: 'crisis' } as const;
type NumberName = keyof typeof CALLS;
const NUMBERS = Object.keys(CALLS) as NumberName[];

const SCREENS: Record<StepName, (known: Known) => TemplateResult> = {
  hello: () => html`${title('Welcome. Easy does it.')}
    <p>Legs Up guides you through gentle yoga for low back pain that runs down the leg, and keeps a journal of how it goes.</p>
    <ul class="welcome-list">
      <li>${icon('check')} <span>A calm voice tells you when to move and when to rest.</span></li>
      <li>${icon('check')} <span>It works with no network. What you write is yours.</span></li>
      <li>${icon('info')} <span>It is not a doctor. It cannot tell you what is wrong, and it does not take the place of care.</span></li>
    </ul>`,
  signs: ({ standing }) => html`${title('First, warning signs')}
    <p>Some signs need a doctor before any exercise. We ask about each of them once, and no routine starts before that.</p>
    ${standing.routines === 'ask' ? nothing : checked(standing)}`,
  side: (known) => html`${title('Which leg?')}
    <p>Where the pain runs down. The figures mark it for you.</p>
    ${choices('Sore side', 'sore_side', SIDES, known)}`,
  cautions: (known) => html`${title('What applies to you?')}
    <p>Tick what you have or were told. Poses that do not go with it are swapped in every routine.</p>
    ${known.library.cautions.groups.map((group) => cautions(group, known))}`,
  minutes: (known) => html`${title('How many minutes a day?')}
    <p>What you usually have. You can say something else on any day.</p>
    ${choices('Minutes', 'minutes_a_day', MINUTES, known)}`,
  goal: (known) => html`${title('How many days a week?')}
    <p>A goal to suit you. Rest days and flare days count as kept.</p>
    ${choices('Days', 'rhythm.goal', DAYS, known)}`,
  number: ({ library, fields }) => html`${title('Two numbers, just in case')}
    <p>If a warning sign ever shows, one tap calls. You know best which numbers work where you live.</p>
    ${NUMBERS.map((name) => number(name, library, fields))}`,
  reminder: (known) => html`${title('A reminder?')}
    <p>Reminders are not built yet. We keep your wish, and ask again before the first one is sent.</p>
    ${choices('Reminder', 'reminder', WISHES, known)}`,
  install: () => html`${title('Keep it close')}
    <p>On your home screen it opens like any app, with no network too.</p>`,
};

export function stepScreen(step: StepName, known: Known): TemplateResult {
  return SCREENS[step](known);
}

function title(words: string) {
  return html`<h1 id="welcome-title" tabindex="-1">${words}</h1>`;
}

function checked({ routines }: Standing) {
  return routines === 'all'
    ? html`<p class="banner" role="status">${icon('check')} <span>You have answered. Thank you.
      <a href="/check?next=/welcome">Look at them again</a></span></p>`
    : html`<p class="banner rose" role="status">${icon('warning')} <span>You ticked a sign. Please do what its page says first.</span></p>`;
}

type Options = readonly (readonly [value: Json, words: string])[];

function choices(legend: string, field: string, options: Options, { fields, choose }: Known) {
  const worded = options.some(([, words]) => words.length > 2);
  return html`<fieldset class="choice ${worded ? 'words' : ''}"><legend class="visually-hidden">${legend}</legend>
    <div class="choice-row">${options.map(
      ([value, words]) => html`<button type="button" class="choice-chip" aria-pressed=${fields[field] === value}
        @click=${() => choose({ [field]: fields[field] === value ? null : value })}>${words}</button>`,
    )}</div></fieldset>`;
}

function cautions({ name, tags }: { name: string; tags: string[] }, { library, fields, choose }: Known) {
  const ticked = tags.filter((tag) => fields[`cautions.${tag}`] === true).length;
  return html`<details class="card welcome-group">
    <summary>${name}${ticked > 0 ? html` <span class="chip on">${ticked}</span>` : nothing} ${icon('chevron-down')}</summary>
    ${tags.map((tag) => {
      const field = `cautions.${tag}`;
      return html`<label class="tick"><input type="checkbox" .checked=${fields[field] === true}
        @change=${() => choose({ [field]: fields[field] === true ? null : true })}><span>${library.cautions.tags[tag]}</span></label>`;
    })}
  </details>`;
}

function number(name: NumberName, { words }: Library, fields: Body) {
  const { label, help } = words.fields[name] as { label: string; help: string };
  return html`<number-field class="card" .name=${name} .number=${String(fields[name] ?? '')} .label=${label} .help=${help}
    .call=${words.screens.crisis.buttons[CALLS[name]]}></number-field>`;
}
