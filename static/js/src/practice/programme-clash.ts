/** Two phones went on with the twelve weeks, each in its own way: the ways, and the choice between them. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Standpoint, standpoint } from '../lib/programme.ts';
import { whenWords } from '../lib/when.ts';
import type { Body, RecordState } from '../store/revision.ts';

/** Where a person would stand, and what has to be saved so that they do. */
export interface Way {
  at: Standpoint;
  body: Body;
}

/**
 * The ways of a programme record in clash, the one that is shown first; none where phones agree. What one save set goes
 * together: a week of one phone never begins on the day of the other's.
 */
export function ways({ fields, clashes }: Pick<RecordState, 'fields' | 'clashes'>): Way[] {
  const shown: Body = Object.fromEntries(Object.keys(clashes).map((field) => [field, fields[field] ?? null]));
  const saves = new Set(Object.values(clashes).flatMap((others) => others.map(({ revision }) => revision)));
  const bodies = [...saves].map((revision) => ({ ...shown, ...setBy(revision, clashes) }));
  const told = [shown, ...bodies].flatMap((body) => {
    const at = standpoint({ ...fields, ...body });
    return at ? [{ at, body }] : [];
  });
  return told.length > 1 ? told : [];
}

function setBy(revision: string, clashes: RecordState['clashes']): Body {
  const set = Object.entries(clashes).flatMap(([field, others]) =>
    others.filter((other) => other.revision === revision).map(({ value }) => [field, value] as const),
  );
  return Object.fromEntries(set);
}

/** What is asked of the person above their week: which way is right, and whether what they left on one phone stays. */
export function programmeNotes(
  state: RecordState,
  now: string,
  answers: { take(body: Body): unknown; leave(): unknown },
): TemplateResult {
  return html`${state.restored ? returned(answers) : nothing}${choice(ways(state), now, answers)}`;
}

function choice(all: Way[], now: string, { take }: { take(body: Body): unknown }) {
  if (all.length === 0) return nothing;
  return html`<div class="clash banner clay" role="group" aria-label="Two places in the programme">
    <p>Two phones went on with the programme, each in its own way. Where are you?</p>
    <div class="clash-choices">${all.map(
      ({ at, body }) => html`<button type="button" class="button small clash-choice" @click=${() => take(body)}>
        <strong>Week ${at.week}${at.easing ? ', the gentle routine' : ''}</strong>
        <span>begun: ${whenWords(at.began, now)}</span></button>`,
    )}</div>
  </div>`;
}

function returned({ take, leave }: { take(body: Body): unknown; leave(): unknown }) {
  return html`<div class="clash banner clay" role="group" aria-label="Left on one phone, gone on with on another">
    <p>You left the programme on one phone and went on with it on another, so it came back.</p>
    <div class="row">
      <button type="button" class="button small" @click=${() => take({})}>Stay in it</button>
      <button type="button" class="button small" @click=${leave}>Leave it</button>
    </div>
  </div>`;
}
