import { html, nothing, type TemplateResult } from 'lit';
import { type Named, namedIn } from '../../lib/emergency.ts';
import type { Emergencies } from '../../lib/library.ts';
import { icon } from '../../ui/icon.ts';
import { pieces } from './links.ts';
import { LEAD } from './words.ts';

/** A text exactly as it was written: text nodes alone, each direction kept to itself. */
export function commentText(text: string): TemplateResult {
  return html`<p class="comment-text" dir="auto">${pieces(text).map(({ text, href }) =>
    href === null
      ? text
      : html`<a href=${href} dir="ltr" target="_blank" rel="nofollow ugc noopener noreferrer">${text}</a>`,
  )}</p>`;
}

/** The way to the warning signs, for the writer of a text that names one. */
export function lead(text: string | null, emergencies: Emergencies | null): TemplateResult | typeof nothing {
  const named = text && emergencies ? namedIn(text, emergencies) : null;
  return named ? way(named) : nothing;
}

function way(named: Named): TemplateResult {
  const { words, link } = LEAD[named];
  return html`<div class="comment-lead banner rose">${icon('warning')}
    <p>${words} <a class="button rose" href="/check">${link}</a></p>
  </div>`;
}
