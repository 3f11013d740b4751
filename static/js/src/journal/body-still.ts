/** The body without marks or script, for the build: what an article's macro needs to draw it. */
import { VIEWS } from './anatomy.ts';
import { places, softPath } from './body-geometry.ts';

/** Every view with its outline and lines (half a body, to be mirrored) and each place as path data. */
export function stills() {
  const views = VIEWS.map((view) => {
    const { name, width, height, outline, lines } = view;
    const areas = places(view).map(({ slug, side, points }) => ({ slug, side, d: softPath(points) }));
    return { name, width, height, outline, lines, areas };
  });
  return { views };
}
