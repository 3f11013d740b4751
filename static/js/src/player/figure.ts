/** A pose as SVG: ready paths for stills (the build uses them), and path data for elements that draw live. */
import type { Frame, Geometry, OneSide, Point, Pose } from '../lib/library.ts';
import { type Look, type Shape, shapes } from './figure-shapes.ts';
import { tween } from './figure-tween.ts';

export interface Drawn {
  part: string;
  /** Path data in SVG's own axes: y points down. */
  d: string;
  /** 0 for what is filled and has no outline. */
  width: number;
}

const MARGIN = 5;

/** The frame at `t` between the two ends of a movement: 0 is the first frame. Poses that do not move keep their hold frame. */
export function frameAt(geometry: Geometry, t: number): Frame {
  const [first, second] = geometry.frames;
  if (geometry.frame_role === 'tween' && first && second) return t <= 0 ? first : tween(first, second, t);
  return geometry.frames[geometry.hold_frame]!;
}

/** The frame that a routine's step names by its variant; the hold frame where it names none. */
export function frameOf(geometry: Geometry, variant: string | undefined): Frame {
  return geometry.frames.find((frame) => variant && frame.variant === variant) ?? geometry.frames[geometry.hold_frame]!;
}

/** The side that a left–right pose is drawn on: near limbs are the person's right, and the working limb may be the far one. */
export function sideDrawn({ active }: Pick<Pose, 'active'>): OneSide {
  return active === 'far' ? 'left' : 'right';
}

/** How `pose-figure` is told to draw a side: the one that is drawn anyway, or the other. */
export function drawnOn(pose: Pick<Pose, 'active'>, side: OneSide | null): 'other' | undefined {
  return side === null || side === sideDrawn(pose) ? undefined : 'other';
}

export function drawing(geometry: Geometry, frame: Frame, look?: Look): Drawn[] {
  return shapes(geometry, frame, look).map(drawn);
}

/** The picture's frame: the pose's bounds with a margin, `x y width height`. */
export function viewBox({ bounds }: Geometry): string {
  const width = bounds.x_max - bounds.x_min + 2 * MARGIN;
  const height = bounds.y_max - bounds.y_min + 2 * MARGIN;
  return [bounds.x_min - MARGIN, -bounds.y_max - MARGIN, width, height].map(round).join(' ');
}

/** A picture for pages that draw nothing themselves: what stands inside an svg, and the svg's viewBox. */
export interface Still {
  box: string;
  paths: string;
}

export function still({ geometry }: Pose, index: number): Still {
  return { box: viewBox(geometry), paths: drawing(geometry, geometry.frames[index]!).map(markup).join('') };
}

function markup({ part, d, width }: Drawn): string {
  const stroke = width > 0 ? ` stroke-width="${width}"` : '';
  return `<path class="fig-${part}${width > 0 ? ' fig-line' : ''}"${stroke} d="${d}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10 + 0; // + 0 turns −0 into 0
}

function at([x, y]: Point): string {
  return `${round(x)} ${round(-y)}`;
}

function drawn(shape: Shape): Drawn {
  const { part } = shape;
  switch (shape.kind) {
    case 'line':
      return { part, d: `M${shape.points.map(at).join('L')}`, width: shape.width };
    case 'curve':
      return { part, d: `M${at(shape.from)}Q${at(shape.control)} ${at(shape.to)}`, width: shape.width };
    case 'dot':
      return { part, d: circle(shape.at, shape.r), width: 0 };
    case 'box':
      return { part, d: box(shape), width: 0 };
  }
}

function circle([x, y]: Point, r: number): string {
  return `M${at([x - r, y])}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** A rounded rectangle around its centre, turned by `rot` degrees. */
function box({ at: [cx, cy], w, h, rot, r }: Extract<Shape, { kind: 'box' }>): string {
  const angle = (rot * Math.PI) / 180;
  const point = (x: number, y: number) =>
    at([cx + x * Math.cos(angle) - y * Math.sin(angle), cy + x * Math.sin(angle) + y * Math.cos(angle)]);
  const [a, b] = [w / 2, h / 2];
  const corner = (x: number, y: number) => `A${r} ${r} 0 0 1 ${point(x, y)}`;
  return (
    `M${point(-a + r, b)}L${point(a - r, b)}${corner(a, b - r)}L${point(a, -b + r)}${corner(a - r, -b)}` +
    `L${point(-a + r, -b)}${corner(-a, -b + r)}L${point(-a, b - r)}${corner(-a + r, b)}z`
  );
}
