// Words that several cards share: pure.
import type { Json } from '../lib/json.ts';

/** With a capital, and a stored name such as "new-medicine" as words. */
export function titled(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');
}

/** Each leg's ladder, "Left leg: calf", "Right leg: none"; only those that were touched. */
export function ladderLines(left: Json | undefined, right: Json | undefined): string[] {
  const sides = [['Left', left] as const, ['Right', right] as const];
  return sides.flatMap(([side, word]) => (typeof word === 'string' ? [`${side} leg: ${word}`] : []));
}

/** "4 min 30 s", "12 min". Seconds. */
export function lengthWords(seconds: number): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} s`;
  return whole % 60 === 0 || minutes >= 10 ? `${minutes} min` : `${minutes} min ${whole % 60} s`;
}

/** What was answered to the warning-sign list, counted and not judged. */
export function answerWords(fields: Record<string, Json>): string {
  const answers = Object.entries(fields).flatMap(([field, value]) => (field.startsWith('answers.') ? [value] : []));
  const yes = answers.filter((answer) => answer === 'yes').length;
  const unsure = answers.filter((answer) => answer === 'unsure').length;
  if (yes === 0 && unsure === 0) return `You answered No to ${answers.length} signs.`;
  return [yes ? `Yes to ${yes}` : '', unsure ? `Not sure about ${unsure}` : ''].filter(Boolean).join(', ').concat('.');
}
