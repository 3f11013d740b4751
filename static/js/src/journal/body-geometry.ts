// Which place of the body a tap means: pure.
import type { Area, Point, View } from './anatomy.ts';
import type { Place, Side } from './marks.ts';

/** A place as it lies on a view: its polygon on its own half. */
export interface Laid extends Place {
  points: readonly Point[];
}

/** How far beside a place a tap still means it, in the view's units: half of a fingertip. */
const REACH = 20;

/** How much of an edge a soft corner takes. */
const SOFT = 11;

/** Every place of a view. Areas across the midline come first: where two could be meant, the saddle is. */
export function places(view: View): Laid[] {
  const other = view.right === 'left' ? 'right' : 'left';
  const onRight = (area: Area, side: Side) => ({ ...area, side });
  const onLeft = (area: Area, side: Side) => ({ ...area, side, points: mirrored(area.points, view.width) });
  return [
    ...view.middle.map((area) => ({ ...area, side: null })),
    ...view.areas.flatMap((area) => [onLeft(area, other), onRight(area, view.right)]),
  ];
}

/** The place that holds the point, else the nearest within reach, else null. */
export function placeAt(view: View, point: Point): Laid | null {
  const near = places(view)
    .map((place) => ({ place, away: distance(place.points, point) }))
    .sort((one, two) => one.away - two.away)[0];
  return near && near.away <= REACH ? near.place : null;
}

/** The middle of a polygon's corners. */
export function middleOf(points: readonly Point[]): Point {
  const sum = (axis: 0 | 1) => points.reduce((total, point) => total + point[axis], 0) / points.length;
  return [sum(0), sum(1)];
}

/** A polygon with soft corners, as path data. */
export function softPath(points: readonly Point[]): string {
  const corners = points.map((corner, i) => {
    const before = points[(i + points.length - 1) % points.length]!;
    const after = points[(i + 1) % points.length]!;
    return [towards(corner, before), corner, towards(corner, after)].map(written);
  });
  return `M${corners.map(([from, corner, to]) => `${from}Q${corner} ${to}`).join('L')}Z`;
}

/** The point on the way from a corner where its rounding begins: never past the middle of the edge. */
function towards([x, y]: Point, [x2, y2]: Point): Point {
  const length = Math.hypot(x2 - x, y2 - y);
  const part = Math.min(SOFT / length, 0.5);
  return [x + (x2 - x) * part, y + (y2 - y) * part];
}

function written([x, y]: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

function mirrored(points: readonly Point[], width: number): Point[] {
  return points.map(([x, y]) => [width - x, y]);
}

/** From a point to a polygon; 0 inside. */
function distance(points: readonly Point[], point: Point): number {
  if (holds(points, point)) return 0;
  return Math.min(...points.map((from, i) => toLine(from, points[(i + 1) % points.length]!, point)));
}

/** Even-odd rule: a ray to the right crosses the edge an odd number of times. */
function holds(points: readonly Point[], [x, y]: Point): boolean {
  return points.reduce((inside, [x1, y1], i) => {
    const [x2, y2] = points[(i + 1) % points.length]!;
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
    return crosses ? !inside : inside;
  }, false);
}

function toLine([x1, y1]: Point, [x2, y2]: Point, [x, y]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
