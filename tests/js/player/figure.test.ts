import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Frame, Joint, Limbs, Point, Pose } from '../../../static/js/src/lib/library.ts';
import { drawing, frameAt, frameOf, still, viewBox } from '../../../static/js/src/player/figure.ts';
import { shapes } from '../../../static/js/src/player/figure-shapes.ts';
import { library } from './shelf.ts';

const BONES: [Joint, Joint][] = [
  ['shoulder', 'elbow'],
  ['elbow', 'wrist'],
  ['hip', 'knee'],
  ['knee', 'ankle'],
  ['ankle', 'toe'],
];
/** The geometry's own tolerance (clinical.md G). */
const TOLERANCE = 0.03;
const TURNS = Array.from({ length: 21 }, (_, i) => i / 20);

const pose = (slug: string): Pose => library.poses.find((one) => one.slug === slug)!;
const moving = library.poses.filter(({ geometry }) => geometry.frame_role === 'tween');
const far = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);
const limbs = (frame: Frame): Limbs[] => [frame.near, frame.far];
const data = (markup: string) => [...markup.matchAll(/ d="([^"]+)"/g)].map(([, d]) => d);

describe('a still', () => {
  for (const one of library.poses) {
    it(`of ${one.slug} is one whole picture with no style of its own`, () => {
      for (const number of one.geometry.frames.keys()) {
        const { box, paths } = still(one, number);
        assert.match(box, /^-?[\d.]+ -?[\d.]+ [\d.]+ [\d.]+$/);
        assert.match(paths, /^(<path [^<>]*\/>)+$/);
        assert.doesNotMatch(paths, /style=|NaN|undefined|Infinity/);
        assert.ok(paths.includes('fig-near') && paths.includes('fig-far') && paths.includes('fig-arm'));
      }
    });

    it(`of ${one.slug} keeps the body within its frame`, () => {
      const [x, y, width, height] = viewBox(one.geometry).split(' ').map(Number) as [number, number, number, number];
      for (const frame of one.geometry.frames) {
        for (const [px, py] of [frame.head, ...limbs(frame).flatMap((each) => Object.values(each))]) {
          assert.ok(px >= x && px <= x + width && -py >= y && -py <= y + height, `${frame.id}: ${px}, ${py}`);
        }
      }
    });
  }

  it('draws what a live figure draws', () => {
    const bridge = pose('bridge');
    const live = drawing(bridge.geometry, bridge.geometry.frames[1]!).map(({ d }) => d);
    assert.deepEqual(data(still(bridge, 1).paths), live);
  });
});

describe('a movement', () => {
  for (const one of moving) {
    it(`of ${one.slug} begins and ends in its frames`, () => {
      const [first, last] = one.geometry.frames as [Frame, Frame];
      for (const [t, frame] of [
        [0, first],
        [1, last],
      ] as const) {
        const now = frameAt(one.geometry, t);
        for (const [i, each] of limbs(now).entries()) {
          for (const [joint, point] of Object.entries(each)) {
            const gap = far(point, limbs(frame)[i]![joint as Joint]);
            assert.ok(gap < 1, `${joint} is ${gap.toFixed(2)} off at ${t}`);
          }
        }
      }
    });

    it(`of ${one.slug} turns joints, so that no limb shrinks on the way`, () => {
      const [first, last] = one.geometry.frames as [Frame, Frame];
      for (const t of TURNS) {
        const now = frameAt(one.geometry, t);
        for (const [i, each] of limbs(now).entries()) {
          for (const [from, to] of BONES) {
            const ends = [first, last].map((frame) => far(limbs(frame)[i]![from], limbs(frame)[i]![to]));
            const length = far(each[from], each[to]);
            const [least, most] = [Math.min(...ends) * (1 - TOLERANCE), Math.max(...ends) * (1 + TOLERANCE)];
            assert.ok(length >= least && length <= most, `${from}–${to} is ${length.toFixed(1)} at ${t}`);
          }
        }
      }
    });

    it(`of ${one.slug} never goes through the floor`, () => {
      if (!one.geometry.floor) return;
      for (const t of TURNS) {
        const lowest = Math.min(
          ...limbs(frameAt(one.geometry, t)).flatMap((each) => Object.values(each).map(([, y]) => y)),
        );
        assert.ok(lowest > -1.5, `${lowest.toFixed(1)} at ${t}`);
      }
    });
  }
});

describe('the other side', () => {
  it('is near and far limbs changed over, facing the same way', () => {
    const { geometry } = pose('figure-four');
    const frame = geometry.frames[0]!;
    const other = shapes(geometry, frame, { other: true });
    const same = shapes(geometry, { ...frame, near: frame.far, far: frame.near });
    assert.deepEqual(other, same);
  });

  it('of the twist is the picture turned over along the body, whose head and hips stay', () => {
    const { geometry } = pose('supine-twist');
    const knee = (other: boolean) =>
      shapes(geometry, geometry.frames[0]!, { other }).find((shape) => shape.kind === 'line' && shape.width === 7)!;
    const [one, turned] = [knee(false), knee(true)];
    assert.ok(one.kind === 'line' && turned.kind === 'line');
    const axis = geometry.frames[0]!.hip[1];
    assert.ok(Math.abs(one.points[1]![1] - axis + (turned.points[1]![1] - axis)) < 0.2, 'mirrored in the long axis');
    assert.ok(Math.abs(one.points[1]![0] - turned.points[1]![0]) < 0.2, 'no nearer to the head');
  });
});

describe('a form of a pose', () => {
  it('is drawn when a step names it, else the usual one', () => {
    const { geometry } = pose('legs-up-the-wall');
    const bent = geometry.frames.find(({ variant }) => variant)!;
    assert.equal(frameOf(geometry, bent.variant), bent);
    assert.equal(frameOf(geometry, undefined), geometry.frames[geometry.hold_frame]);
    assert.equal(frameOf(geometry, 'upside-down'), geometry.frames[geometry.hold_frame]);
  });
});

describe('the side that hurts', () => {
  const marks = (slug: string, sore: 'left' | 'right' | 'both' | null, other = false) => {
    const { geometry } = pose(slug);
    const frame = geometry.frames[geometry.hold_frame]!;
    const drawn = shapes(geometry, frame, { sore, other });
    const threads = drawn.flatMap((shape) => (shape.part === 'sore' && shape.kind === 'line' ? [shape.points] : []));
    return { threads, near: frame.near.knee, far: frame.far.knee };
  };

  it('is a thread down that leg: near limbs are the right', () => {
    const { threads, near } = marks('figure-four', 'right');
    assert.deepEqual(
      threads.map(([, knee]) => knee),
      [near],
    );
    const { threads: left, far: knee } = marks('figure-four', 'left');
    assert.deepEqual(left[0]?.[1], knee);
  });

  it('stays the person’s own leg when the other side is done', () => {
    const { threads, far } = marks('figure-four', 'right', true);
    assert.deepEqual(threads[0]?.[1], far, 'the right leg now does what the far one did');
  });

  it('is both legs where both hurt, and nothing where nobody said', () => {
    for (const { slug } of library.poses) {
      assert.equal(marks(slug, 'both').threads.length, 2);
      assert.equal(marks(slug, null).threads.length, 0);
    }
  });
});
