import { html, nothing } from 'lit';
import type { OneSide, Pose } from '../lib/library.ts';
import { drawnOn, sideDrawn } from '../player/figure.ts';
import { PoseFigure } from '../player/pose-figure.ts';
import { PersonalElement } from './personal.ts';

/** `<pose-scene pose="bridge">`: a pose on its page. It moves where the pose does, shows either side, and marks the sore leg. */
export class PoseScene extends PersonalElement {
  static parts = { ...PersonalElement.parts, 'pose-figure': PoseFigure };
  static properties = { ...PersonalElement.properties, pose: { type: String }, side: { state: true } };
  /** Slug of the pose. */
  declare pose: string;
  /** The side that is shown; null until the person chose one. */
  declare side: OneSide | null;

  constructor() {
    super();
    this.side = null;
  }

  render() {
    const pose = this.library.poses.find(({ slug }) => slug === this.pose)!;
    const shown = this.side ?? sideDrawn(pose);
    return html`<div class="scene">
        <pose-figure .pose=${pose.slug} .side=${drawnOn(pose, shown)} .sore=${this.person!.sore}></pose-figure>
      </div>
      ${pose.sides === 'left-right' ? this.sides(pose, shown) : nothing}
      ${this.person!.sore ? html`<p class="muted small-text sore-key">The line marks your sore ${this.person!.sore === 'both' ? 'legs' : 'leg'}.</p>` : nothing}`;
  }

  private sides({ side_means }: Pose, shown: OneSide) {
    const choose = (side: OneSide) => html`<button type="button" class="chip link ${shown === side ? 'on' : ''}"
      aria-pressed=${shown === side} @click=${() => this.turn(side)}>${side === 'left' ? 'Left side' : 'Right side'}</button>`;
    return html`<div class="row chips scene-sides" role="group" aria-label=${side_means ?? 'Sides'}>${choose('left')}${choose('right')}</div>`;
  }

  private turn(side: OneSide) {
    this.side = side;
  }
}
