import { html, nothing } from 'lit';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { noteView } from './note-view.ts';
import type { Reading } from './surroundings.ts';

/** Our weekly questions, and the question of change. */
export function measureCard({ fields }: RecordState, { name, words }: Reading) {
  const answers = Object.entries(fields).flatMap(([field, value]) =>
    field.startsWith('weekly.') && typeof value === 'number' ? [[field.slice('weekly.'.length), value] as const] : [],
  );
  const { change, note } = fields;
  return html`<h3>${icon('progress')} ${answers.length > 0 ? 'Weekly questions' : 'Compared with your start'}</h3>
    ${answers.length > 0 ? html`<dl class="answers small-text">${answers.map(([slug, value]) => html`<div><dt>${name('weekly', slug)}</dt><dd class="serif">${value}</dd></div>`)}</dl>` : nothing}
    ${typeof change === 'string' ? html`<p>${name('change', change)}</p>` : nothing}
    ${noteView(note, words)}`;
}
