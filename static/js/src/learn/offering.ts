/** What stands where an article can be listened to, before anything is heard: how long, how large, and what is in the way. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';

/** `fetching`: voice files that have arrived, of how many. */
export interface Offered {
  seconds: number;
  bytes: number;
  here: boolean;
  online: boolean;
  metered: boolean;
  fetching: readonly [arrived: number, of: number] | null;
  failed: boolean;
  listen(): void;
  cancel(): void;
}

export function offering(offered: Offered): TemplateResult {
  if (offered.fetching) return fetching(offered.fetching, offered);
  if (!offered.here && !offered.online) return elsewhere(offered);
  return html`<div class="listen">
    <button type="button" class="button" @click=${offered.listen}>${icon('sound')} ${offered.failed ? 'Try again' : 'Listen'}</button>
    <p class="muted" role=${offered.failed ? 'alert' : 'note'}>${facts(offered)}</p>
  </div>`;
}

function fetching([arrived, of]: readonly [number, number], { bytes, cancel }: Offered): TemplateResult {
  return html`<div class="listen">
    <div class="listen-coming"><p role="status">Fetching the voice, ${megabytes(bytes)}</p>
    <progress max=${of || 1} .value=${arrived} aria-label="Voice files on this phone"></progress></div>
    <button type="button" class="button small" @click=${cancel}>Cancel</button>
  </div>`;
}

function elsewhere({ seconds, bytes }: Offered): TemplateResult {
  return html`<div class="listen">
    ${icon('cloud-off')}
    <p class="muted" role="note">To listen (${minutes(seconds)}), go online once: the voice is not on this phone, ${megabytes(bytes)}.</p>
  </div>`;
}

function facts({ seconds, bytes, here, metered, failed }: Offered): string {
  if (failed) return 'The voice did not come. What has arrived stays on this phone.';
  if (here) return `${minutes(seconds)}, on this phone`;
  const size = `${minutes(seconds)}, ${megabytes(bytes)}`;
  return metered ? `${size}. Your network may charge you for that.` : `${size} once, then it stays on this phone`;
}

/** `7 min`, never 0. */
export const minutes = (seconds: number): string => `${Math.max(1, Math.round(seconds / 60))} min`;

/** `1.7 MB` */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
