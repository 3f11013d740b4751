/** What stands where a routine starts: the button, or what has to come first. Nothing here is a dead button. */
import { html, type TemplateResult } from 'lit';
import { mayStart } from '../lib/allowed.ts';
import type { Library, Routine } from '../lib/library.ts';
import { addressOf } from '../lib/own-routine.ts';
import type { Standing } from '../lib/warning-signs.ts';
import { icon } from '../ui/icon.ts';
import { CRISIS_WAITS } from './why-locked.ts';

/** `waits`: the person wants to be waited for, which a locked phone may not be able to end. */
export function startDoor(
  routine: Routine,
  standing: Standing,
  library: Library,
  waits: boolean,
  start: () => void,
): TemplateResult {
  const check = `/check?next=${addressOf(routine.slug)}`;
  if (standing.routines === 'ask')
    return html`<a class="button primary" href=${check}>${icon('play')} Start</a>
      <p class="muted center-text">First, one minute of warning signs. They are asked before any routine.</p>`;
  if (mayStart(routine, standing, library))
    return html`<button type="button" class="button primary" @click=${start}>${icon('play')} Start</button>
      <p class="muted center-text">Put the phone on the floor beside you. ${waits ? 'It waits for you before each pose. If you lock it, it may go on only when you unlock it.' : 'Lock it if you like.'}</p>`;
  return html`<p class="banner rose" role="status">${icon('warning')}
    <span>${locked(standing, library)} <a href=${check}>See what to do</a></span></p>`;
}

/** What closes the door, in its own words. */
function locked({ routines, screen }: Standing, { words: { screens } }: Library): string {
  if (routines === 'rest')
    return 'You ticked a sign that a doctor should hear about today. Rest positions only, until then.';
  if (screen === 'crisis') return `${screens.crisis.heading} ${CRISIS_WAITS}`;
  return 'You ticked a warning sign. Routines are locked until a doctor has checked it.';
}
