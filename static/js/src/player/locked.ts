/** What takes a session's place when the warning signs do not allow it: raised in another tab or on another phone, or due. */
import { html, type TemplateResult } from 'lit';
import type { Library } from '../lib/library.ts';
import type { Standing } from '../lib/warning-signs.ts';
import { icon } from '../ui/icon.ts';
import { toSigns } from './to-signs.ts';
import { whyLocked } from './why-locked.ts';

/** `check`: where it says what to do. */
export function locked(standing: Standing, screens: Library['words']['screens'], check: string): TemplateResult {
  const { heading, body } = whyLocked(standing, screens);
  return html`<div class="stage stage-ending" role="alert">
    ${toSigns(check)}
    <div class="stack">
      ${icon('warning')}
      <h2>${heading}</h2>
      <p>${body}</p>
    </div>
    <a class="button primary" href=${check}>${standing.routines === 'ask' ? 'Go to the warning signs' : 'See what to do'}</a>
  </div>`;
}
