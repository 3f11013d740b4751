// The small scales of an entry and their words: pure.
import type { Choice } from '../ui/choices.ts';

/** Energy 1–5, lowest first (rulings.md, "Journal"). */
export const ENERGY = ['empty', 'low', 'so-so', 'good', 'full'] as const;

/** Most wakings of a night that can be written down. */
export const MOST_WAKINGS = 20;

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90, 120];
const WAKINGS = [0, 1, 2, 3, 4, 5];

export const ENERGIES: Choice<number>[] = ENERGY.map((label, i) => ({ value: i + 1, label }));

/** Minutes to choose from, with the one that the entry holds from elsewhere. */
export function minuteChoices(held: number | null): Choice<number>[] {
  return withHeld(MINUTES, held).map((value) => ({ value, label: minuteWords(value) }));
}

export function wakingChoices(held: number | null): Choice<number>[] {
  return withHeld(WAKINGS, held).map((value) => ({ value, label: value === 0 ? 'not once' : String(value) }));
}

/** "45 min", "1 h", "1 h 30". */
export function minuteWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${minutes} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest}`;
}

function withHeld(values: number[], held: number | null): number[] {
  return held === null || values.includes(held) ? values : [...values, held].sort((one, other) => one - other);
}
