/**
 * How the app looks for this person: day or night, and how large the words are. The choice lives in their preferences; a
 * copy in localStorage dresses the page before the database is open, so that no page flashes in the other colours.
 */
import type { Json } from '../lib/json.ts';

const COPY = 'legs-up-look';
export const THEMES = ['day', 'night'] as const;
export const SIZES = ['large', 'larger'] as const;

export interface Look {
  /** null: as the phone has it. */
  theme: (typeof THEMES)[number] | null;
  /** null: as large as the phone has it. */
  text: (typeof SIZES)[number] | null;
}

/** What the preferences say; the usual wherever they say nothing that we know. */
export function lookFrom(fields: Readonly<Record<string, Json>>): Look {
  return {
    theme: THEMES.find((one) => one === fields.theme) ?? null,
    text: SIZES.find((one) => one === fields.text_size) ?? null,
  };
}

/** Dresses the page as the copy says, at once. */
export function dress(): void {
  const [theme = '', text = ''] = (localStorage.getItem(COPY) ?? '').split(' ');
  wear(lookFrom({ theme, text_size: text }));
}

/** Wears it from now on, on this page and those to come. */
export function keepLook(look: Look): void {
  localStorage.setItem(COPY, `${look.theme ?? ''} ${look.text ?? ''}`);
  wear(look);
}

/** Nothing of the person's choice stays on the phone. */
export function undress(): void {
  localStorage.removeItem(COPY);
}

function wear({ theme, text }: Look): void {
  const { dataset } = document.documentElement;
  if (theme) dataset.theme = theme;
  else delete dataset.theme;
  if (text) dataset.text = text;
  else delete dataset.text;
}
