import { html, nothing } from 'lit';
import { type Choice, Chooser, cautionsOf } from '../lib/cautions.ts';
import type { Pose } from '../lib/library.ts';
import { icon } from '../ui/icon.ts';
import { agreement } from './agreement.ts';
import { keptLine } from './kept-line.ts';
import { PersonalElement } from './personal.ts';
import { because, toAgree } from './words.ts';

/** `<pose-choice pose="bridge">`: what becomes of a pose for this person, and the wish to leave it out from now on. */
export class PoseChoice extends PersonalElement {
  static properties = { ...PersonalElement.properties, pose: { type: String } };
  /** Slug of the pose. */
  declare pose: string;

  render() {
    const choice = new Chooser(this.library, 'floor', this.person!).choose(this.pose);
    const pose = this.library.poses.find(({ slug }) => slug === this.pose)!;
    return html`<div class="stack">
      ${choice.pose === pose ? this.stays(pose) : this.swapped(choice)}
      ${this.person!.left_out.has(this.pose) ? this.putBack() : this.leaveOut(pose)}
      ${keptLine(this.kept)}
    </div>`;
  }

  private swapped(choice: Choice) {
    return html`<div class="banner clay">${icon('info')}<div class="stack">
      <p>In your routines, <a href="/practice/poses/${choice.pose.slug}">${choice.pose.name}</a> steps in. ${because(choice, this.library)}</p>
      ${this.agreement(toAgree(choice.why), false)}
    </div></div>`;
  }

  private stays(pose: Pose) {
    const notes = cautionsOf(pose, this.person!);
    if (notes.length === 0) return nothing;
    return html`<div class="banner">${icon('info')}<div class="stack">
      <p>For you: ${notes.map(({ note }) => `${note}.`).join(' ')} ${because({ why: notes, left_out: false }, this.library)}</p>
      ${this.agreement(
        notes.filter(({ action }) => action === 'ask'),
        true,
      )}
    </div></div>`;
  }

  private agreement(asks: Choice['why'], agreed: boolean) {
    return agreement(this.pose, asks, agreed, this.library.cautions.agreed, (fields) => this.keep(fields));
  }

  private putBack() {
    const put = () => this.keep({ [`left_out.${this.pose}`]: null });
    return html`<button type="button" class="button" @click=${put}>Put this pose back</button>`;
  }

  private leaveOut({ slug, name }: Pose) {
    const field = `left_out.${slug}`;
    const leave = () => this.keepWithUndo(`${name} is left out from now on.`, { [field]: true }, { [field]: null });
    return html`<button type="button" class="button" @click=${leave}>Leave this pose out from now on</button>`;
  }
}
