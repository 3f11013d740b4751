import icons from 'legs-up:icons';
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';

export type IconName = keyof typeof icons | (string & {});

/** One of our drawn icons (static/icons/*.svg, put into the bundle by build.mjs); decoration only, never the name of a control. */
export function icon(name: IconName): TemplateResult | typeof nothing {
  const drawn = icons[name];
  return drawn
    ? html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${unsafeSVG(drawn)}</svg>`
    : nothing;
}
