/** The questions of the settings page and their answers. Pure. The first answer is that of whoever has not said. */
import { zoneOfPhone } from '../lib/days.ts';
import type { Json } from '../lib/json.ts';

export interface Question {
  words: string;
  hint: string;
  type: 'text' | 'tel';
  autocomplete: string;
}

export interface Choice {
  words: string;
  hint?: string;
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

const NO_YES = [
  [false, 'No'],
  [true, 'Yes'],
] as const;

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
  'player.wait': {
    words: 'Wait for me before each pose',
    hint: 'Time stands still until you tap.',
    answers: NO_YES,
  },
  'player.ask': { words: 'Ask after each pose', hint: 'How your leg is. You need not answer.', answers: NO_YES },
  'player.music': {
    words: 'Keep my music playing',
    hint: 'Then the silent switch mutes the voice, and the lock screen has no buttons.',
    answers: NO_YES,
  },
  units: {
    words: 'Lengths',
    hint: 'On the pages of poses. The voice says centimetres.',
    answers: [
      [null, 'Centimetres'],
      ['inches', 'Inches'],
    ],
  },
  reminder: {
    words: 'A reminder to practise',
    hint: 'Reminders are not sent yet. We keep your wish, and ask again before the first one.',
    answers: [
      [null, 'Not said'],
      [true, 'Yes, please'],
      [false, 'No, thank you'],
    ],
  },
};

export interface Option {
  value: string | null;
  words: string;
}

/** Every time zone that the browser knows, by the part of the world. */
export function zones(): Map<string, Option[]> {
  const worlds = new Map<string, Option[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const world = zone.split('/')[0]!;
    worlds.set(world, [...(worlds.get(world) ?? []), { value: zone, words: place(zone) }]);
  }
  return worlds;
}

export const phonesZone = (): Option => ({ value: null, words: `As on this phone (${place(zoneOfPhone())})` });

/** "Buenos Aires, Argentina" of "America/Argentina/Buenos_Aires"; "UTC". */
export function place(zone: string): string {
  const names = zone.replaceAll('_', ' ').split('/');
  return (names.length > 1 ? names.slice(1) : names).reverse().join(', ');
}

/** Each by its own name. */
export const DATE_LANGUAGES: readonly Option[] = [
  { value: null, words: 'English (Britain)' },
  { value: 'en-US', words: 'English (America)' },
  { value: 'de', words: 'Deutsch' },
  { value: 'es', words: 'Español' },
  { value: 'fr', words: 'Français' },
  { value: 'it', words: 'Italiano' },
  { value: 'nl', words: 'Nederlands' },
  { value: 'pl', words: 'Polski' },
  { value: 'pt', words: 'Português' },
  { value: 'sv', words: 'Svenska' },
];

/** "0.4 MB", "12 MB". `bytes` as the browser tells them. */
export function megabytes(bytes: number): string {
  const mega = bytes / 1_000_000;
  return `${mega < 10 ? mega.toFixed(1) : Math.round(mega)} MB`;
}
