/** Numbers about numbers, as progress is shown with them (clinical.md F). */

/** The middle one, or half-way between the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  if (!sorted.length) return null;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}
