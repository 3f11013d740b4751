import { html, nothing } from 'lit';
import type { Json } from '../lib/json.ts';
import type { RecordState } from '../store/revision.ts';
import { ladderWords } from './words.ts';

/** What a person wrote about how it was. */
export function entryCard({ fields }: RecordState) {
  const { leg, back, note } = fields;
  const ladder = ladderWords(fields['ladder.left'], fields['ladder.right']);
  return html`
    ${isNumber(leg) || isNumber(back) ? html`<dl class="numbers">${number('Leg', leg)}${number('Back', back)}</dl>` : nothing}
    ${ladder ? html`<p class="small-text">${ladder}</p>` : nothing}
    ${typeof note === 'string' ? html`<p class="note">${note}</p>` : nothing}`;
}

function number(name: string, value: Json | undefined) {
  return isNumber(value) ? html`<div><dt>${name}</dt><dd class="serif">${value}</dd></div>` : nothing;
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number';
}
