// The app's icons as PNG, drawn at build from the SVG in ../icons/app: phones' home screens don't take SVG.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { png } from './png.mjs';
import { paint, scaled, shapes } from './raster.mjs';

const SIDE = 512;
const WHITE = [255, 255, 255];
const everywhere = () => Number.NEGATIVE_INFINITY;

/** The ground fills the square and the figure keeps to the middle: a mask may cut all but a circle of 80 % (W3C manifest, "maskable"). */
function fullBleed(icon, factor) {
  const inside = (shape) => scaled(shape, factor, SIDE / 2, SIDE / 2);
  return icon.map((shape) => (shape.id === 'ground' ? { ...shape, distance: everywhere } : inside(shape)));
}

/** The figure and its wall alone; the phone gives them its own colour. The arm would vanish on the body, and the lamp weighs too much. */
function silhouette(icon) {
  const left = icon.filter(({ id }) => !['ground', 'lamp', 'far-leg'].includes(id));
  return left.map((shape) => scaled({ ...shape, fill: WHITE }, 0.86, SIDE / 2, SIDE / 2));
}

async function drawing(folder, name) {
  return shapes(await readFile(join(folder, `${name}.svg`), 'utf8'));
}

/** {entry name: file name} of every icon, written to `dist` under names that carry their content's hash. */
export async function appIcons(folder, dist) {
  const icon = await drawing(folder, 'icon');
  const wanted = { 'icon-180': fullBleed(icon, 1) }; // iOS rounds the corners itself and shows what is clear as black
  for (const size of [192, 512]) {
    wanted[`icon-${size}`] = icon;
    wanted[`maskable-${size}`] = fullBleed(icon, 0.86);
    wanted[`monochrome-${size}`] = silhouette(icon);
  }
  const written = Object.entries(wanted).map(([name, drawn]) => write(dist, name, drawn, SIDE));
  for (const name of ['shortcut-practice', 'shortcut-journal']) {
    written.push(write(dist, `${name}-96`, await drawing(folder, name), 96));
  }
  return Object.fromEntries(await Promise.all(written));
}

async function write(dist, name, drawn, side) {
  const size = Number(name.split('-').at(-1));
  const bytes = png(paint(drawn, size, side), size);
  const file = `${name}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.png`;
  await writeFile(join(dist, file), bytes);
  return [`${name}.png`, file];
}
