import { html } from 'lit';
import { define } from '../ui/define.ts';
import { byUse } from './by-use.ts';
import { ChipPicker } from './chip-picker.ts';
import { type ChipSet, ownChips } from './own-chips.ts';
import type { Around } from './section-context.ts';

define('chip-picker', ChipPicker);

/** A set of chips, the library's and the person's own, in the order of this person's use. */
export function chipSection(set: ChipSet, { fields, library, preferences, uses, touch, prefer }: Around) {
  const own = ownChips(preferences, set);
  const field = ({ slug }: { slug: string }) => `${set}.${slug}`;
  const offered = [...library.body[set], ...own.filter((chip) => !chip.retired || fields[field(chip)] === true)];
  return html`<chip-picker .set=${set} .own=${own} .options=${byUse(offered, uses, field)}
    .chosen=${new Set(offered.filter((chip) => fields[field(chip)] === true).map(({ slug }) => slug))}
    .flip=${(slug: string, on: boolean) => touch(`${set}.${slug}`, on ? true : null)} .prefer=${prefer}></chip-picker>`;
}
