import { html, nothing } from 'lit';
import type { Library, Sign } from '../lib/library.ts';
import { icon } from '../ui/icon.ts';
import type { CheckDesk } from './check-desk.ts';
import type { Kept } from './number-field.ts';
import { saying } from './saying.ts';

export interface RedActs {
  /** The sign whose form lacks its tick or its day. */
  wrong: string | null;
  /** Null where nothing can be read aloud. */
  voice: 'quiet' | 'reading' | 'missing' | null;
  since: (id: string, moment: string) => void;
  checked: (event: Event, sign: Sign) => void;
  unchanged: (event: Event, sign: Sign) => void;
  show: () => void;
  read: () => void;
  kept: (event: CustomEvent<Kept>) => void;
}

/** Plain red and white, large, still. */
export function redScreen(desk: CheckDesk, library: Library, acts: RedActs) {
  const { words, signs } = library;
  const { raised } = desk;
  const crisis = isCrisis(desk);
  const screen = crisis ? words.screens.crisis : words.screens.red;
  return html`<section class="red-screen" aria-labelledby="red-heading" @kept=${acts.kept}>
    <div role="alert" class="stack">
      <h1 id="red-heading" tabindex="-1">${screen.heading}</h1>
      ${crisis ? html`<p>${screen.body}</p>` : nothing}
      ${raised.map((sign) => html`<p class="raised"><b>${sign.text}</b></p><p>${sign.body}</p>`)}
      ${crisis ? nothing : html`<p><b>${signs.levels.red.action}</b></p>`}
    </div>
    ${desk.problem ? html`<p class="white-box">This could not be kept on the phone: ${desk.problem} The advice stands all the same.</p>` : nothing}
    ${raised.some((sign) => sign.screen === 'crisis') ? call(desk, library, 'crisis_number') : nothing}
    ${call(desk, library, 'emergency_number')}
    ${aloud(acts)}
    ${raised.map((sign) => whatToSay(desk, library, sign, acts))}
    <button type="button" class="button on-red" @click=${acts.show}>${words.screens.red.buttons['show']}</button>
    ${crisis ? nothing : html`<p>${words.screens.red.prompts['locked']}</p>`}
    ${raised.map((sign) => alreadyChecked(library, sign, raised.length > 1, acts))}
    <p class="small-text">${words.always}</p>
  </section>`;
}

/** What of the red screen is read aloud, in its order. */
export function redWords(desk: CheckDesk, { words, signs }: Library): string[] {
  const { raised } = desk;
  const found = raised.flatMap(({ text, body }) => [text, body]);
  const { crisis, red } = words.screens;
  return isCrisis(desk)
    ? [crisis.heading, crisis.body, ...found, words.always]
    : [red.heading, ...found, signs.levels.red.action, red.prompts['locked']!, words.always];
}

function isCrisis({ standing }: CheckDesk): boolean {
  return standing.screen === 'crisis';
}

const VOICE = { quiet: 'Read this aloud', reading: 'Stop reading', missing: 'The voice is not on this phone' };

function aloud({ voice, read }: RedActs) {
  if (voice === null) return nothing;
  return html`<button type="button" class="button on-red" ?disabled=${voice === 'missing'} @click=${read}>
    ${icon('sound')} ${VOICE[voice]}</button>`;
}

type NumberName = 'crisis_number' | 'emergency_number';

/** `look`: a white box on red, or a card on paper. */
export function call(desk: CheckDesk, { words }: Library, name: NumberName, look: 'white-box' | 'card' = 'white-box') {
  const { label, help } = words.fields[name] as { label: string; help: string };
  const { buttons } = words.screens.crisis;
  return html`<number-field class=${look} .name=${name} .number=${desk.told[name] ?? ''} .label=${label} .help=${help}
    .call=${buttons[name === 'crisis_number' ? 'crisis' : 'call']}></number-field>`;
}

function whatToSay(desk: CheckDesk, { words }: Library, sign: Sign, acts: RedActs) {
  const since = desk.standing.since[sign.id];
  return html`<section class="white-box stack" aria-labelledby="say-${sign.id}">
    <h2 id="say-${sign.id}">${words.screens.red.buttons['say']}</h2>
    <blockquote>${saying(sign, since, desk.now)}</blockquote>
    <div class="field">
      <label for="since-${sign.id}">When did it start, if you know?</label>
      <input type="datetime-local" id="since-${sign.id}" max=${desk.now.slice(0, 16)} .value=${since ?? ''}
        @change=${(event: Event) => acts.since(sign.id, (event.target as HTMLInputElement).value)}>
    </div>
  </section>`;
}

const WRONG = {
  red: 'Please tick the box and choose the day. The day can’t lie before it started, or ahead.',
  crisis: 'Please tick the box first, if it is so.',
};

/** The only way on. Two steps and a day, so that no single tap leads back to a routine. */
function alreadyChecked({ words }: Library, sign: Sign, several: boolean, acts: RedActs) {
  const wrong = acts.wrong === sign.id;
  const crisis = sign.screen === 'crisis';
  const { buttons, prompts } = words.screens[crisis ? 'crisis' : 'red'];
  return html`<details class="white-box" ?open=${wrong}>
      <summary>${buttons[crisis ? 'safe' : 'checked']}</summary>
      <form class="stack" novalidate @submit=${(event: Event) => acts.checked(event, sign)}>
        ${several ? html`<p><b>${sign.text}</b></p>` : nothing}
        <label class="tick"><input type="checkbox" name="told"><span>${prompts['checked']}</span></label>
        ${crisis ? nothing : dayField(words, sign)}
        <p class="error" role="alert">${wrong ? WRONG[crisis ? 'crisis' : 'red'] : nothing}</p>
        <button class="button">Save</button>
      </form>
    </details>
    ${crisis ? nothing : sameForMonths(words, sign, acts)}`;
}

function dayField(words: Library['words'], { id }: Sign) {
  return html`<div class="field">
    <label for="checked-${id}">${words.screens.red.prompts['checked_on']}</label>
    <input type="date" id="checked-${id}" name="day">
  </div>`;
}

function sameForMonths(words: Library['words'], sign: Sign, acts: RedActs) {
  const { heading, body, buttons, prompts } = words.screens.unchanged;
  const wrong = acts.wrong === `same-${sign.id}`;
  return html`<details class="white-box" ?open=${wrong}>
    <summary>${heading}</summary>
    <form class="stack" novalidate @submit=${(event: Event) => acts.unchanged(event, sign)}>
      <p>${body}</p>
      <label class="tick"><input type="checkbox" name="told"><span>${prompts['unchanged']}</span></label>
      <p class="error" role="alert">${wrong ? WRONG.crisis : nothing}</p>
      <button class="button">${buttons['unchanged']}</button>
    </form>
  </details>`;
}
