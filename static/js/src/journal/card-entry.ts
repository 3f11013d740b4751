import { html, nothing, svg } from 'lit';
import type { Json } from '../lib/json.ts';
import { LADDER } from '../lib/ladder.ts';
import type { RecordState } from '../store/revision.ts';
import { LEG_SHAPE } from '../ui/leg-shape.ts';
import { facts, lines } from './entry-lines.ts';
import { noteView } from './note-view.ts';
import type { Reading } from './surroundings.ts';
import { ladderLines } from './words.ts';

/** What a person wrote about how it was. */
export function entryCard({ fields }: RecordState, { name, words }: Reading) {
  const { leg, back, note, remembered } = fields;
  const ladder = ladderLines(fields['ladder.left'], fields['ladder.right']);
  const small = [...facts(fields), ...(remembered === true ? ['Written later, from memory'] : [])];
  const long = lines(fields, name);
  return html`
    ${
      isNumber(leg) || isNumber(back) || ladder.length > 0
        ? html`<div class="entry-top">
        ${isNumber(leg) || isNumber(back) ? html`<dl class="numbers">${number('Leg', leg)}${number('Back', back)}</dl>` : nothing}
        ${ladder.length > 0 ? html`<div class="entry-ladder">${legs(fields['ladder.left'], fields['ladder.right'])}<p class="small-text">${ladder.map((leg) => html`<span>${leg}</span> `)}</p></div>` : nothing}
      </div>`
        : nothing
    }
    ${long.length > 0 ? html`<dl class="entry-lines small-text">${long.map(({ label, words: told }) => html`<div><dt>${label}</dt><dd>${told}</dd></div>`)}</dl>` : nothing}
    ${noteView(note, words)}
    ${small.length > 0 ? html`<p class="muted small-text">${small.join(' · ')}</p>` : nothing}`;
}

function number(name: string, value: Json | undefined) {
  return isNumber(value) ? html`<div><dt>${name}</dt><dd class="serif">${value}</dd></div>` : nothing;
}

/** Both legs, each filled as far down as it goes; the words beside them say the same. */
function legs(left: Json | undefined, right: Json | undefined) {
  return html`<svg class="mini-legs" viewBox="0 0 230 280" aria-hidden="true">${leg(left, 'left')}${leg(right, 'right')}</svg>`;
}

function leg(rung: Json | undefined, side: 'left' | 'right') {
  const place = Math.max(0, (LADDER as readonly unknown[]).indexOf(rung));
  return svg`<g transform=${side === 'left' ? 'translate(0 0)' : 'matrix(-1 0 0 1 230 0)'}>
    <path class="leg-shape" d=${LEG_SHAPE} /><path class="leg-part rung-${place}" d=${LEG_SHAPE} /></g>`;
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number';
}
