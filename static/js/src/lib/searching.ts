/** Finding words in what people wrote, whatever its capitals and accents. Pure, and the same offline. */

/** A text for comparing: small letters without accents. "Größe" and "GROSSE" stay two words: ß is a letter. */
export function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is ASCII needs no taking apart
  const letters = /^[\x00-\x7f]*$/.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '');
  return letters.toLowerCase().replaceAll('ς', 'σ');
}

/** The words that are looked for, ready for `holds`; none in a text of spaces. */
export function sought(query: string): string[] {
  return plain(query).split(/\s+/u).filter(Boolean);
}

/** Whether a text, already plain, holds every one of the words, anywhere and in any order. */
export function holds(text: string, words: string[]): boolean {
  return words.every((word) => text.includes(word));
}

export interface Piece {
  text: string;
  found: boolean;
}

/** The text in pieces, those that the words found marked; joined they are the text again, letter by letter. */
export function pieces(text: string, words: string[]): Piece[] {
  const letters = [...text];
  const { letter, whole } = spelled(letters);
  const hit = new Set(words.flatMap((word) => placesOf(word, whole, letter)));
  const found: Piece[] = [];
  for (const [place, one] of letters.entries()) {
    const last = found.at(-1);
    if (last && last.found === hit.has(place)) last.text += one;
    else found.push({ text: one, found: hit.has(place) });
  }
  return found;
}

/** The plain text, and for each of its letters which letter of the text it came from. */
function spelled(letters: string[]): { whole: string; letter: number[] } {
  const letter: number[] = [];
  let whole = '';
  for (const [place, one] of letters.entries()) {
    const small = plain(one);
    for (let i = 0; i < small.length; i += 1) letter.push(place);
    whole += small;
  }
  return { whole, letter };
}

/** The letters that a word covers, everywhere it occurs, with the accents that stand on them. */
function placesOf(word: string, whole: string, letter: number[]): number[] {
  const covered: number[] = [];
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + word.length)) {
    const to = letter[at + word.length] ?? letter.at(-1)! + 1;
    for (let place = letter[at]!; place < Math.max(to, letter[at + word.length - 1]! + 1); place += 1)
      covered.push(place);
  }
  return covered;
}
