import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../ui/icon.ts';
import { lead } from './comment-text.ts';
import type { Place, Problem } from './desk.ts';
import type { Room } from './room.ts';
import { LONGEST, length } from './words.ts';

const NEARLY = 500; // characters left from which they are counted aloud

/** The form at a place: a new comment, a reply or a change. What is typed is kept at each letter. */
export function commentForm(room: Room, place: Place, label: string): TemplateResult {
  const { desk, you } = room;
  const id = place.replace(/[^a-z0-9]+/gi, '-');
  const text = desk.textAt(place);
  const problem = desk.refused[place] ?? null;
  const isBusy = desk.busy === place;
  return html`<form class="comment-form stack" novalidate @submit=${(event: Event) => submit(event, room, place)}>
    ${you.name === null ? nameField(id, problem) : nothing}
    <div class="field">
      <label for="text-${id}">${label}</label>
      <textarea id="text-${id}" name="text" dir="auto" rows="4" .value=${live(text)} ?readonly=${isBusy}
        aria-invalid=${problem?.field === 'text'} aria-describedby="about-${id} problem-${id}"
        @input=${(event: Event) => typed(event, room, place)}></textarea>
      <p class="hint" id="about-${id}">Plain text, for everybody who reads here. ${counter(text)}</p>
    </div>
    <div role="status">${lead(text, room.emergencies)}</div>
    <p class="error" id="problem-${id}" role="alert">${problem && problem.field !== 'name' ? refusal(problem, desk.article) : nothing}</p>
    <div class="row">
      <button class="button comment-send" ?disabled=${isBusy}>${isBusy ? 'Sending…' : place.startsWith('edit') ? 'Save' : 'Send'}</button>
      ${place === 'new' ? nothing : html`<button type="button" class="button quiet" @click=${() => room.close(place)}>Cancel</button>`}
      ${text && !isBusy ? html`<span class="muted small-text">${icon('phone')} Draft, on this phone only</span>` : nothing}
    </div>
  </form>`;
}

function nameField(id: string, problem: Problem | null): TemplateResult {
  const wrong = problem?.field === 'name' ? problem.message : '';
  return html`<div class="field">
    <label for="name-${id}">Your name here</label>
    <input id="name-${id}" name="name" dir="auto" autocomplete="nickname" maxlength="80" aria-invalid=${wrong !== ''}
      aria-describedby="name-hint-${id} name-problem-${id}">
    <p class="hint" id="name-hint-${id}">Any name you like, with 2 to 40 characters. Your e-mail is never shown.</p>
    <p class="error" id="name-problem-${id}" role="alert">${wrong}</p>
  </div>`;
}

function counter(text: string): TemplateResult | typeof nothing {
  const count = length(text);
  if (count < LONGEST - NEARLY) return nothing;
  const words = `${count.toLocaleString('en-GB')} of ${LONGEST.toLocaleString('en-GB')} characters.`;
  return html`<span class=${count > LONGEST ? 'error' : ''}>${words}</span>`;
}

/** Why it was not sent. The text stays in the field, and as a draft on the phone. */
function refusal({ code, message }: Problem, article: string): TemplateResult {
  if (code === 'offline') return html`There is no network just now. Your words stay here. Tap Send when there is one.`;
  return code === 'signed-out' ? html`${message} Your words stay here. ${signIn(article)}` : html`${message}`;
}

/** The way through the door and back to the article. */
export function signIn(article: string): TemplateResult {
  return html`<a href="/sign-in?next=${encodeURIComponent(`/learn/${article}`)}">Sign in</a>`;
}

function typed(event: Event, room: Room, place: Place): void {
  void room.desk.type(place, (event.target as HTMLTextAreaElement).value);
  room.write(place);
}

function submit(event: Event, room: Room, place: Place): void {
  event.preventDefault();
  const name = new FormData(event.target as HTMLFormElement).get('name');
  room.send(place, name === null ? null : String(name));
}
