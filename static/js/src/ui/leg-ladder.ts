import { html, LitElement, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { LADDER } from '../lib/ladder.ts';
import { LEG_SHAPE } from './leg-shape.ts';
import type { Rated } from './pain-scale.ts';
import { afterKey } from './steps.ts';

const TOP = LADDER.length - 1;
const RUNGS = LADDER.slice(1);
const SIDES = ['left', 'right'] as const;
const NAMES = { left: 'Left leg', right: 'Right leg' };
type Side = (typeof SIDES)[number];

/**
 * `<leg-ladder>`: how far down each leg it goes; a leg that fills from the back downwards, tapped where it ends.
 * `left` and `right` are words of the ladder, or null (untouched, which is not "none"); `hints` are earlier words by side,
 * drawn as a line and never filled in; `heading` stands between the two legs' names.
 * Two sliders to keyboards and screen readers. Fires `rated` with {name: "ladder.left", value: place on the ladder, or null}.
 */
export class LegLadder extends LitElement {
  static properties = { left: {}, right: {}, hints: {}, heading: {} };
  declare left: string | null;
  declare right: string | null;
  declare hints: Partial<Record<Side, unknown>>;
  declare heading: string;

  constructor() {
    super();
    this.left = null;
    this.right = null;
    this.hints = {};
    this.heading = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <div class="ladder-heads">${this.head('left')}
        ${this.heading ? html`<h2 class="ladder-heading">${this.heading}</h2>` : nothing}
        ${this.head('right')}</div>
      <div class="ladder-body" @click=${this.tap}>
        ${SIDES.map((side) => this.slider(side))}
        ${SIDES.map((side) => this.leg(side))}
        <div class="ladder-rungs" aria-hidden="true">${RUNGS.map((word, rung) => this.rung(word, rung + 1))}</div>
      </div>`;
  }

  private place(side: Side): number | null {
    const place = (LADDER as readonly unknown[]).indexOf(this[side]);
    return place < 0 ? null : place;
  }

  private head(side: Side) {
    const place = this.place(side);
    const button = (words: string, value: number | null) => html`<button type="button" class="ladder-button"
      aria-label="${NAMES[side]}: ${words.toLowerCase()}" @click=${() => this.rate(side, value)}>${words}</button>`;
    return html`<div class="ladder-head">
      <p><label for="ladder-${side}">${NAMES[side]}</label>
        ${place === null ? this.hintWords(side) : html`<strong>${LADDER[place]}</strong>`}</p>
      ${place === null ? button('None', 0) : button('Clear', null)}
    </div>`;
  }

  private hintWords(side: Side) {
    return this.hintPlace(side) === null
      ? nothing
      : html`<span class="muted small-text">yesterday ${this.hints[side]}</span>`;
  }

  private hintPlace(side: Side): number | null {
    const place = (LADDER as readonly unknown[]).indexOf(this.hints[side]);
    return place < 0 || this.place(side) !== null ? null : place;
  }

  private slider(side: Side) {
    const place = this.place(side);
    return html`<input type="range" class="ladder-slider ${side}" id="ladder-${side}" min="0" max=${TOP} step="1"
      .value=${live(String(place ?? 0))} aria-valuetext=${place === null ? 'not set' : LADDER[place]!}
      @input=${(event: Event) => this.rate(side, (event.target as HTMLInputElement).valueAsNumber)}
      @keydown=${(event: KeyboardEvent) => this.key(side, event)}>`;
  }

  private leg(side: Side) {
    const place = this.place(side) ?? 0;
    const turned = side === 'left' ? nothing : 'matrix(-1 0 0 1 100 0)';
    return html`<svg class="ladder-leg ${side}" viewBox="0 0 100 280" preserveAspectRatio="none" aria-hidden="true">
      <clipPath id="leg-${side}"><path d=${LEG_SHAPE} /></clipPath>
      <g transform=${turned}>${svg`<path class="leg-shape" d=${LEG_SHAPE} />
        <path class="leg-fill" d="M50 0V280" clip-path="url(#leg-${side})" pathLength=${TOP}
          stroke-dasharray="${TOP} ${TOP}" stroke-dashoffset=${TOP - place} />
        ${this.hintLine(side)}`}</g></svg>`;
  }

  private hintLine(side: Side) {
    const place = this.hintPlace(side);
    const down = `M0 ${((place ?? 0) * 280) / TOP}H100`;
    return place ? svg`<path class="leg-hint" d=${down} clip-path="url(#leg-${side})" />` : nothing;
  }

  private rung(word: string, place: number) {
    const here = SIDES.some((side) => this.place(side) === place);
    return html`<span data-side="left" data-place=${place}></span>
      <span class="ladder-name ${here ? 'here' : ''}">${word}</span>
      <span data-side="right" data-place=${place}></span>`;
  }

  private tap(event: Event) {
    const cell = (event.target as Element).closest<HTMLElement>('[data-place]');
    if (cell) this.rate(cell.dataset['side'] as Side, Number(cell.dataset['place']));
  }

  private key(side: Side, event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const down = { ArrowUp: 'ArrowDown', ArrowDown: 'ArrowUp' }[event.key]; // on a ladder, down is further
    const place = afterKey(down ?? event.key, this.place(side), TOP);
    if (place === undefined) return;
    event.preventDefault();
    this.rate(side, place);
  }

  private rate(side: Side, value: number | null) {
    this.dispatchEvent(new CustomEvent<Rated>('rated', { detail: { name: `ladder.${side}`, value }, bubbles: true }));
  }
}
