/** Lengths in the unit that a person thinks in. Our content has them in centimetres. Pure. */

export const UNITS = ['cm', 'inches'] as const;
export type Unit = (typeof UNITS)[number];

const CM_AN_INCH = 2.54;
const IN_CM = /(\d+)(?: to (\d+))? cm\b/g;

/** "20 to 40 cm" as "8 to 16 inches", to the nearest inch; anything else in the text stays. */
export function lengthsIn(unit: Unit, text: string): string {
  if (unit === 'cm') return text;
  return text.replace(IN_CM, (_found, from: string, to?: string) => {
    const ends = [from, to].filter((end) => end !== undefined).map((cm) => Math.round(Number(cm) / CM_AN_INCH));
    return `${ends.join(' to ')} ${ends.at(-1) === 1 ? 'inch' : 'inches'}`;
  });
}
