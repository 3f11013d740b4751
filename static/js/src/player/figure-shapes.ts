/** The jointed body and its props as plain shapes, in the library's units: x right, y up, the floor at y = 0. */
import type { Sore } from '../lib/cautions.ts';
import type { Frame, Geometry, Limbs, Point, Prop } from '../lib/library.ts';

/** What a shape belongs to; the style sheets colour each as `.fig-<part>`. */
export type Part = 'near' | 'far' | 'arm' | 'prop' | 'floor' | 'mat' | 'strap' | 'arrow' | 'sore';

export type Shape = { part: Part } & (
  | { kind: 'line'; points: Point[]; width: number }
  | { kind: 'curve'; from: Point; control: Point; to: Point; width: number }
  | { kind: 'dot'; at: Point; r: number }
  | { kind: 'box'; at: Point; w: number; h: number; rot: number; r: number }
);

export interface Look {
  /** Draws the other side of a left-right pose. */
  other?: boolean;
  arrows?: boolean;
  /** Marks this leg, or both; near limbs are the person's right. */
  sore?: Sore | null;
}

// Stroke widths of the drawn body (shared/content/poses.json, "drawing").
const WIDTH = { torso: 8.5, thigh: 7, shin: 5.8, upperArm: 5, forearm: 4.4, foot: 4, neck: 4.6 };
const HEAD = 6;
const HAND = 2.6;
const NOSE = 1.5;
/** The mark is a thread down the leg, as wide as leaves the limb's own colour on both sides. */
const THREAD = 2;

/** Back to front. `frame` is one of the geometry's frames, or one between two of them. */
export function shapes(geometry: Geometry, frame: Frame, look: Look = {}): Shape[] {
  const body = look.other ? otherSide(geometry, frame) : frame;
  const props = frame.props ?? geometry.props;
  return [
    ...ground(geometry),
    ...props.flatMap((prop) => (layerOf(prop) === 'back' ? drawProp(prop) : [])),
    ...arm(body.far, 'far'),
    ...leg(body.far, 'far'),
    ...mark(body.far, look.sore === 'left' || look.sore === 'both'),
    ...props.flatMap((prop) => (layerOf(prop) === 'mid' ? drawProp(prop) : [])),
    ...trunk(body),
    ...leg(body.near, 'near'),
    ...mark(body.near, look.sore === 'right' || look.sore === 'both'),
    ...head(body),
    ...arm(body.near, 'arm'),
    ...props.flatMap((prop) => (layerOf(prop) === 'front' ? drawProp(prop) : [])),
    ...(look.arrows ? geometry.arrows.flatMap(arrow) : []),
  ];
}

function layerOf(prop: Prop): 'back' | 'mid' | 'front' {
  if (prop.type === 'strap') return 'front';
  return 'layer' in prop ? prop.layer : 'back';
}

function line(part: Part, width: number, ...points: Point[]): Shape {
  return { kind: 'line', part, width, points };
}

function ground({ view, bounds }: Geometry): Shape[] {
  const { x_min, x_max, y_min, y_max } = bounds;
  if (view === 'side') return [line('floor', 1.6, [x_min - 2, -0.8], [x_max + 2, -0.8])];
  const at: Point = [(x_min + x_max) / 2, (y_min + y_max) / 2];
  return [{ kind: 'box', part: 'mat', at, w: x_max - x_min, h: y_max - y_min, rot: 0, r: 8 }];
}

function trunk({ neck, head, hip, spine_mid }: Frame): Shape[] {
  const control: Point = [2 * spine_mid[0] - (hip[0] + neck[0]) / 2, 2 * spine_mid[1] - (hip[1] + neck[1]) / 2];
  return [
    line('near', WIDTH.neck, neck, head),
    { kind: 'curve', part: 'near', from: hip, control, to: neck, width: WIDTH.torso },
  ];
}

function head({ head: at, gaze }: Frame): Shape[] {
  const angle = (gaze * Math.PI) / 180;
  const nose: Point = [at[0] + HEAD * Math.cos(angle), at[1] + HEAD * Math.sin(angle)];
  return [
    { kind: 'dot', part: 'near', at, r: HEAD },
    { kind: 'dot', part: 'near', at: nose, r: NOSE },
  ];
}

