import { html, nothing, type TemplateResult } from 'lit';
import type { Region } from '../lib/library.ts';
import { fieldOf, type Place, placesOf, placeWords } from './marks.ts';
import { titled } from './words.ts';

export interface Listing {
  regions: Region[];
  isMarked: (place: Place) => boolean;
  /** The place that is being told about. */
  current: Place | null;
  choose: (place: Place) => void;
  panel: TemplateResult | typeof nothing;
}

/** The map's twin: every place by name, and what is felt there right below it. */
export function placeList(list: Listing): TemplateResult {
  return html`<ul class="place-list">${list.regions.map((region) => row(region, list))}</ul>`;
}

function row(region: Region, list: Listing) {
  return html`<li>
    <div class="place-row"><span>${titled(region.name)}</span>${
      region.opens ? opener(region, list) : placesOf([region]).map((place) => button(place, list))
    }</div>
    ${list.current?.slug === region.slug ? list.panel : nothing}
  </li>`;
}

function button(place: Place, { regions, isMarked, current, choose }: Listing) {
  const open = current !== null && fieldOf(current) === fieldOf(place);
  return html`<button type="button" class="choice" aria-pressed=${isMarked(place)} aria-expanded=${open}
    aria-label=${titled(placeWords(place, regions))} @click=${() => choose(place)}>${titled(place.side ?? 'Mark')}</button>`;
}

/** A place that is asked about in the list of warning signs, and nowhere else. */
function opener(region: Region, { choose, isMarked }: Listing) {
  const place = { slug: region.slug, side: null };
  return html`<button type="button" class="choice" aria-pressed=${isMarked(place)}
    aria-label="${titled(region.name)}: go to the warning signs" @click=${() => choose(place)}>Check</button>`;
}
