import { html } from 'lit';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import type { Reading } from './surroundings.ts';
import { lengthWords } from './words.ts';

/** A session as it really went. */
export function practiceCard({ fields }: RecordState, { routines }: Reading) {
  const { routine, name, seconds, finished } = fields;
  const slug = String(routine ?? '');
  const length = typeof seconds === 'number' ? lengthWords(seconds) : '';
  return html`<h3>${icon('practice')} ${typeof name === 'string' ? name : (routines.get(slug) ?? slug)}</h3>
    <p class="muted small-text">${[length, finished === true ? 'finished' : 'stopped early'].filter(Boolean).join(' · ')}</p>`;
}
