/** What a week of the programme shows: its sessions, the gate to the next phase, and the step back. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Check, progressWords } from '../lib/gate.ts';
import type { Library, Programme } from '../lib/library.ts';
import { type Diary, hasSettled, isGated, nextPhase, risen, type Session, type Standpoint } from '../lib/programme.ts';
import { icon } from '../ui/icon.ts';

export function sessionList(sessions: Session[], { routines }: Library): TemplateResult {
  return html`<ul class="card week-sessions">${sessions.map(({ routine, planned, done }) => {
    const name = routines.find(({ slug }) => slug === routine)!.name;
    return html`<li><a class="week-session" href="/practice/${routine}">
      <span class="step-name">${name}</span>
      <span class="week-dots" aria-hidden="true">${Array.from({ length: planned }, (_, n) => html`<span class=${n < done ? 'dot done' : 'dot'}></span>`)}</span>
      <span class="muted small-text week-count">${done} of ${planned} done</span>${icon('chevron-right')}</a></li>`;
  })}</ul>
  <p class="muted small-text">A session counts when you do at least half of it, on any day of the week, in any order.</p>`;
}

const LOOKS = { true: ['check', 'Met'], false: ['close', 'Not met'], null: ['info', 'Not known yet'] } as const;

/** The gate at the end of a part, open for all to see; in the weeks before it, folded, with how far one has come. */
export function gateView(checks: readonly Check[], at: Standpoint, programme: Programme): TemplateResult {
  const next = nextPhase(programme, at);
  if (isGated(programme, at)) return gateList(checks, programme);
  if (!next) return html``;
  return html`<details class="unfold way-on"><summary>${progressWords(checks, next)} ${icon('chevron-down')}</summary>
    <p>After week ${next.weeks[0] - 1} these four open ${next.name}: ${next.aim}</p>
    ${gateList(checks, programme)}</details>`;
}

function gateList(checks: readonly Check[], { gate }: Programme): TemplateResult {
  return html`<section class="card stack" aria-labelledby="gate-title">
    <h3 id="gate-title">Before the next part</h3>
    <ul class="gate">${checks.map((check) => condition(check))}</ul>
    <p class="muted small-text">${gate.note}</p>
  </section>`;
}

function condition({ met, asked, found }: Check): TemplateResult {
  const [name, words] = LOOKS[`${met}`];
  const check = met === null && found.includes('warning signs');
  return html`<li class="gate-${met}">${icon(name)}<div><p><span class="visually-hidden">${words}: </span>${asked}</p>
    <p class="muted small-text">${found}${check ? html` <a href="/check?next=/practice/programme">Go there</a>` : nothing}</p></div></li>`;
}

export interface BackActs {
  ease(): void;
  restart(): void;
}

/** The step back, offered in words, and, once it was taken, the way to the week again. Nobody is held in it. */
export function stepBack(
  at: Standpoint,
  diary: Diary,
  library: Library,
  today: string,
  acts: BackActs,
): TemplateResult | typeof nothing {
  const { step_back: rule } = library.programme;
  if (at.easing) return easing(at, hasSettled(library.programme, at, diary, today), library, acts);
  if (!risen(library.programme, diary, today)) return nothing;
  return html`<div class="banner clay"><div class="stack">
    <p>${rule.say.replace('{rise}', String(rule.rise))}</p>
    <button type="button" class="button small" @click=${acts.ease}>Take the gentle routine for now</button>
  </div></div>`;
}

function easing(at: Standpoint, settled: boolean, { programme, routines }: Library, acts: BackActs): TemplateResult {
  const gentle = routines.find(({ slug }) => slug === programme.step_back.routine)!;
  const week = Math.max(1, at.week - programme.step_back.weeks);
  return html`<section class="card stack" aria-labelledby="easing-title">
    <h3 id="easing-title">The gentle routine, for now</h3>
    <p>${settled ? 'Your pain scores are near where they were before.' : 'Your pain scores are still higher than before, or too few are written down to tell.'}</p>
    <a class="button primary" href="/practice/${gentle.slug}">${icon('play')} ${gentle.name}</a>
    <button type="button" class="button soft" @click=${acts.restart}>Start again with week ${week}</button>
  </section>`;
}
