import { html, nothing } from 'lit';
import type { Body, RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { noteView } from './note-view.ts';
import { beforeAfter, worsePoses } from './session-words.ts';
import type { Reading } from './surroundings.ts';
import { lengthWords } from './words.ts';

/** A session as it really went. */
export function practiceCard({ fields }: Pick<RecordState, 'fields'>, { routines, poses, words }: Reading) {
  const change = beforeAfter(fields);
  const worse = worsePoses(fields['steps'], poses);
  return html`<h3>${icon('practice')} ${titleOf(fields, routines)}</h3>
    <p class="muted small-text">${lengthOf(fields)}</p>
    ${change.length > 0 ? html`<dl class="entry-lines small-text">${change.map(({ label, words: told }) => html`<div><dt>${label}</dt><dd>${told}</dd></div>`)}</dl>` : nothing}
    ${worse ? html`<p class="small-text">${worse}</p>` : nothing}
    ${noteView(fields['note'], words)}`;
}

function titleOf({ routine, name }: Body, routines: Map<string, string>): string {
  if (typeof name === 'string') return name;
  const slug = String(routine ?? '');
  return routines.get(slug) ?? slug;
}

function lengthOf({ seconds, finished }: Body): string {
  const length = typeof seconds === 'number' ? lengthWords(seconds) : '';
  return [length, finished === true ? 'finished' : 'stopped early'].filter(Boolean).join(' · ');
}
