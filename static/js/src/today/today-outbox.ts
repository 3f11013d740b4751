import { html, type TemplateResult } from 'lit';
import { Following } from './following.ts';

/** `<today-outbox>`: what has not been sent yet. */
export class TodayOutbox extends Following {
  #pending = 0;

  protected async read() {
    this.#pending = await this.store.pending();
    this.requestUpdate();
  }

  protected view(): TemplateResult {
    return html`<p class="muted small-text center-text">${pendingWords(this.#pending)}</p>`;
  }
}

/** How many records are on this phone only. */
export function pendingWords(count: number): string {
  if (count === 0) return 'Everything is saved.';
  return count === 1 ? 'One thing is waiting to be sent.' : `${count} things are waiting to be sent.`;
}
