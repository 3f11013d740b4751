import { html, svg, type TemplateResult } from 'lit';
import type { View } from './anatomy.ts';
import { type Laid, middleOf, places, softPath } from './body-geometry.ts';
import { fieldOf, type Mark } from './marks.ts';

export interface Marked {
  /** What is felt at each marked place, by its field. */
  marks: ReadonlyMap<string, Mark>;
  /** The field of the place that is being told about. */
  current: string | null;
}

/** One view of the body as a picture; what it shows and does stands in the list as well, by name. */
export function bodyDrawing(view: View, marked: Marked): TemplateResult {
  const flip = `matrix(-1 0 0 1 ${view.width} 0)`;
  const both = (d: string, name: string) =>
    svg`<path class=${name} d=${d} /><path class=${name} d=${d} transform=${flip} />`;
  const laid = places(view).reverse(); // the midline's lie on top
  return html`<svg class="body-picture" viewBox="0 0 ${view.width} ${view.height}" aria-hidden="true">
    <clipPath id="body-${view.name}">${both(view.outline, '')}</clipPath>
    ${both(view.outline, 'body-edge')}${both(view.outline, 'body-shape')}
    <g clip-path="url(#body-${view.name})">${laid.map((place) => area(place, marked))}
      ${laid.filter((place) => fieldOf(place) === marked.current).map(({ points }) => svg`<path class="body-current" d=${softPath(points)} />`)}</g>
    ${both(view.lines, 'body-lines')}
    ${laid.map((place) => strength(place, marked))}
  </svg>`;
}

function area(place: Laid, { marks }: Marked) {
  const field = fieldOf(place);
  const mark = marks.get(field);
  const look = [mark && 'marked', mark?.strength != null && `strength-${mark.strength}`];
  return svg`<path class="body-area ${look.filter(Boolean).join(' ')}" data-place=${field} d=${softPath(place.points)} />`;
}

function strength(place: Laid, { marks }: Marked) {
  const felt = marks.get(fieldOf(place))?.strength;
  if (felt == null) return null;
  const [x, y] = middleOf(place.points);
  return svg`<g class="body-strength" transform="translate(${x} ${y})"><circle r="11" /><text y="4.5">${felt}</text></g>`;
}
