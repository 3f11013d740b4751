import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Level, Library, Sign } from '../lib/library.ts';
import type { Answer } from '../lib/warning-signs.ts';
import type { CheckDesk } from './check-desk.ts';

const ANSWERS: [Answer, string][] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['unsure', 'Not sure'],
];
const LEVELS: Level[] = ['red', 'orange', 'yellow'];

export interface ListActs {
  answer: (sign: Sign, answer: Answer) => void;
  done: (event: Event) => void;
}

/** The whole list as a form. `asked`: Done was tapped, so what is missing is pointed out. */
export function signList(desk: CheckDesk, { signs, words }: Library, asked: boolean, acts: ListActs) {
  const missing = desk.unanswered;
  const total = signs.signs.length;
  return html`<form class="stack loose check-form" novalidate @submit=${acts.done}>
    <div class="heading"><h1 tabindex="-1">Warning signs</h1><p>${signs.intro}</p></div>
    <p class="muted">${signs.new_rule} ${signs.unsure_rule}</p>
    ${LEVELS.map((level) => group(desk, signs.signs, level, asked, acts))}
    <p class="muted small-text">${words.always}</p>
    <div class="check-foot">
      ${asked && missing.length > 0 ? html`<p class="error" role="alert">${missingWords(missing.length)}</p>` : nothing}
      <div class="check-progress">
        <progress max=${total} value=${total - missing.length} aria-hidden="true"></progress>
        <span role="status">${total - missing.length} of ${total}</span>
      </div>
      <button class="button primary">Done</button>
    </div>
  </form>`;
}

function missingWords(count: number): string {
  return count === 1
    ? 'One sign is not answered yet. It is marked.'
    : `${count} signs are not answered yet. They are marked.`;
}

function group(desk: CheckDesk, signs: Sign[], level: Level, asked: boolean, acts: ListActs) {
  return html`<div class="sign-group ${level}">
    ${signs.filter((sign) => sign.level === level).map((sign) => question(desk, sign, asked, acts))}
  </div>`;
}

function question(desk: CheckDesk, sign: Sign, asked: boolean, acts: ListActs) {
  const given = desk.answerTo(sign.id);
  const missing = asked && given === null;
  return html`<fieldset class="card sign ${missing ? 'missing' : ''}" id="sign-${sign.id}">
    <legend>${sign.text}${missing ? html`<span class="error">Please answer this one.</span>` : nothing}</legend>
    <div class="answers">
      ${ANSWERS.map(
        ([answer, words]) => html`<label class="answer">
          <input type="radio" name=${sign.id} value=${answer} .checked=${live(given === answer)}
            @change=${() => acts.answer(sign, answer)}><span>${words}</span></label>`,
      )}
    </div>
  </fieldset>`;
}
