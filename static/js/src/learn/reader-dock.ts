/** The bar in thumb's reach while an article is read aloud. */
import { html, nothing, type TemplateResult } from 'lit';
import { countdown } from '../lib/durations.ts';
import { icon } from '../ui/icon.ts';
import { type Listening, RATES } from './listening.ts';

export interface Taps {
  /** The person wants to see where it reads. */
  look(): void;
  rate(rate: number): void;
  close(): void;
}

export function readerDock(listening: Listening, following: boolean, taps: Taps): TemplateResult {
  const { state, back, next, playOrPause, left, share } = listening;
  const playing = state === 'playing';
  return html`<div class="reader-dock" role="region" aria-label="Read aloud">
    ${following ? nothing : html`<button type="button" class="button small reader-look" @click=${taps.look}>${icon('learn')} Back to where it reads</button>`}
    <svg class="reader-line" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true"><rect width=${share} height="1"></rect></svg>
    <div class="reader-row">
      ${speed(listening.rate, taps.rate)}
      ${tap('back', 'Back a sentence', back)}
      <button type="button" class="reader-play" aria-label=${playing ? 'Pause' : 'Play'} @click=${playOrPause}>${icon(playing ? 'pause' : 'play')}</button>
      ${tap('next', 'Forward a sentence', next)}
      ${tap('close', 'Stop reading', taps.close)}
    </div>
    <p class="reader-left muted">${words(state, left)}</p>
  </div>`;
}

function tap(drawn: string, label: string, act: () => void): TemplateResult {
  return html`<button type="button" class="reader-tap" aria-label=${label} @click=${act}>${icon(drawn)}</button>`;
}

function speed(rate: number, choose: (rate: number) => void): TemplateResult {
  const chosen = (event: Event) => choose(Number((event.target as HTMLSelectElement).value));
  return html`<select class="reader-speed" aria-label="Speed" @change=${chosen}>
    ${RATES.map((one) => html`<option value=${one} ?selected=${one === rate}>${one}×</option>`)}
  </select>`;
}

function words(state: Listening['state'], left: number): string {
  if (state === 'interrupted') return 'Something paused the sound. Tap play to go on.';
  if (state === 'failed') return 'This phone could not play the sound.';
  return `${countdown(left)} left. Tap a sentence to hear it from there.`;
}
