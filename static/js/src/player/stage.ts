/** How a running session looks: templates only. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { countdown } from '../lib/durations.ts';
import type { Library, Pose, Routine, Step } from '../lib/library.ts';
import { icon } from '../ui/icon.ts';
import { drawnOn } from './figure.ts';
import type { Part } from './parts.ts';
import { responding } from './responding.ts';
import type { Session } from './session.ts';
import { type Speaker, UNHEARD } from './speaker.ts';
import type { Moment, Timeline } from './timeline.ts';
import type { Touching } from './touching.ts';

export interface Taps {
  playOrPause(): void;
  next(): void;
  back(): void;
  repeat(): void;
  more(): void;
  worse(): void;
  /** The easier way that is offered is taken. */
  easier(): void;
  stop(): void;
  signs(): void;
  /** A button that wants to be held was only touched. */
  brief(): void;
  /** How the leg is after the pose of this row of the report. */
  answer(row: number, slug: string): void;
}

export interface Scene {
  routine: Routine;
  session: Session;
  library: Library;
  speaker: Pick<Speaker, 'heard' | 'says'>;
  /** Words for a moment. */
  hint: string | null;
  taps: Taps;
  touching: Touching;
  /** The row of the report that is asked about, and what was answered; null where nothing is asked. */
  asking: { row: number; given: string | undefined } | null;
}

const LOCKS = 'Get into position. Lock your phone if you like, the voice goes on.';
const WAITS = 'Get into position, then tap. A locked phone may wait until you unlock it.';
const EASED = 'Eased off. What made the leg worse is left out for today.';
const RING = 46;
const ROUND = 2 * Math.PI * RING;

export function stage(scene: Scene): TemplateResult {
  const { session, library, taps, touching } = scene;
  const { timeline } = session;
  const poses = new Map(library.poses.map((pose) => [pose.slug, pose]));
  return html`<div class="stage" ?data-dim=${touching.dim} @pointerdown=${touching.press} @pointermove=${touching.move}
    @click=${touching.click}>
    ${top(scene)}
    ${segments(timeline, session.at)}
    <div class="stage-area" @click=${touching.tap}>${picture(session, poses)}${words(scene, poses)}</div>
    ${asking(scene)}
    <div class="stage-controls">
      <button type="button" class="stage-small" aria-label="Repeat this pose" @click=${taps.repeat}>${icon('undo')}</button>
      <button type="button" class="stage-side" aria-label="Back" @click=${taps.back}>${icon('back')}</button>
      ${playButton(session, taps)}
      <button type="button" class="stage-side" aria-label="Next" @click=${taps.next}>${icon('next')}</button>
      <button type="button" class="stage-small" aria-label="30 seconds more" ?disabled=${!session.canDoMore} @click=${taps.more}>+30</button>
    </div>
    <div class="stage-foot">
      <button type="button" class="button rose stage-worse" @click=${taps.worse}>${icon('arrow-down')} Leg is worse</button>
      <hold-button class="stage-stop" label="Stop" drawn="stop" @held=${taps.stop} @brief=${taps.brief}></hold-button>
    </div>
    <p class="stage-next muted" role="status">${said(scene) ?? nextWords(session, poses)}</p>
  </div>`;
}

function top({ routine, session, taps }: Scene): TemplateResult {
  const { moment, timeline } = session;
  return html`<header class="stage-top">
    <span class="stage-place muted"><span class="stage-routine">${shortName(routine)}</span>
      <span class="stage-count">${moment.part.step + 1} of ${stepCount(timeline)}</span></span>
    <hold-button class="stage-signs" label="Warning signs" drawn="warning" @held=${taps.signs} @brief=${taps.brief}></hold-button>
  </header>`;
}

/** At the switch of sides the picture is turned over. */
function picture({ moment, state, options }: Session, poses: Map<string, Pose>): TemplateResult {
  const { part } = moment;
  const pose = poses.get(part.pose)!;
  return html`<div class="stage-figure" data-part=${part.kind}>
    ${ring(moment)}
    <pose-figure .pose=${pose.slug} .variant=${part.variant ?? undefined} .side=${drawnOn(pose, part.side)}
      .sore=${options.sore} .still=${state !== 'playing' || part.kind !== 'hold'}></pose-figure>
  </div>`;
}

