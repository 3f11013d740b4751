import { html, nothing, type TemplateResult } from 'lit';
import type { Json } from '../lib/json.ts';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import type { Clash } from './clash.ts';
import { clashView } from './clash-view.ts';
import { atOf } from './diary.ts';
import { clockOf } from './when.ts';
import { answerWords, ladderWords, lengthWords, refusalWords, stateWords, titled } from './words.ts';

/** What a card needs besides its record. */
export interface Surroundings {
  /** Local time with offset. */
  now: string;
  /** Routine slug to name; empty until the library has come. */
  routines: Map<string, string>;
  clashes: Map<string, Clash[]>;
  choose(record: RecordState, field: string, value: Json): void;
  remove(record: RecordState): void;
}

const CARDS: Record<string, (record: RecordState, around: Surroundings) => TemplateResult> = {
  entry: entryCard,
  practice: practiceCard,
  screen: screenCard,
  event: eventCard,
};

/** The kinds of record that the journal shows. */
export const KINDS = Object.keys(CARDS);

/** One record as a card of its day. Everything a person wrote is shown as text, never as markup. */
export function recordView(record: RecordState, around: Surroundings): TemplateResult {
  const card = CARDS[record.kind]!;
  return html`<li class="card record ${record.kind}">
    <div class="row apart record-head">
      <time class="muted" datetime=${atOf(record)}>${clockOf(atOf(record))}</time>
      <span class="muted small-text record-state ${record.state}">${stateWords(record)}</span>
    </div>
    ${card(record, around)}
    ${record.restored ? html`<p class="muted small-text">Deleted on one phone, changed on another: the change was kept.</p>` : nothing}
    ${clashView(around.clashes.get(record.record) ?? [], around.now, (field, value) => around.choose(record, field, value))}
  </li>`;
}

function entryCard(record: RecordState, around: Surroundings) {
  const { leg, back, note } = record.fields;
  const ladder = ladderWords(record.fields['ladder.left'], record.fields['ladder.right']);
  const address = `/journal/entry?id=${record.record}`;
  return html`
    ${isNumber(leg) || isNumber(back) ? html`<dl class="numbers">${number('Leg', leg)}${number('Back', back)}</dl>` : nothing}
    ${ladder ? html`<p class="small-text">${ladder}</p>` : nothing}
    ${typeof note === 'string' ? html`<p class="note">${note}</p>` : nothing}
    ${record.refused ? refusal(record, address) : nothing}
    <div class="row record-actions">
      <a class="button quiet small" href=${address} aria-label="Edit the entry of ${clockOf(atOf(record))}">${icon('edit')} Edit</a>
      <button type="button" class="button quiet small" aria-label="Delete the entry of ${clockOf(atOf(record))}"
        @click=${() => around.remove(record)}>${icon('trash')} Delete</button>
    </div>`;
}

function refusal(record: RecordState, address: string) {
  return html`<div class="banner rose refusal">
    <p>The server did not take this. ${record.refused && refusalWords(record.refused)} It is safe on this phone.</p>
    <a class="button small" href=${address}>Mend</a>
  </div>`;
}

function practiceCard(record: RecordState, around: Surroundings) {
  const { routine, name, seconds, finished } = record.fields;
  const slug = String(routine ?? '');
  const length = isNumber(seconds) ? lengthWords(seconds) : '';
  return html`<div class="row apart tight">
    <div><h3>${icon('practice')} ${typeof name === 'string' ? name : (around.routines.get(slug) ?? slug)}</h3>
    <p class="muted small-text">${[length, finished === true ? 'finished' : 'stopped early'].filter(Boolean).join(' · ')}</p></div>
    ${bin(record, 'session', around)}
  </div>`;
}

function screenCard(record: RecordState) {
  return html`<h3>${icon('shield')} Warning signs checked</h3>
    <p class="muted small-text">${answerWords(record.fields)}</p>`;
}

function eventCard(record: RecordState, around: Surroundings) {
  const { what, note } = record.fields;
  return html`<div class="row apart tight"><h3>${titled(String(what ?? 'something happened'))}</h3>${bin(record, 'event', around)}</div>
    ${typeof note === 'string' ? html`<p class="note">${note}</p>` : nothing}`;
}

function bin(record: RecordState, what: string, around: Surroundings) {
  return html`<button type="button" class="button quiet bin" aria-label="Delete the ${what} of ${clockOf(atOf(record))}"
    @click=${() => around.remove(record)}>${icon('trash')}</button>`;
}

function number(name: string, value: Json | undefined) {
  return isNumber(value) ? html`<div><dt>${name}</dt><dd class="serif">${value}</dd></div>` : nothing;
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number';
}
