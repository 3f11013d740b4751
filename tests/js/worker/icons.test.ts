import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
// @ts-expect-error the build's own scripts are plain JavaScript
import { png } from '../../../static/js/png.mjs';
// @ts-expect-error the same
import { paint, scaled, shapes } from '../../../static/js/raster.mjs';

const SQUARE = '<rect id="ground" x="0" y="0" width="16" height="16" rx="4" fill="#1d5953"/>';

function pixel(pixels: Uint8ClampedArray, x: number, y: number, size: number) {
  return [...pixels.slice((y * size + x) * 4, (y * size + x) * 4 + 4)];
}

test('a round corner is clear, the middle has the colour', () => {
  const pixels = paint(shapes(SQUARE), 16, 16);
  assert.deepEqual(pixel(pixels, 8, 8, 16), [0x1d, 0x59, 0x53, 255]);
  assert.equal(pixel(pixels, 0, 0, 16)[3], 0);
});

test('a later shape covers an earlier one, and its edge mixes the two', () => {
  const line = '<path id="line" d="M0 8H16" stroke="#ffffff" stroke-width="3"/>';
  const pixels = paint(shapes(SQUARE + line), 16, 16);
  assert.deepEqual(pixel(pixels, 8, 7, 16), [255, 255, 255, 255]);
  const [red = 0] = pixel(pixels, 8, 9, 16);
  assert.ok(red > 0x1d && red < 255, `an edge of ${red}`);
});

test('a shape drawn half as large covers half the way', () => {
  const [ground] = shapes(SQUARE);
  const half = paint([scaled(ground, 0.5, 8, 8)], 16, 16);
  assert.equal(pixel(half, 2, 8, 16)[3], 0);
  assert.equal(pixel(half, 8, 8, 16)[3], 255);
});

test('a command that the rasteriser does not draw stops the build', () => {
  assert.throws(() => shapes('<path d="M0 0C1 1 2 2 3 3" stroke="#000000" stroke-width="1"/>'), /uses C/);
});

test('the PNG says its size and unpacks to one filter byte and four bytes a pixel', () => {
  const bytes: Buffer = png(paint(shapes(SQUARE), 16, 16), 16);
  assert.equal(bytes.readUInt32BE(16), 16);
  const start = bytes.indexOf('IDAT');
  const packed = bytes.subarray(start + 4, start + 4 + bytes.readUInt32BE(start - 4));
  assert.equal(inflateSync(packed).length, 16 * (16 * 4 + 1));
});
