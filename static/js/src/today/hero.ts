/** The plan as the first card of Today shows it: the figure, the reason, one big Start. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Library, Routine } from '../lib/library.ts';
import { icon } from '../ui/icon.ts';
import type { Today } from './given.ts';
import type { Plan } from './plan.ts';
import { assumedWords, changedWords, portrait, shortName } from './plan-words.ts';

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
  if (!routine) return locked(plan);
  return html`<article class="card hero ${plan.flare_day ? 'flare' : ''}" aria-labelledby="hero-title">
    ${scene(routine, library)}
    <div class="hero-words">
      ${today.done && !plan.stop ? doneLine(today.done.fields.routine, library) : nothing}
      <div class="row apart hero-head"><h2 id="hero-title" tabindex="-1">${shortName(routine)}</h2>
        <span class="muted">${routine.minutes} min</span></div>
      ${reasons(plan, library)}
      ${today.progress ? progress(today.progress) : nothing}
      <a class="button ${today.done ? 'soft' : 'primary'} start" href=${doorTo(routine.slug, today)}>Start</a>
      ${plan.stop ? resting() : more(plan, acts)}
    </div>
  </article>`;
}

function scene(routine: Routine, library: Library): TemplateResult {
  const { pose, variant } = portrait(routine, library);
  return html`<div class="scene" aria-hidden="true"><pose-figure .pose=${pose} .variant=${variant} .still=${true}></pose-figure></div>`;
}

function doneLine(slug: unknown, { routines }: Library): TemplateResult {
  const done = routines.find((one) => one.slug === slug);
  const what = done ? `Done today: ${shortName(done)}.` : 'Done today.';
  return html`<p class="hero-done">${icon('check')} <span>${what} Again only if it feels good.</span></p>`;
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

function locked({ reason }: Plan): TemplateResult {
  return html`<article class="card stack hero-locked" aria-labelledby="hero-title">
    ${icon('warning')}
    <h2 id="hero-title" tabindex="-1">No routine now</h2>
    <p>${reason}</p>
    <a class="button primary" href="/check">See what to do</a>
  </article>`;
}