function leg({ hip, knee, ankle, toe }: Limbs, part: Part): Shape[] {
  return [line(part, WIDTH.thigh, hip, knee), line(part, WIDTH.shin, knee, ankle), line(part, WIDTH.foot, ankle, toe)];
}

function mark({ hip, knee, ankle, toe }: Limbs, sore: boolean): Shape[] {
  return sore ? [line('sore', THREAD, hip, knee, ankle, toe)] : [];
}

function arm({ shoulder, elbow, wrist }: Limbs, part: Part): Shape[] {
  return [
    line(part, WIDTH.upperArm, shoulder, elbow),
    line(part, WIDTH.forearm, elbow, wrist),
    { kind: 'dot', part, at: wrist, r: HAND },
  ];
}

function drawProp(prop: Prop): Shape[] {
  switch (prop.type) {
    case 'wall':
      return [line('prop', 3, [prop.x + 1.5, prop.y1], [prop.x + 1.5, prop.y2])];
    case 'chair':
      return chair(prop);
    case 'strap':
      return [line('strap', 1.4, ...prop.points)];
    case 'blanket': {
      const [w, h] = [prop.x2 - prop.x1, prop.y2 - prop.y1];
      const at: Point = [prop.x1 + w / 2, prop.y1 + h / 2];
      return [{ kind: 'box', part: 'prop', at, w, h, rot: 0, r: h / 2 }];
    }
    default: {
      const { cx, cy, w, h, rot } = prop;
      return [{ kind: 'box', part: 'prop', at: [cx, cy], w, h, rot, r: Math.min(w, h) / 2 }];
    }
  }
}

function chair({ x1, x2, seat_y, back, back_top }: Extract<Prop, { type: 'chair' }>): Shape[] {
  const [seat, upright, lean] = [seat_y - 1.4, back === 'r' ? x2 : x1, back === 'r' ? 3 : -3];
  return [
    line('prop', 2.8, [x1, seat], [x2, seat]),
    line('prop', 2.4, [x1 + 1, seat], [x1 + 1, 0]),
    line('prop', 2.4, [x2 - 1, seat], [x2 - 1, 0]),
    line('prop', 2.4, [upright, seat], [upright + lean, back_top]),
  ];
}

function arrow({ from, to, bend }: Geometry['arrows'][number]): Shape[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy);
  const normal: Point = [-dy / length, dx / length];
  const control: Point = [from[0] + dx / 2 - normal[0] * bend, from[1] + dy / 2 - normal[1] * bend];
  return [{ kind: 'curve', part: 'arrow', from, control, to, width: 1.5 }, line('arrow', 1.5, ...barbs(control, to))];
}

function barbs(from: Point, tip: Point): Point[] {
  const heading = Math.atan2(tip[1] - from[1], tip[0] - from[0]);
  const barb = (turn: number): Point => [tip[0] - 4 * Math.cos(heading + turn), tip[1] - 4 * Math.sin(heading + turn)];
  return [barb(0.55), tip, barb(-0.55)];
}

/** Near and far limbs change places; a pose seen from above is turned over along its long axis instead. */
function otherSide({ mirrored }: Geometry, frame: Frame): Frame {
  if (!mirrored) return { ...frame, near: frame.far, far: frame.near };
  const over = overLine(frame.hip, frame.neck);
  return {
    ...frame,
    head: over(frame.head),
    spine_mid: over(frame.spine_mid),
    near: turned(frame.near, over),
    far: turned(frame.far, over),
  };
}

function turned(limbs: Limbs, over: (point: Point) => Point): Limbs {
  return Object.fromEntries(Object.entries(limbs).map(([joint, point]) => [joint, over(point)])) as Limbs;
}

/** Reflection in the line through two points. */
function overLine(a: Point, b: Point): (point: Point) => Point {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  return ([x, y]) => {
    const along = ((x - a[0]) * dx + (y - a[1]) * dy) / square;
    return [2 * (a[0] + along * dx) - x, 2 * (a[1] + along * dy) - y];
  };
}