function words({ session, speaker }: Scene, poses: Map<string, Pose>): TemplateResult {
  const { moment } = session;
  const heard = session.options.voice === 'full' && speaker.says(moment.caption ?? ''); // else a screen reader reads out what nobody says
  const { name, care = [] } = poses.get(moment.part.pose)!;
  return html`<div class="stage-words">
    <h2>${name}${sideName(moment.part)}</h2>
    <p class="stage-time" role="timer" aria-live="off" aria-label=${`${countdown(moment.remaining)} left`}>${countdown(moment.remaining)}</p>
    <p class="stage-caption serif" aria-hidden=${heard} aria-live=${heard ? 'off' : 'polite'}>${caption(session, moment)}</p>
    <p class="stage-care" aria-live="polite">${care.length > 0 ? html`${icon('info')} ${care.map((note) => `${note}.`).join(' ')}` : nothing}</p>
  </div>`;
}

/** Over the picture: what is waited for, what is offered, or what is asked. */
function asking({ session, library, asking, taps }: Scene): TemplateResult | typeof nothing {
  if (session.state === 'waiting')
    return html`<button type="button" class="button primary stage-ready" @click=${taps.playOrPause}>I’m in position</button>`;
  if (session.offer) return offering(session.offer, library, taps);
  if (!asking) return nothing;
  return responding(library.body.response, asking.given, (slug) => taps.answer(asking.row, slug));
}

function offering({ pose, told }: Step, { poses }: Library, taps: Taps): TemplateResult {
  const { name } = poses.find(({ slug }) => slug === pose)!;
  return html`<button type="button" class="button soft stage-offer" @click=${taps.easier}>
    <span>Easier: ${name}</span>${told ? html`<span class="small-text">${told[0]}</span>` : nothing}
  </button>`;
}

/** The minutes in a routine's name were for choosing it. */
function shortName({ name, minutes }: Routine): string {
  return name.replace(new RegExp(` ${minutes} min$`), '');
}

function stepCount({ parts }: Timeline): number {
  return new Set(parts.map(({ step }) => step)).size;
}

function sideName({ side }: Part): string {
  return side ? `, ${side} side` : '';
}

function playButton(session: Session, taps: Taps): TemplateResult {
  const playing = session.state === 'playing';
  return html`<button type="button" class="stage-play" aria-label=${playing ? 'Pause' : 'Resume'} @click=${taps.playOrPause}>
    ${icon(playing ? 'pause' : 'play')}</button>`;
}

function caption(session: Session, moment: Moment): string {
  if (session.state === 'interrupted') return 'Something paused the sound. Tap to go on.';
  return moment.caption ?? '';
}

/** What has to be told before what comes next: for a moment, or until the first pose is reached. */
function said({ hint, session, speaker }: Scene): string | null {
  if (hint) return hint;
  const { kind, step } = session.moment.part;
  const settling = step === 0 && kind === 'lead';
  if (session.worse.length > 0) return session.leaving || settling ? EASED : null;
  return settling ? UNHEARD[speaker.heard] : null;
}

function nextWords({ moment: { part, next }, options }: Session, poses: Map<string, Pose>): string {
  if (part.kind === 'lead' && part.step === 0) return options.wait ? WAITS : LOCKS;
  return next ? `Next: ${poses.get(next)!.name}` : 'This is the last one';
}

function segments(timeline: Timeline, at: number): TemplateResult {
  const steps = byStep(timeline.parts);
  return html`<svg class="stage-segments" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
    ${[...steps.values()].map((parts) => segment(parts[0]!.from, parts.at(-1)!.to, timeline.seconds, at))}
  </svg>`;
}

function byStep(parts: Part[]): Map<number, Part[]> {
  const steps = new Map<number, Part[]>();
  for (const part of parts) steps.set(part.step, [...(steps.get(part.step) ?? []), part]);
  return steps;
}

function segment(from: number, to: number, total: number, at: number) {
  const [x, width] = [(100 * from) / total + 0.6, (100 * (to - from)) / total - 1.2];
  const share = Math.min(1, Math.max(0, (at - from) / (to - from)));
  return svg`<rect class="segment" x=${x} y="0" width=${width} height="2" rx="1"></rect>
    <rect class="segment on" x=${x} y="0" width=${width * share} height="2" rx="1"></rect>`;
}

/** Closes as the part's time runs out. */
function ring({ part, remaining }: Moment): TemplateResult {
  const share = 1 - remaining / (part.to - part.from);
  return html`<svg class="stage-ring" viewBox="0 0 100 100" aria-hidden="true">
    <circle class="ring" cx="50" cy="50" r=${RING}></circle>
    <circle class="ring on" cx="50" cy="50" r=${RING} transform="rotate(-90 50 50)"
      stroke-dasharray=${ROUND} stroke-dashoffset=${ROUND * (1 - share)}></circle>
  </svg>`;
}
