/** Two phones changed the same routine: both versions, and the choice between them. */
import { html, nothing, type TemplateResult } from 'lit';
import { brief } from '../lib/durations.ts';
import type { Json } from '../lib/json.ts';
import type { Library } from '../lib/library.ts';
import { lengthOf, type OwnStep } from '../lib/own-routine.ts';
import { sidesWords } from '../lib/sides.ts';
import type { RecordState } from '../store/revision.ts';

type Choose = (field: string, value: Json) => void;

export function clashNote(
  clashes: RecordState['clashes'],
  library: Library,
  choose: Choose,
): TemplateResult | typeof nothing {
  const others = Object.entries(clashes).flatMap(([field, values]) => values.map(({ value }) => ({ field, value })));
  if (!others.length) return nothing;
  return html`<div class="banner clay"><div class="stack">
    <p>Two phones changed this routine. What you see is one of the two.</p>
    ${others.map(
      ({ field, value }) => html`<div class="row apart"><p>${inWords(field, value, library)}</p>
      <button type="button" class="button small" @click=${() => choose(field, value)}>Take this one</button></div>`,
    )}
  </div></div>`;
}

function inWords(field: string, value: Json, { poses }: Library): string {
  if (field !== 'steps' || !Array.isArray(value)) return `The other name: “${String(value)}”`;
  const steps = value as unknown as OwnStep[];
  const names = steps.map((step) => {
    const pose = poses.find(({ slug }) => slug === step.pose);
    return `${pose?.name ?? step.pose}${step.side ? sidesWords(step, pose) : ''}`;
  });
  return `The other poses, ${brief(lengthOf(steps))}: ${names.join('; ')}`;
}
