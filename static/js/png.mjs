// Writes a PNG: 8-bit RGBA, no interlace (PNG specification, third edition, sections 5 and 11).
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

function header(size) {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(size, 0);
  data.writeUInt32BE(size, 4);
  data.set([8, 6, 0, 0, 0], 8);
  return data;
}

/** Each row goes behind a filter byte; 0 leaves it as it is, which flat colours pack best. */
function rows(pixels, size) {
  const data = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y++) {
    data.set(pixels.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1);
  }
  return data;
}

/** A square picture of `size` pixels a side from RGBA bytes, row by row, not premultiplied. */
export function png(pixels, size) {
  const packed = deflateSync(rows(pixels, size), { level: 9 });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header(size)), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}
