/** Lengths of time in words and digits. All take seconds. */

/** `4:02`, rounded up so that a running countdown shows its last second and ends at 0:00. */
export function countdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds - 0.001));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

/** `5 minutes`, `1 minute`, `40 seconds`: what a person would say. */
export function spoken(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return counted(whole, 'second');
  return counted(Math.round(whole / 60), 'minute');
}

/** `45 s`, `2 min`, `3 min 6 s`: at a glance, as the pages write it (app/practice/lengths.py). */
export function brief(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  return [minutes ? `${minutes} min` : '', rest || !minutes ? `${rest} s` : ''].filter(Boolean).join(' ');
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
