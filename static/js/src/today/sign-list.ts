import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Level, Library, Sign } from '../lib/library.ts';
import type { Answer } from '../lib/screening.ts';
import { icon } from '../ui/icon.ts';
import { type CheckDesk, UNDER_18 } from './check-desk.ts';
import { call } from './red-screen.ts';

const ANSWERS: [Answer, string][] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['unsure', 'Not sure'],
];
const LEVELS: Level[] = ['red', 'orange', 'yellow'];

export interface ListActs {
  answer: (id: string, answer: Answer) => void;
  done: (event: Event) => void;
}

/** The whole list as a form. `asked`: Done was tapped, so what is missing is pointed out. */
export function signList(desk: CheckDesk, { signs, words }: Library, asked: boolean, acts: ListActs) {
  const missing = desk.unanswered.length;
  const total = signs.signs.length + 1;
  return html`<form class="stack loose check-form" novalidate @submit=${acts.done}>
    <div class="heading"><h1 tabindex="-1">Warning signs</h1><p>${signs.intro}</p></div>
    <p class="muted">${signs.new_rule} ${signs.unsure_rule}</p>
    ${LEVELS.map((level) => group(desk, signs.signs, level, asked, acts.answer))}
    <div class="sign-group">${question(desk, { id: UNDER_18, text: signs.under_18 }, asked, acts.answer)}</div>
    <p class="muted small-text">${words.always}</p>
    <div class="check-foot">
      ${asked && missing > 0 ? html`<p class="error" role="alert">${missingWords(missing)}</p>` : nothing}
      <div class="check-progress">
        <progress max=${total} value=${total - missing} aria-hidden="true"></progress>
        <span role="status">${total - missing} of ${total}</span>
      </div>
      <button class="button primary">Done</button>
    </div>
  </form>`;
}

/** A red sign is new, and nobody has said which one: each is asked, and until then nothing starts. */
export function whichList(desk: CheckDesk, library: Library, answer: ListActs['answer'], kept: (event: Event) => void) {
  const { signs, words } = library;
  return html`<section class="stack loose" aria-labelledby="which" @kept=${kept}>
    <div class="heading" role="alert">
      <h1 id="which" tabindex="-1">Which one is it?</h1>
      <p>Please answer each one. Routines are locked until you have.</p>
    </div>
    <p class="banner rose">${icon('warning')} <span><b>Too ill to answer?</b> ${signs.levels.red.action}</span></p>
    ${call(desk, library, 'emergency_number', 'card')}
    ${group(desk, signs.signs, 'red', false, answer)}
    ${desk.problem ? html`<p class="banner rose" role="alert">${desk.problem}</p>` : nothing}
    <p class="muted small-text">${words.always}</p>
  </section>`;
}

function missingWords(count: number): string {
  return count === 1
    ? 'One sign is not answered yet. It is marked.'
    : `${count} signs are not answered yet. They are marked.`;
}

function group(desk: CheckDesk, signs: Sign[], level: Level, asked: boolean, answer: ListActs['answer']) {
  return html`<div class="sign-group ${level}">
    ${signs.filter((sign) => sign.level === level).map((sign) => question(desk, sign, asked, answer))}
  </div>`;
}

function question(desk: CheckDesk, sign: Pick<Sign, 'id' | 'text'>, asked: boolean, answer: ListActs['answer']) {
  const given = desk.answerTo(sign.id);
  const missing = asked && given === null;
  return html`<fieldset class="card sign ${missing ? 'missing' : ''}" id="sign-${sign.id}">
    <legend>${sign.text}${missing ? html`<span class="error">Please answer this one.</span>` : nothing}</legend>
    ${answers(sign.id, given, (chosen) => answer(sign.id, chosen))}
  </fieldset>`;
}

/** Yes, No and Not sure, none of them chosen before the person chooses. */
export function answers(name: string, given: Answer | null, choose: (answer: Answer) => void) {
  return html`<div class="answers">
    ${ANSWERS.map(
      ([answer, words]) => html`<label class="answer">
        <input type="radio" name=${name} value=${answer} .checked=${live(given === answer)}
          @change=${() => choose(answer)}><span>${words}</span></label>`,
    )}
  </div>`;
}
