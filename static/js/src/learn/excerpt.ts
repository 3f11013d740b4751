/** A few words around what was found, with the found words marked. Pure. */
import { type Piece, plain } from '../lib/searching.ts';

export type { Piece };

/** Letters of an excerpt, about two lines of a phone. */
const LETTERS = 130;
/** Of these so many stand before the first found word. */
const BEFORE = 40;

const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** The text in pieces, the words among `terms` (small, without accents) marked; joined they are the text again. */
export function marked(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const word of text.matchAll(WORD)) {
    if (!terms.has(asTerm(word[0]))) continue;
    if (word.index > end) pieces.push({ text: text.slice(end, word.index), found: false });
    pieces.push({ text: word[0], found: true });
    end = word.index + word[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), found: false });
  return pieces;
}

/** The part of a text that holds most of the terms near its beginning, cut between words. */
export function excerpt(text: string, terms: ReadonlySet<string>): Piece[] {
  const from = text.length <= LETTERS ? 0 : wordStart(text, densest(text, terms) - BEFORE);
  const to = wordEnd(text, from + LETTERS);
  const pieces = marked(text.slice(from, to), terms);
  if (from > 0) pieces.unshift({ text: '… ', found: false });
  if (to < text.length) pieces.push({ text: ' …', found: false });
  return pieces;
}

function asTerm(word: string): string {
  return plain(word.replaceAll('’', "'"));
}

/** Where the found word stands that most others follow within an excerpt; 0 where none is found. */
function densest(text: string, terms: ReadonlySet<string>): number {
  const places = [...text.matchAll(WORD)].filter(([word]) => terms.has(asTerm(word))).map(({ index }) => index);
  const near = (at: number) => places.filter((place) => place >= at && place < at + LETTERS - BEFORE).length;
  return places.reduce((best, at) => (near(at) > near(best) ? at : best), places[0] ?? 0);
}

function wordStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.indexOf(' ', at) + 1;
}

function wordEnd(text: string, at: number): number {
  const end = at >= text.length ? -1 : text.lastIndexOf(' ', at);
  return end < 0 ? text.length : end;
}
