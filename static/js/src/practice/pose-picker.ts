/** The sheet from which a pose is chosen, with a picture of each. */
import { html, type TemplateResult } from 'lit';
import type { Pose, Position } from '../lib/library.ts';
import { icon } from '../ui/icon.ts';

const POSITIONS: [Position, string][] = [
  ['supine', 'On your back or side'],
  ['prone', 'On your front'],
  ['quadruped', 'On hands and knees'],
  ['seated', 'Sitting'],
  ['standing', 'Standing'],
];

export function posePicker(poses: readonly Pose[], choose: (slug: string) => void, close: () => void): TemplateResult {
  return html`<dialog class="sheet pose-picker" aria-labelledby="picker-title" @close=${close}>
    <div class="row apart picker-head"><h2 id="picker-title">Add a pose</h2>
      <button type="button" class="button quiet tool" aria-label="Close" @click=${closeDialog}>${icon('close')}</button></div>
    ${POSITIONS.map(([position, title]) => shelf(title, posesIn(poses, position), choose))}
  </dialog>`;
}

function posesIn(poses: readonly Pose[], position: Position): Pose[] {
  return poses.filter((pose) => pose.position === position && !pose.substitute_only);
}

function shelf(title: string, poses: Pose[], choose: (slug: string) => void): TemplateResult {
  return html`<h3 class="shelf-part">${title}</h3>
    <ul class="pose-list">${poses.map(
      ({ slug, name }) => html`<li><button type="button" class="card pose-tile" @click=${() => choose(slug)}>
        <span class="thumb wide" aria-hidden="true"><pose-figure still pose=${slug}></pose-figure></span>
        <span class="pose-name">${name}</span></button></li>`,
    )}</ul>`;
}

function closeDialog(event: Event): void {
  (event.currentTarget as HTMLElement).closest('dialog')?.close();
}
