/** The way to the warning signs from a screen of the player where nothing runs: there a light tap is enough. */
import { html, type TemplateResult } from 'lit';
import { icon } from '../ui/icon.ts';

/** `check`: their address, with the way back. */
export function toSigns(check: string): TemplateResult {
  return html`<header class="stage-signs-line">
    <a class="button quiet hold" href=${check}>${icon('warning')} Warning signs</a></header>`;
}
