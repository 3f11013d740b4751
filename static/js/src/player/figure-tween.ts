/** A body between two frames: joints turn, so limbs keep their lengths; hands and feet that rest stay where they are. */
import type { Frame, Joint, Limbs, Point } from '../lib/library.ts';

const ARM: [Joint, Joint, Joint] = ['shoulder', 'elbow', 'wrist'];
const LEG: [Joint, Joint, Joint] = ['hip', 'knee', 'ankle'];
/** Nearer than this (in units; the body is 98 high), an end has not moved between the frames. */
const STILL = 1.2;

/** `t` from 0 (frame `a`) to 1 (frame `b`). */
export function tween(a: Frame, b: Frame, t: number): Frame {
  const { hip, neck } = trunk(a, b, t);
  const local = { a: [a.hip, a.neck] as Axis, b: [b.hip, b.neck] as Axis, now: [hip, neck] as Axis };
  const ride = (of: (frame: Frame) => Point) => riding(of(a), of(b), local, t);
  const limbs = (which: 'near' | 'far'): Limbs => {
    const shoulder = ride((frame) => frame[which].shoulder);
    const [, elbow, wrist] = chain(a[which], b[which], ARM, shoulder, t);
    const thigh = add(hip, lerp(less(a[which].hip, a.hip), less(b[which].hip, b.hip), t));
    const [, knee, ankle] = chain(a[which], b[which], LEG, thigh, t);
    const toe = swing(ankle, a[which].ankle, a[which].toe, b[which].ankle, b[which].toe, t);
    return { shoulder, elbow, wrist, hip: thigh, knee, ankle, toe };
  };
  return {
    ...a,
    hip,
    neck,
    spine_mid: ride((frame) => frame.spine_mid),
    head: swing(neck, a.neck, a.head, b.neck, b.head, t),
    gaze: a.gaze + turn(radians(a.gaze), radians(b.gaze)) * t * (180 / Math.PI),
    near: limbs('near'),
    far: limbs('far'),
  };
}

type Axis = [Point, Point];

/** Lifted hips turn about shoulders that rest; otherwise the trunk turns about the hips. */
function trunk(a: Frame, b: Frame, t: number): { hip: Point; neck: Point } {
  if (distance(a.neck, b.neck) < STILL) {
    const neck = lerp(a.neck, b.neck, t);
    return { neck, hip: swing(neck, a.neck, a.hip, b.neck, b.hip, t) };
  }
  const hip = lerp(a.hip, b.hip, t);
  return { hip, neck: swing(hip, a.hip, a.neck, b.hip, b.neck, t) };
}

function add(a: Point, b: Point): Point {
  return [a[0] + b[0], a[1] + b[1]];
}

function less(a: Point, b: Point): Point {
  return [a[0] - b[0], a[1] - b[1]];
}

function lerp(a: Point, b: Point, t: number): Point {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** The shorter way from one angle to another, in radians. */
function turn(from: number, to: number): number {
  return Math.atan2(Math.sin(to - from), Math.cos(to - from));
}

/** The far end of a bone that starts at `from` and turns from its direction in frame a to that in frame b. */
function swing(from: Point, a0: Point, a1: Point, b0: Point, b1: Point, t: number): Point {
  const angle = Math.atan2(a1[1] - a0[1], a1[0] - a0[0]);
  const angleB = Math.atan2(b1[1] - b0[1], b1[0] - b0[0]);
  const length = distance(a0, a1) * (1 - t) + distance(b0, b1) * t;
  const now = angle + turn(angle, angleB) * t;
  return [from[0] + length * Math.cos(now), from[1] + length * Math.sin(now)];
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** A point that rides on the trunk: its place along and beside the axis is blended, then laid on the axis of now. */
function riding(a: Point, b: Point, axes: { a: Axis; b: Axis; now: Axis }, t: number): Point {
  const [along, beside] = lerp(onAxis(a, axes.a), onAxis(b, axes.b), t);
  const [[x, y], [x1, y1]] = axes.now;
  const length = distance(axes.now[0], axes.now[1]);
  const [ux, uy] = [(x1 - x) / length, (y1 - y) / length];
  return [x + ux * along - uy * beside, y + uy * along + ux * beside];
}

function onAxis(point: Point, [from, to]: Axis): Point {
  const length = distance(from, to);
  const [ux, uy] = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const [dx, dy] = [point[0] - from[0], point[1] - from[1]];
  return [dx * ux + dy * uy, dy * ux - dx * uy];
}

/** Root, middle and end of a limb. An end that rests is kept, and the middle bends to suit. */
function chain(a: Limbs, b: Limbs, [r, m, e]: [Joint, Joint, Joint], root: Point, t: number): [Point, Point, Point] {
  const rests = (joint: Joint) => distance(a[joint], b[joint]) < STILL;
  if (rests(m)) {
    const middle = lerp(a[m], b[m], t);
    return [root, middle, rests(e) ? lerp(a[e], b[e], t) : swing(middle, a[m], a[e], b[m], b[e], t)];
  }
  if (rests(e)) {
    const end = lerp(a[e], b[e], t);
    return [root, bent(root, end, distance(a[r], a[m]), distance(a[m], a[e]), side(a[r], a[m], a[e])), end];
  }
  const middle = swing(root, a[r], a[m], b[r], b[m], t);
  return [root, middle, swing(middle, a[m], a[e], b[m], b[e], t)];
}

/** Which side of root→end the middle joint lies on: 1 or −1. */
function side(root: Point, middle: Point, end: Point): number {
  const cross = (end[0] - root[0]) * (middle[1] - root[1]) - (end[1] - root[1]) * (middle[0] - root[0]);
  return cross < 0 ? -1 : 1;
}

/** The middle joint of two bones between a root and an end that both stay put. */
function bent(root: Point, end: Point, upper: number, lower: number, towards: number): Point {
  const reach = Math.min(distance(root, end), upper + lower);
  const along = (upper * upper - lower * lower + reach * reach) / (2 * reach);
  const beside = Math.sqrt(Math.max(0, upper * upper - along * along)) * towards;
  const [ux, uy] = [(end[0] - root[0]) / reach, (end[1] - root[1]) / reach];
  return [root[0] + ux * along - uy * beside, root[1] + uy * along + ux * beside];
}
