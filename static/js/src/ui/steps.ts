const BY_KEY: Record<string, (at: number, top: number) => number> = {
  ArrowRight: (at) => at + 1,
  ArrowUp: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowDown: (at) => at - 1,
  PageUp: (at) => at + 2,
  PageDown: (at) => at - 2,
  Home: () => 0,
  End: (_at, top) => top,
};

/**
 * Where a key moves a slider of whole steps 0…top. `null` means untouched, before and after: Delete clears.
 * An untouched slider starts at the bottom, so Home chooses 0 and one step up chooses 1.
 * `undefined`: the key is none of the slider's, and stays the browser's.
 */
export function afterKey(key: string, value: number | null, top: number): number | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  if (/^[0-9]$/.test(key) && Number(key) <= top) return Number(key);
  const move = BY_KEY[key];
  return move && Math.min(top, Math.max(0, move(value ?? 0, top)));
}

/** A whole number 0…top, or null for anything else that a stored record may hold. */
export function asStep(value: unknown, top: number): number | null {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= top ? (value as number) : null;
}
