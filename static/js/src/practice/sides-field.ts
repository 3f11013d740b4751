/** On which sides a step is done, and which goes first: every choice that a pose with two sides has. */
import { html, nothing, type TemplateResult } from 'lit';
import type { OneSide, Pose } from '../lib/library.ts';
import type { OnSides } from '../lib/sides.ts';

/** `side` is named in each: what is left out of a change would stay as it was. */
type Chosen = OnSides & { side: OneSide | undefined };

const CHOICES: Record<string, { words: string; on: Chosen }> = {
  both: { words: 'Both sides', on: { sides: 'left-right', side: undefined } },
  'left-first': { words: 'Both, left first', on: { sides: 'left-right', side: 'left' } },
  'right-first': { words: 'Both, right first', on: { sides: 'left-right', side: 'right' } },
  left: { words: 'Left only', on: { sides: 'none', side: 'left' } },
  right: { words: 'Right only', on: { sides: 'none', side: 'right' } },
  one: { words: 'One side, you choose', on: { sides: 'none', side: undefined } },
};

export interface SidesField {
  /** Of the control; its hint's is made from it. */
  id: string;
  on: OnSides;
  pose: Pose;
  problem: string | null;
  choose(on: Chosen): void;
}

export function sidesField({ id, on, pose, problem, choose }: SidesField): TemplateResult {
  const hint = problem ?? (pose.side_means ? `Left or right: ${lowered(pose.side_means)}` : null);
  const set = (event: Event) => choose(CHOICES[(event.target as HTMLSelectElement).value]!.on);
  return html`<div class="field">
    <label for=${id}>Sides</label>
    <select id=${id} @change=${set} aria-invalid=${problem !== null} aria-describedby=${hint ? `${id}-hint` : nothing}>
      ${Object.entries(CHOICES).map(
        ([value, choice]) => html`<option value=${value} .selected=${isChosen(choice.on, on)}>${choice.words}</option>`,
      )}
    </select>
    ${hint ? html`<p class=${problem ? 'error' : 'hint'} id="${id}-hint" role=${problem ? 'alert' : nothing}>${hint}</p>` : nothing}
  </div>`;
}

function isChosen(one: OnSides, { sides, side }: OnSides): boolean {
  return one.sides === sides && one.side === side;
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
