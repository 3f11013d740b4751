/** A routine on its way to somebody else: as a file, or in a link's fragment, which no server ever sees. */
import type { Library } from './library.ts';
import { BadRoutine, type OwnRoutine, readRoutine } from './own-routine.ts';

const MARK = 'legs-up';
const VERSION = 1;
/** Letters of a file or a link: forty steps take a tenth of it, and what unpacks to more is no routine. */
const MOST_LETTERS = 64 * 1024;
const FRAGMENT = /^#routine=([A-Za-z0-9_-]+)$/;

/** The routine as the text of a file. */
export function fileOf({ name, steps }: OwnRoutine): string {
  return JSON.stringify({ [MARK]: 'routine', version: VERSION, name, steps }, null, 1);
}

/** Reads such a text. Throws BadRoutine with a sentence for the person; nothing is stored. */
export function fromFile(text: string, library: Library): OwnRoutine {
  if (text.length > MOST_LETTERS) throw new BadRoutine('', 'This file is too large to be a routine.');
  const found = parsed(text);
  if (found?.[MARK] !== 'routine') throw new BadRoutine('', 'This is not a routine from Legs Up. Nothing was changed.');
  if (found.version !== VERSION)
    throw new BadRoutine('version', 'This routine was made by a newer Legs Up. Update this one, then try again.');
  return readRoutine(found, library);
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null; // no JSON is no routine, and that is what the person is told
  }
}

/** The routine as a link's fragment, with its `#`. */
export async function fragmentOf(routine: OwnRoutine): Promise<string> {
  const packed = new Blob([fileOf(routine)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const base64 = btoa(String.fromCharCode(...bytes));
  return `#routine=${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

/** Whether a fragment means to bring a routine. */
export const bringsRoutine = (fragment: string): boolean => fragment.startsWith('#routine=');

/** Reads a link's fragment. Throws BadRoutine with a sentence for the person. */
export async function fromFragment(fragment: string, library: Library): Promise<OwnRoutine> {
  const packed = FRAGMENT.exec(fragment)?.[1];
  const text = packed && packed.length <= MOST_LETTERS ? await unpacked(packed) : null;
  if (text === null) throw new BadRoutine('', 'This link is broken. Ask for it once more, or for the file.');
  return fromFile(text, library);
}

/** Null for what is cut off, garbled, or unpacks to more than any routine. */
async function unpacked(base64: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return await atMost(stream.pipeThrough(new TextDecoderStream('utf-8', { fatal: true })), MOST_LETTERS);
  } catch {
    return null; // neither base64 nor deflate nor text: the caller says so in words
  }
}

async function atMost(stream: ReadableStream<string>, letters: number): Promise<string | null> {
  let text = '';
  const reader = stream.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    text += value;
    if (text.length > letters) {
      await reader.cancel();
      return null;
    }
  }
  return text;
}
