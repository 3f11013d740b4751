/**
 * Whether a text names what may be an emergency. It is compared on the phone, and tells its writer alone: so it errs on
 * the side of telling. English only, as all that the app says. Pure.
 */
import type { Emergencies } from './library.ts';

/** `crisis` leads to a person to talk to, `body` to the warning signs. */
export type Named = 'crisis' | 'body';

/** What a text names, or null: a phrase of each group within one sentence. A crisis is told before anything else. */
export function namedIn(text: string, emergencies: Emergencies): Named | null {
  const sentences = text.split(/[.!?\n;]+/).map((one) => settled(plain(one), emergencies));
  const named = emergencies.signs.filter(({ names }) =>
    sentences.some((one) => names.every((group) => group.some((phrase) => one.includes(inside(phrase))))),
  );
  if (named.length === 0) return null;
  return named.some(({ crisis }) => crisis) ? 'crisis' : 'body';
}

/** Small letters and commas alone, one space between and around all: case, accents, apostrophes, odd spaces tell nothing. */
function plain(text: string): string {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’ʼ`]/gu, '');
  const words = letters.replace(/[^\p{L},]+/gu, ' ').replace(/ ?, ?/g, ' , ');
  return ` ${words.trim()} `;
}

/**
 * The sentence in the words that phrases are written in. What is harmless is cut out before anything else is read
 * otherwise ("no numbness" is, "no, numb" is not); what is left can still name something.
 */
function settled(sentence: string, { fillers, same, harmless }: Emergencies): string {
  const short = fillers.reduce((said, word) => said.replaceAll(` ${word} `, ' '), sentence);
  const rest = harmless.reduce((said, phrase) => said.replaceAll(inside(phrase), ' , '), short);
  return Object.entries(same).reduce((said, [word, others]) => others.reduce(put(word), said), rest);
}

function put(word: string): (said: string, other: string) => string {
  return (said, other) => said.replaceAll(` ${other} `, ` ${word} `);
}

/** As a phrase stands in a sentence: between spaces, or, with a last *, as the beginning of a word. */
function inside(phrase: string): string {
  return phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `;
}
