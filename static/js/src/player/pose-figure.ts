/** <pose-figure pose="bridge" frame="a" side="other">: a pose drawn live. A pose of movement moves, unless the person's settings say not to. */
import { html, LitElement, nothing, svg } from 'lit';
import type { Sore } from '../lib/cautions.ts';
import { fetchLibrary, type Pose } from '../lib/library.ts';
import { drawing, frameAt, frameOf, viewBox } from './figure.ts';

/** One way there or back of a slow movement, where the pose names no pace of its own. */
const HALF_SECONDS = 3;

export class PoseFigure extends LitElement {
  static properties = {
    pose: { type: String },
    variant: { type: String },
    side: { type: String },
    still: { type: Boolean },
    sore: { type: String },
    drawn: { state: true },
    turn: { state: true },
  };

  declare pose: string;
  declare variant: string | undefined;
  /** `other` draws the second side of a left-right pose. */
  declare side: string | undefined;
  /** Does not move even where the pose does. */
  declare still: boolean;
  /** The side that hurts is marked. */
  declare sore: Sore | null | undefined;
  declare drawn: Pose | undefined;
  /** 0 to 1: how far between the movement's two ends. */
  declare turn: number;
  #request = 0;

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.turn = 1;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#request);
  }

  async willUpdate(changed: Map<string, unknown>) {
    if (changed.has('still')) this.#move(); // a pose is told on its way in, where it stands still
    if (!changed.has('pose')) return;
    const { poses } = await fetchLibrary();
    this.drawn = poses.find(({ slug }) => slug === this.pose);
    this.#move();
  }

  #move() {
    cancelAnimationFrame(this.#request);
    if (!this.#moves()) return;
    const half = 1000 * ((this.drawn?.seconds_per_rep ?? 2 * HALF_SECONDS) / 2);
    const step = (now: number) => {
      this.turn = (1 - Math.cos((Math.PI * now) / half)) / 2;
      this.#request = requestAnimationFrame(step);
    };
    this.#request = requestAnimationFrame(step);
  }

  #moves(): boolean {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return !this.still && !calm && this.drawn?.geometry.frame_role === 'tween';
  }

  render() {
    if (!this.drawn) return nothing;
    const { geometry, name } = this.drawn;
    const moving = geometry.frame_role === 'tween';
    const frame = moving
      ? frameAt(geometry, this.#moves() ? this.turn : geometry.hold_frame)
      : frameOf(geometry, this.variant);
    const arrows = moving && !this.#moves();
    const paths = drawing(geometry, frame, { other: this.side === 'other', arrows, sore: this.sore ?? null });
    return html`<svg class="figure" viewBox=${viewBox(geometry)} preserveAspectRatio="xMidYMax meet" role="img" aria-label=${name + marked(this.sore)}>
      ${paths.map(({ part, d, width }) => svg`<path class="fig-${part}${width ? ' fig-line' : ''}" stroke-width=${width || nothing} d=${d}></path>`)}
    </svg>`;
  }
}

function marked(sore: Sore | null | undefined): string {
  if (!sore) return '';
  return sore === 'both' ? '. Both legs are marked as sore' : `. The ${sore} leg is marked as sore`;
}
