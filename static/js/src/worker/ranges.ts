// Pure: one byte range of a file that is held whole (RFC 9110, section 14). Media elements ask in ranges,
// and a partial response can't be cached.

export interface Range {
  first: number;
  /** Inclusive, as on the wire. */
  last: number;
}

/** The range asked for, cut to the file; null where the header is absent or not one plain byte range; 'outside' when none of it exists. */
export function range(header: string | null, size: number): Range | 'outside' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const wanted = match[1] === '' ? suffix(Number(match[2]), size) : between(Number(match[1]), match[2] ?? '', size);
  return wanted.first >= size || wanted.first > wanted.last ? 'outside' : wanted;
}

function suffix(length: number, size: number): Range {
  return { first: Math.max(0, size - length), last: length === 0 ? -1 : size - 1 };
}

function between(first: number, last: string, size: number): Range {
  return { first, last: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

/** Status 206 with that part of a whole file, 416 for a part that does not exist, or all of it where no part was asked for. */
export async function part(whole: Response, header: string | null): Promise<Response> {
  if (header === null) return whole;
  const bytes = await whole.blob();
  const wanted = range(header, bytes.size);
  const type = whole.headers.get('Content-Type') ?? 'application/octet-stream';
  if (wanted === null) return new Response(bytes, { headers: { 'Content-Type': type } });
  if (wanted === 'outside')
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${bytes.size}` } });
  return new Response(bytes.slice(wanted.first, wanted.last + 1, type), {
    status: 206,
    headers: { 'Content-Type': type, 'Content-Range': `bytes ${wanted.first}-${wanted.last}/${bytes.size}` },
  });
}
