import { html } from 'lit';
import type { RecordState } from '../store/revision.ts';
import { icon } from '../ui/icon.ts';
import { answerWords } from './words.ts';

/** Answers to the warning signs, counted and not judged. */
export function screenCard({ fields }: RecordState) {
  return html`<h3>${icon('shield')} Warning signs checked</h3>
    <p class="muted small-text">${answerWords(fields)}</p>`;
}
