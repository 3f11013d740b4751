/** The questions of the settings page and their answers. Pure. The first answer is that of whoever has not said. */
import type { Json } from '../lib/json.ts';

export interface Question {
  words: string;
  hint: string;
  type: 'text' | 'tel';
  autocomplete: string;
}

export interface Choice {
  words: string;
  answers: readonly (readonly [value: Json, words: string])[];
}

export const TEXTS: Record<string, Question> = {
  name: { words: 'What shall we call you?', hint: 'Only you see it.', type: 'text', autocomplete: 'given-name' },
  region: {
    words: 'Where you live',
    hint: 'A country or a region, so that you know whose numbers these are.',
    type: 'text',
    autocomplete: 'country-name',
  },
  emergency_number: {
    words: 'Emergency number',
    hint: 'Shown large with a red warning sign. We never guess it.',
    type: 'tel',
    autocomplete: 'off',
  },
  crisis_number: {
    words: 'Crisis line',
    hint: 'Somebody to talk to at any hour, when it is too much.',
    type: 'tel',
    autocomplete: 'off',
  },
};

export const CHOICES: Record<string, Choice> = {
  sore_side: {
    words: 'Which leg is sore?',
    answers: [
      [null, 'Not said'],
      ['left', 'Left'],
      ['right', 'Right'],
      ['both', 'Both'],
    ],
  },
  theme: {
    words: 'Colours',
    answers: [
      [null, 'As on the phone'],
      ['day', 'Day'],
      ['night', 'Night'],
    ],
  },
  text_size: {
    words: 'Size of words',
    answers: [
      [null, 'Usual'],
      ['large', 'Large'],
      ['larger', 'Larger'],
    ],
  },
  'player.voice': {
    words: 'The voice',
    answers: [
      ['full', 'Full'],
      ['brief', 'Brief'],
      ['chimes', 'Chimes only'],
    ],
  },
  'player.sore_extra': {
    words: 'More time for the sore side',
    answers: [
      [0, 'None'],
      [0.25, 'A quarter'],
      [0.5, 'Half'],
    ],
  },
};

/** "0.4 MB", "12 MB". `bytes` as the browser tells them. */
export function megabytes(bytes: number): string {
  const mega = bytes / 1_000_000;
  return `${mega < 10 ? mega.toFixed(1) : Math.round(mega)} MB`;
}
