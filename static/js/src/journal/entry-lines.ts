// What a person wrote about how it was, in lines to read: pure. What was not touched is not there; nothing is judged.
import type { Json } from '../lib/json.ts';
import type { Body } from '../store/revision.ts';
import { ENERGY, minuteWords } from './night.ts';
import type { Naming, WordSet } from './vocabulary.ts';
import { titled } from './words.ts';

export interface Line {
  label: string;
  words: string;
}

/** The lists of an entry: where, what it feels like, what made it worse, what eased it, and how it was after a session. */
export function lines(fields: Body, name: Naming): Line[] {
  const listed = (label: string, set: WordSet) => ({ label, words: chosen(fields, set, name).join(', ') });
  const { settle, trigger_pose } = fields;
  return [
    { label: 'Where', words: places(fields, name).join(', ') },
    listed('Feels', 'sensations'),
    listed('Worse with', 'triggers'),
    { label: 'Which pose', words: isText(trigger_pose) ? name('poses', trigger_pose) : '' },
    listed('Eased by', 'relief'),
    { label: 'Fine for', words: tolerated(fields).join(', ') },
    { label: 'Extra pain', words: isText(settle) ? `${name('settle', settle)}, after the last session` : '' },
  ].filter(({ words }) => words !== '');
}

/** The small facts of an entry, each a few words. */
export function facts({ sleep, energy, night_waking, irritable, walked, minutes, place, medicine }: Body): string[] {
  const found = [
    isNumber(sleep) && `Sleep ${sleep} of 10`,
    isNumber(energy) && `Energy ${ENERGY[energy - 1] ?? energy}`,
    woken(night_waking),
    irritable === true && 'Easily set off',
    irritable === false && 'Not easily set off',
    isNumber(walked) && `Walked ${minuteWords(walked)}`,
    (isNumber(minutes) || isText(place)) && had(minutes, place),
    medicine === true && 'Medicine taken',
    medicine === false && 'No medicine',
  ];
  return found.filter((fact) => fact !== false);
}

/** "back of calf, left (tingling, 6)". A mark is `true` or {sensation, strength}; an unknown shape is a place and no more. */
function places(fields: Body, name: Naming): string[] {
  return under(fields, 'regions').flatMap(([key, value]) => {
    if (value === false) return [];
    const [slug = '', side] = key.split('.');
    const where = `${name('regions', slug)}${side === 'left' || side === 'right' ? `, ${side}` : ''}`;
    const how = felt(value, name);
    return [how ? `${where} (${how})` : where];
  });
}

function felt(mark: Json, name: Naming): string {
  if (typeof mark !== 'object' || mark === null || Array.isArray(mark)) return '';
  const { sensation, strength } = mark;
  return [isText(sensation) && name('sensations', sensation), isNumber(strength) && String(strength)]
    .filter(Boolean)
    .join(', ');
}

function chosen(fields: Body, set: WordSet, name: Naming): string[] {
  return under(fields, set).flatMap(([slug, value]) => (value === true ? [name(set, slug)] : []));
}

function tolerated(fields: Body): string[] {
  return under(fields, 'tolerance').flatMap(([what, value]) =>
    isNumber(value) ? [`${what} ${minuteWords(value)}`] : [],
  );
}

function woken(nights: Json | undefined): string | false {
  if (nights === true) return 'Woke at night';
  if (nights === false || nights === 0) return 'Did not wake';
  return isNumber(nights) && (nights === 1 ? 'Woke once' : `Woke ${nights} times`);
}

function had(minutes: Json | undefined, place: Json | undefined): string {
  const time = isNumber(minutes) ? [minuteWords(minutes)] : [];
  return titled([...time, ...(isText(place) ? [PLACES[place] ?? place] : [])].join(' '));
}

const PLACES: Record<string, string> = { floor: 'on the floor', desk: 'at a desk', bed: 'in bed' };

/** The fields below `head.`, by the rest of their names, as the fold orders them. */
function under(fields: Body, head: string): [string, Json][] {
  return Object.entries(fields).flatMap(([field, value]) =>
    field.startsWith(`${head}.`) ? [[field.slice(head.length + 1), value] as [string, Json]] : [],
  );
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number';
}

function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}
