/** Whether a text names what may be an emergency. It is compared on the phone, and tells its writer alone. Pure. */
import type { Emergencies } from './library.ts';

/** `crisis` leads to a person to talk to, `body` to the warning signs. */
export type Named = 'crisis' | 'body';

/** What a text names, or null: a phrase of each group within one sentence. A crisis is told before anything else. */
export function namedIn(text: string, { signs }: Emergencies): Named | null {
  const sentences = text.split(/[.!?\n;]+/).map(plain);
  const named = signs.filter(({ names }) => sentences.some((one) => names.every((group) => holds(one, group))));
  if (named.length === 0) return null;
  return named.some(({ crisis }) => crisis) ? 'crisis' : 'body';
}

/** Small letters alone, one space between words and around all: case, accents, apostrophes and odd spaces tell nothing. */
function plain(text: string): string {
  const letters = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}'’ʼ`]/gu, '');
  return ` ${letters.replace(/[^\p{L}]+/gu, ' ').trim()} `;
}

function holds(sentence: string, phrases: string[]): boolean {
  return phrases.some((phrase) => sentence.includes(phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `));
}
