// What the fields of a record are called in a sentence, and their values: pure. Every kind of record is here, because
// a clash, a refusal or an earlier version may be about any field.
import { isDay } from '../lib/days.ts';
import { isMap, type Json } from '../lib/json.ts';
import { dateWords, whenWords } from '../lib/when.ts';
import type { ClashWords } from '../ui/clash-view.ts';
import { type Naming, naming } from './vocabulary.ts';
import { lengthWords, titled } from './words.ts';

const PLAIN = naming(null);

const FIELDS: Record<string, string> = {
  at: 'the time',
  back: 'back pain',
  change: 'how you are compared with your start',
  context: 'what came before it',
  energy: 'energy',
  finished: 'whether you finished',
  gate: 'the first question of the check',
  guardian: 'the day a parent or carer said yes',
  irritable: 'whether it is easily set off',
  leg: 'leg pain',
  list: 'the list that was answered',
  medicine: 'medicine taken',
  minutes: 'the minutes you have',
  name: 'the name',
  night_waking: 'waking at night',
  note: 'the note',
  place: 'the place',
  remembered: 'whether it was written from memory',
  routine: 'the routine',
  seconds: 'how long it took',
  settle: 'how long extra pain lasted after the session',
  sleep: 'sleep',
  steps: 'the poses',
  trigger_pose: 'the pose that set it off',
  under_18: 'whether you are under 18',
  walked: 'the minutes you walked',
  pause: 'whether practice rests',
  until: 'when it was over',
  what: 'what happened',
  worse: 'where the leg got worse',
};

/** By the beginning of a dotted key: the words around what follows it. */
const KEYED: Record<string, (rest: string[], name: Naming) => string> = {
  ladder: ([side]) => `how far down the ${side} leg it goes`,
  before: (rest) => `how far down the ${rest.at(-1)} leg it went before`,
  after: (rest) => `how far down the ${rest.at(-1)} leg it went after`,
  regions: ([slug = '', side], name) => `the place “${sided(name('regions', slug), side)}”`,
  sensations: ([slug = ''], name) => `the feeling “${name('sensations', slug)}”`,
  triggers: ([slug = ''], name) => `“${name('triggers', slug)}”, which made it worse`,
  relief: ([slug = ''], name) => `“${name('relief', slug)}”, which eased it`,
  tolerance: ([what = '']) => `how long ${what} is fine`,
  weekly: ([slug = '']) => `the weekly question about ${slug.replaceAll('-', ' ')}`,
  answers: ([sign]) => `the answer to warning sign ${sign}`,
  checked: ([sign]) => `when warning sign ${sign} was looked at`,
  unchanged: ([sign]) => `whether warning sign ${sign} is as it was`,
  since: ([sign]) => `since when warning sign ${sign} is there`,
};

/** A field in the middle of a sentence. One that only a newer phone knows is called by its own name. */
export function fieldWords(field: string, name: Naming = PLAIN): string {
  const [head = '', ...rest] = field.split('.');
  const keyed = Object.hasOwn(KEYED, head) && rest.length > 0 ? KEYED[head]!(rest, name) : undefined;
  return keyed ?? (Object.hasOwn(FIELDS, field) ? FIELDS[field]! : spaced(field));
}

/** A value as the person would say it. `now` is local time with offset. */
export function valueWords(field: string, value: Json, now: string, name: Naming = PLAIN): string {
  const [head = ''] = field.split('.');
  if (head === 'regions') return mark(value, name);
  if (['sensations', 'triggers', 'relief'].includes(head)) return value === true ? 'chosen' : 'not chosen';
  if (value === null) return 'nothing';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return number(field, head, value);
  if (typeof value === 'string') return text(field, head, value, now, name);
  return Array.isArray(value) ? counted(field, value) : 'something that this phone can’t show yet';
}

/** The same for a clash between two phones. */
export function clashWords(now: string, name: Naming): ClashWords {
  return {
    field: (field) => fieldWords(field, name),
    value: (field, value) => valueWords(field, value, now, name),
  };
}

function number(field: string, head: string, value: number): string {
  if (field === 'seconds') return lengthWords(value);
  if (field === 'energy') return `${value} of 5`;
  if (field === 'night_waking') return value === 0 ? 'did not wake' : value === 1 ? 'once' : `${value} times`;
  return ['walked', 'minutes'].includes(field) || head === 'tolerance' ? `${value} min` : String(value);
}

function text(field: string, head: string, value: string, now: string, name: Naming): string {
  if (field === 'at' && !Number.isNaN(Date.parse(value))) return whenWords(value, now);
  if (field === 'settle' || field === 'change') return name(field, value);
  if (field === 'what') return titled(value);
  if (field === 'trigger_pose') return name('poses', value);
  if (field === 'context') return value.replaceAll('-', ' ');
  if (field === 'place') return { floor: 'on the floor', desk: 'at a desk', bed: 'in bed' }[value] ?? value;
  if (['ladder', 'before', 'after'].includes(head)) return value === 'none' ? 'no pain' : value;
  if (['until', 'guardian', 'checked'].includes(head) && isDay(value)) return dateWords(value, now.slice(0, 10));
  if (['answers', 'gate', 'under_18'].includes(head)) return value === 'unsure' ? 'not sure' : value;
  return value;
}

/** A place on the body map: what is felt there, and how strongly. */
function mark(value: Json, name: Naming): string {
  if (value === null || value === false) return 'not marked';
  if (!isMap(value)) return 'marked';
  const { sensation, strength } = value;
  const felt = typeof sensation === 'string' ? name('sensations', sensation) : '';
  const strong = typeof strength === 'number' ? `${strength} of 10` : '';
  return [felt, strong].filter(Boolean).join(', ') || 'marked';
}

function counted(field: string, list: Json[]): string {
  const noun = field === 'steps' ? 'pose' : 'thing';
  return `${list.length} ${noun}${list.length === 1 ? '' : 's'}`;
}

function sided(words: string, side: string | undefined): string {
  return side === 'left' || side === 'right' ? `${words}, ${side}` : words;
}

function spaced(field: string): string {
  return field.replaceAll(/[._-]/g, ' ');
}
