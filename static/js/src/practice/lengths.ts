/** Lengths of time as the practice pages write them. */

/** Seconds at a glance: "45 s", "2 min", "3 min 6 s"; as app/practice/lengths.py. */
export function clock(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [minutes ? `${minutes} min` : '', rest || !minutes ? `${rest} s` : ''].filter(Boolean).join(' ');
}
