/** One pose of a routine that is being made. */
import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { brief } from '../lib/durations.ts';
import type { Frame, Pose } from '../lib/library.ts';
import { type Bounds, holdOf, leastLead, MOST, type OwnStep } from '../lib/own-routine.ts';
import { sidesWords } from '../lib/sides.ts';
import { drawnOn } from '../player/figure.ts';
import type { Lengthened } from '../player/lengthening.ts';
import { icon } from '../ui/icon.ts';
import type { Times } from './routine-desk.ts';
import { sidesField } from './sides-field.ts';

export interface Card {
  step: OwnStep;
  /** Undefined for a pose that this library does not have. */
  pose: Pose | undefined;
  number: number;
  of: number;
  open: boolean;
  problem: { field: string; message: string } | null;
  longer: Lengthened[];
}

export interface Touches {
  toggle(number: number): void;
  change(number: number, step: Partial<OwnStep>): void;
  move(from: number, to: number): void;
  remove(number: number): void;
  grab(event: PointerEvent, number: number): void;
}

const PARTS: Record<Lengthened['part'], { field: Times; words: string }> = {
  lead: { field: 'lead_seconds', words: 'Getting there' },
  switch: { field: 'switch_seconds', words: 'Changing sides' },
  exit: { field: 'exit_seconds', words: 'Coming out' },
};

export function stepCard(card: Card, touches: Touches): TemplateResult {
  const { pose, number, open, step } = card;
  const name = pose?.name ?? step.pose;
  return html`
    <div class="made-step-head">
      <button type="button" class="grip" aria-label="Move ${name}, ${number + 1} of ${card.of}. Up and down arrows, or drag"
        @pointerdown=${(event: PointerEvent) => touches.grab(event, number)}
        @keydown=${(event: KeyboardEvent) => byKey(event, number, touches)}>${icon('grip')}</button>
      <span class="thumb" aria-hidden="true">${pose ? html`<pose-figure still pose=${step.pose} .variant=${step.variant} .side=${drawnOn(pose, step.side ?? null)}></pose-figure>` : nothing}</span>
      <span class="step-words"><span class="step-name">${name}</span>
        <span class="muted small-text">${pose ? `${brief(step.seconds)}${sidesWords(step, pose)}` : 'Not in this Legs Up. Take it out to save.'}</span></span>
    </div>
    <div class="made-step-actions">
      ${
        pose
          ? html`<button type="button" class="button quiet small" aria-expanded=${open} @click=${() => touches.toggle(number)}>Times
        <span class="visually-hidden"> of ${name}</span>${icon('chevron-down')}</button>`
          : nothing
      }
      <span class="made-step-moves">
        ${tool('arrow-up', `Move ${name} up`, number === 0, () => touches.move(number, number - 1))}
        ${tool('arrow-down', `Move ${name} down`, number === card.of - 1, () => touches.move(number, number + 1))}
        ${tool('trash', `Take ${name} out`, false, () => touches.remove(number))}
      </span>
    </div>
    ${card.longer.map((one) => html`<p class="small-text own-longer" role="status">${longerWords(one)}</p>`)}
    ${pose && (open || card.problem) ? fields(card, pose, touches) : problemOf(card)}`;
}

/** Disabled by its looks and its role only: a button that lost the keyboard's focus when pressed would lose its person. */
function tool(name: string, label: string, idle: boolean, act: () => void): TemplateResult {
  return html`<button type="button" class="button quiet tool" aria-label=${label} aria-disabled=${idle}
    @click=${() => !idle && act()}>${icon(name)}</button>`;
}

function byKey(event: KeyboardEvent, number: number, touches: Touches): void {
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  touches.move(number, number + by);
}

function longerWords({ part, seconds }: Lengthened): string {
  return `${PARTS[part].words} now takes ${seconds} seconds: the voice needs that long.`;
}

function problemOf({ problem }: Card): TemplateResult | typeof nothing {
  return problem ? html`<p class="error" role="alert">${problem.message}</p>` : nothing;
}

function fields(card: Card, pose: Pose, touches: Touches): TemplateResult {
  const { step } = card;
  const change: Bounds = { least: 0, most: MOST.change };
  const two = step.sides === 'left-right';
  const hold = two ? 'Hold, each side' : 'Hold';
  return html`<div class="made-step-fields">
    ${secondsField(card, 'seconds', hold, holdOf(pose), touches)}
    ${pose.sides === 'left-right' ? sides(card, pose, touches) : nothing}
    ${variants(pose).length > 1 ? variantField(card, pose, touches) : nothing}
    ${secondsField(card, 'lead_seconds', PARTS.lead.words, { ...change, least: leastLead(pose) }, touches)}
    ${two ? secondsField(card, 'switch_seconds', PARTS.switch.words, change, touches) : nothing}
    ${secondsField(card, 'exit_seconds', PARTS.exit.words, change, touches)}
  </div>`;
}

function secondsField(card: Card, field: Times, label: string, bounds: Bounds, touches: Touches): TemplateResult {
  const id = `step-${card.number}-${field}`;
  const wrong = card.problem?.field === `steps.${card.number}.${field}` ? card.problem : null;
  const set = (event: Event) => {
    const input = event.target as HTMLInputElement;
    delete input.dataset.typing;
    const { valueAsNumber } = input;
    touches.change(card.number, { [field]: Number.isNaN(valueAsNumber) ? 0 : valueAsNumber });
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input id=${id} type="number" inputmode="numeric" min=${bounds.least} max=${bounds.most} step="5"
      .value=${isTyping(id) ? noChange : live(String(card.step[field]))} @input=${typing} aria-invalid=${wrong !== null} aria-describedby="${id}-hint" @change=${set}>
    <p class=${wrong ? 'error' : 'hint'} id="${id}-hint" role=${wrong ? 'alert' : nothing}>${wrong?.message ?? `${bounds.least} to ${bounds.most} seconds`}</p>
  </div>`;
}

/** What is being typed is the person's until they leave the field: what arrives meanwhile must not take it away. */
function isTyping(id: string): boolean {
  return document.getElementById(id)?.dataset.typing !== undefined;
}

function typing(event: Event): void {
  (event.target as HTMLInputElement).dataset.typing = '';
}

function sides({ number, step, problem }: Card, pose: Pose, touches: Touches): TemplateResult {
  const wrong = problem && /^steps\.\d+\.sides?$/.test(problem.field) ? problem.message : null;
  const choose = (on: Partial<OwnStep>) => touches.change(number, on);
  return sidesField({ id: `step-${number}-sides`, on: step, pose, problem: wrong, choose });
}

function variantField({ number, step }: Card, pose: Pose, touches: Touches): TemplateResult {
  const id = `step-${number}-variant`;
  const set = (event: Event) => touches.change(number, { variant: (event.target as HTMLSelectElement).value });
  return html`<div class="field">
    <label for=${id}>Which way</label>
    <select id=${id} @change=${set}>
      ${variants(pose).map((frame) => html`<option value=${frame.variant ?? ''} .selected=${(step.variant ?? '') === (frame.variant ?? '')}>${frame.label}</option>`)}
    </select>
  </div>`;
}

function variants({ geometry }: Pose): Frame[] {
  return geometry.frame_role === 'variant' ? geometry.frames : [];
}
