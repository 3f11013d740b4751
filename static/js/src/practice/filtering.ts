/** Which routines fit what a person asks for, and how the page's address keeps that. Pure. */

/** What a card says of its routine. */
export interface Facts {
  minutes: number;
  intensity: number;
  positions: string[];
  /** Kinds of prop that it can't be done without. */
  props: string[];
}

export interface Wish {
  /** At most; null for any. */
  minutes: number | null;
  intensity: number | null;
  positions: keyof typeof POSITIONS | null;
  /** Kinds of prop that are not at hand. */
  without: string[];
}

export const ANYTHING: Wish = { minutes: null, intensity: null, positions: null, without: [] };
export const MINUTES = [5, 10, 15];
export const INTENSITIES: [number, string][] = [
  [1, 'Very gentle'],
  [2, 'Gentle at most'],
];
export const PROPS: [string, string][] = [
  ['wall', 'A wall'],
  ['chair', 'A chair or sofa'],
  ['strap', 'A strap or belt'],
];
/** In each of these a routine keeps to some positions, or keeps away from one. */
export const POSITIONS = {
  lying: { words: 'Lying down only', fit: (one: string) => one === 'supine' || one === 'prone' },
  upright: { words: 'Sitting or standing only', fit: (one: string) => one === 'seated' || one === 'standing' },
  'off-knees': { words: 'Not on hands and knees', fit: (one: string) => one !== 'quadruped' },
} as const;

export function fits(wish: Wish, { minutes, intensity, positions, props }: Facts): boolean {
  return (
    minutes <= (wish.minutes ?? minutes) &&
    intensity <= (wish.intensity ?? intensity) &&
    (wish.positions === null || positions.every(POSITIONS[wish.positions].fit)) &&
    !props.some((prop) => wish.without.includes(prop))
  );
}

/** The wish that an address's query holds; what it does not know, it leaves out. */
export function wishOf(query: string): Wish {
  const asked = new URLSearchParams(query);
  const number = (name: string, known: number[]) => known.find((one) => String(one) === asked.get(name)) ?? null;
  const position = asked.get('position') ?? '';
  return {
    minutes: number('minutes', MINUTES),
    intensity: number(
      'intensity',
      INTENSITIES.map(([level]) => level),
    ),
    positions: Object.hasOwn(POSITIONS, position) ? (position as keyof typeof POSITIONS) : null,
    without: (asked.get('without') ?? '').split(',').filter((one) => PROPS.some(([kind]) => kind === one)),
  };
}

/** The query that keeps a wish, with its `?`; empty when anything fits. */
export function queryOf({ minutes, intensity, positions, without }: Wish): string {
  const given = { minutes, intensity, position: positions, without: without.join(',') };
  const kept = Object.entries(given).filter(([, value]) => value !== null && value !== '');
  return kept.length ? `?${kept.map(([name, value]) => `${name}=${value}`).join('&')}` : '';
}
