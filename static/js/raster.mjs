// Draws the small SVG that our app icons are written in: rect with round corners, circle, and round strokes along straight lines.
// Every shape is a distance, and a pixel's cover is how far it lies inside: smooth edges at any size without oversampling.

const ELEMENT = /<(rect|circle|path)\s([^>]*)\/>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

function attributes(text) {
  return Object.fromEntries([...text.matchAll(ATTRIBUTE)].map(([, name, value]) => [name, value]));
}

function colour(hex) {
  return [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
}

/** "M1 2L3 4H5V6" as corners; a command we don't draw is an error, so that an edited icon can't lose a part unseen. */
function corners(d) {
  const points = [];
  for (const [, command, numbers] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [a, b] = numbers
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    const [x, y] = points.at(-1) ?? [0, 0];
    const next = { M: [a, b], L: [a, b], H: [a, y], V: [x, a] }[command];
    if (!next) throw new Error(`An icon's path uses ${command}, which static/js/raster.mjs does not draw`);
    points.push(next);
  }
  return points;
}

/** [{id, fill: [r, g, b], distance(x, y)}] in drawing order; distances in the picture's own units, negative inside. */
export function shapes(svg) {
  return [...svg.matchAll(ELEMENT)].map(([, kind, text]) => {
    const a = attributes(text);
    return { id: a.id, fill: colour(a.stroke ?? a.fill), distance: DISTANCE[kind](a) };
  });
}

// Math.hypot guards against overflow, which costs ten times as much and can't happen here.
function length(x, y) {
  return Math.sqrt(x * x + y * y);
}

const DISTANCE = {
  circle:
    ({ cx, cy, r }) =>
    (x, y) =>
      length(x - cx, y - cy) - r,
  rect: (a) => toRect(...[a.x, a.y, a.width, a.height, a.rx ?? 0].map(Number)),
  path: (a) => toStroke(corners(a.d), Number(a['stroke-width']) / 2),
};

function toRect(left, top, width, height, radius) {
  return (x, y) => {
    const dx = Math.abs(x - left - width / 2) - width / 2 + radius;
    const dy = Math.abs(y - top - height / 2) - height / 2 + radius;
    return length(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
  };
}

function toStroke(points, half) {
  const lines = points.slice(1).map((end, i) => toLine(points[i], end));
  return (x, y) => Math.min(...lines.map((line) => line(x, y))) - half;
}

function toLine([ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const square = dx * dx + dy * dy;
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
    return length(x - ax - along * dx, y - ay - along * dy);
  };
}

/** The shape drawn `factor` times as large about (cx, cy). */
export function scaled(shape, factor, cx, cy) {
  const distance = (x, y) => shape.distance(cx + (x - cx) / factor, cy + (y - cy) / factor) * factor;
  return { ...shape, distance };
}

/** RGBA bytes of a `size` x `size` picture of a drawing whose side is `side` units. */
export function paint(drawn, size, side) {
  const pixels = new Uint8ClampedArray(size * size * 4);
  const unit = side / size;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      for (const { fill, distance } of drawn) {
        const cover = 0.5 - distance((x + 0.5) * unit, (y + 0.5) * unit) / unit;
        if (cover > 0) lay(pixels, (y * size + x) * 4, fill, Math.min(1, cover));
      }
    }
  }
  return pixels;
}

/** One colour over what is there already (Porter and Duff's "over", colours not premultiplied). */
function lay(pixels, at, fill, cover) {
  const below = (pixels[at + 3] / 255) * (1 - cover);
  const alpha = cover + below;
  for (let i = 0; i < 3; i++) pixels[at + i] = (fill[i] * cover + pixels[at + i] * below) / alpha;
  pixels[at + 3] = alpha * 255;
}
