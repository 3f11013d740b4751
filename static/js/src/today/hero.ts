/** The plan as the first card of Today shows it: the figure, the reason, one big Start. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Library, Routine } from '../lib/library.ts';
import { icon } from '../ui/icon.ts';
import type { Today } from './given.ts';
import type { Plan } from './plan.ts';
import { assumedWords, changedWords, lockedWords, portrait, shortName } from './plan-words.ts';
import { isRestDay } from './rest-day.ts';

export interface Acts {
  /** Opens the other choices. */
  others(): void;
  /** Marks today as a flare day, or takes the mark back. */
  flare(): void;
}

/** The address that leads to a routine: by way of the warning signs while they are not answered. */
export function doorTo(slug: string, { standing }: Pick<Today, 'standing'>): string {
  return standing.routines === 'ask' ? `/check?next=/practice/${slug}` : `/practice/${slug}`;
}

export function hero(plan: Plan, today: Today, library: Library, acts: Acts): TemplateResult {
  const { routine } = plan;
  if (!routine) return locked(lockedWords(plan, today.standing, library));
  return html`<article class="card hero ${plan.flare_day ? 'flare' : ''}" aria-labelledby="hero-title">
    ${scene(routine, library)}
    <div class="hero-words">
      ${plan.stop ? nothing : dayLine(today, library)}
      <div class="row apart hero-head"><h2 id="hero-title" tabindex="-1">${shortName(routine)}</h2>
        <span class="muted">${routine.minutes} min</span></div>
      ${reasons(plan, library)}
      ${today.progress ? progress(today.progress) : nothing}
      <a class="button ${today.done || isRestDay(today) ? 'soft' : 'primary'} start" href=${doorTo(routine.slug, today)}>Start</a>
      ${plan.stop ? resting() : more(plan, acts)}
    </div>
  </article>`;
}

function scene(routine: Routine, library: Library): TemplateResult {
  const { pose, variant } = portrait(routine, library);
  return html`<div class="scene" aria-hidden="true"><pose-figure .pose=${pose} .variant=${variant} .still=${true}></pose-figure></div>`;
}

/** What the day holds already: a session, or rest. */
function dayLine(today: Today, { routines }: Library): TemplateResult | typeof nothing {
  if (today.done) {
    const done = routines.find(({ slug }) => slug === today.done!.fields.routine);
    const what = done ? `Done today: ${shortName(done)}.` : 'Done today.';
    return html`<p class="hero-done">${icon('check')} <span>${what} Again only if it feels good.</span></p>`;
  }
  if (!isRestDay(today)) return nothing;
  return html`<p class="hero-done">${icon('moon')} <span>A rest day, and it counts. This is here if you want it.</span></p>`;
}

function reasons(plan: Plan, library: Library): TemplateResult {
  const others = [changedWords(plan.changes, library), plan.stop ? '' : assumedWords(plan, library.rules)].filter(
    Boolean,
  );
  return html`<p class="hero-reason">${plan.reason}</p>
    ${others.length ? html`<p class="muted small-text hero-others">${others.join(' ')}</p>` : nothing}`;
}

function progress(words: string): TemplateResult {
  return html`<p class="small-text"><a class="hero-progress" href="/practice/programme">${words}</a></p>`;
}

function more({ flare_day }: Plan, { others, flare }: Acts): TemplateResult {
  return html`<p class="row center hero-more">
    <button type="button" class="link" aria-haspopup="dialog" @click=${others}>Something else</button>
    <span aria-hidden="true">·</span>
    <button type="button" class="link" aria-pressed=${flare_day} @click=${flare}>Flare day</button></p>`;
}

function resting(): TemplateResult {
  return html`<p class="row center hero-more"><a class="button quiet" href="/check">Other rest positions, and what to do</a></p>`;
}

function locked({ heading, body, door }: ReturnType<typeof lockedWords>): TemplateResult {
  return html`<article class="card stack hero-locked" aria-labelledby="hero-title">
    ${icon('warning')}
    <h2 id="hero-title" tabindex="-1">${heading}</h2>
    <p>${body}</p>
    <a class="button primary" href="/check">${door}</a>
  </article>`;
}

/** In place of the plan when nothing could be opened, so that nothing about the person is known. */
export function closed(): TemplateResult {
  return html`<article class="card stack hero-locked hero-closed" aria-labelledby="hero-title">
    ${icon('info')}
    <h2 id="hero-title" tabindex="-1">Today could not be opened</h2>
    <p>What you wrote is still on this phone. Try again, or look at the routines.</p>
    <a class="button primary" href="/today">Try again</a>
    <a class="button soft" href="/practice">All routines</a>
  </article>`;
}
