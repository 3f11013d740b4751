import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Pose } from '../lib/library.ts';
import { chipSection } from './chip-section.ts';
import type { Around } from './section-context.ts';

/** What set it off; a pose, when that was it, by its name. */
export function section(around: Around) {
  const { fields, library } = around;
  const asks = library.body.triggers.some(({ slug, asks_pose }) => asks_pose && fields[`triggers.${slug}`] === true);
  return html`${chipSection('triggers', around)}${asks ? whichPose(around) : nothing}`;
}

function whichPose({ fields, library, touch }: Around) {
  const chosen = fields['trigger_pose'] ?? '';
  const poses = library.poses.filter((pose) => !pose.substitute_only);
  return html`<div class="field"><label for="trigger-pose">Which pose?</label>
    <select id="trigger-pose" .value=${live(String(chosen))}
      @change=${(event: Event) => touch('trigger_pose', (event.target as HTMLSelectElement).value || null)}>
      <option value="">I do not remember</option>
      ${poses.map((pose: Pose) => html`<option value=${pose.slug} ?selected=${pose.slug === chosen}>${pose.name}</option>`)}
    </select></div>`;
}
