// The journal's words for fields, values and states: pure.
import type { Json } from '../lib/json.ts';
import type { RecordState, Refusal } from '../store/revision.ts';
import { whenWords } from './when.ts';

const FIELDS: Record<string, string> = {
  leg: 'leg pain',
  back: 'back pain',
  note: 'the note',
  at: 'the time',
  'ladder.left': 'the left leg',
  'ladder.right': 'the right leg',
};

const STATES: Record<RecordState['state'], string> = {
  phone: 'On this phone only',
  waiting: 'On this phone only',
  saved: 'Saved',
  refused: 'Not taken by the server',
};

/** A field in the middle of a sentence. One that a newer phone wrote is called by its own name. */
export function fieldWords(field: string): string {
  return FIELDS[field] ?? field;
}

/** A value as the person would say it. `now` is local time with offset. */
export function valueWords(field: string, value: Json, now: string): string {
  if (value === null) return 'nothing';
  if (field === 'at' && typeof value === 'string') return whenWords(value, now);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** The server names a field where it stands in the revision, "body.leg". */
export function bare(field: string): string {
  return field.replace(/^body\./, '');
}

/** "Leg pain: This must be a whole number from 0 to 10." */
export function refusalWords({ field, message }: Refusal): string {
  return field === '' ? message : `${titled(fieldWords(bare(field)))}: ${message}`;
}

/** With a capital, and a stored name such as "new-medicine" as words. */
export function titled(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1).replaceAll('-', ' ');
}

export function stateWords(record: RecordState): string {
  return STATES[record.state];
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
