/** What the preferences are called in a sentence, and their values, for a clash between two phones. Pure. */
import type { Json } from '../lib/json.ts';
import type { Library } from '../lib/library.ts';
import type { Body } from '../store/revision.ts';
import type { ClashWords } from '../ui/clash-view.ts';
import { CHOICES, DATE_LANGUAGES, phonesZone, place } from './settings-words.ts';

const FIELDS: Record<string, string> = {
  name: 'what we call you',
  sore_side: 'which leg is sore',
  minutes_a_day: 'the minutes you have in a day',
  emergency_number: 'the emergency number',
  crisis_number: 'the crisis line',
  region: 'where you live',
  theme: 'the colours',
  text_size: 'the size of words',
  time_zone: 'your time zone',
  date_language: 'the language of dates',
  units: 'lengths',
  medicines: 'your medicines',
  reminder: 'a reminder to practise',
  'rhythm.goal': 'your goal for a week',
  'weekly.off': 'whether the weekly questions stay away',
  'player.voice': 'the voice',
  'player.sore_first': 'whether the sore side goes first',
  'player.sore_extra': 'more time for the sore side',
  'player.wait': 'whether sessions wait for you',
  'player.music': 'whether your music keeps playing',
  'player.ask': 'whether we ask after each pose',
};

/** The pages' own bookkeeping. Nobody chose it, so nobody is asked about it; whichever value stands does no harm. */
const BOOKKEEPING = ['welcome', 'weekly.later', 'put_back'];

/** Whether somebody can tell which of two values is right. */
export function isAsked(field: string): boolean {
  return !BOOKKEEPING.some((one) => field === one || field.startsWith(`${one}.`));
}

/** `library` is null where it can't be had: slugs then stand as words. `fields` are the preferences. */
export function preferenceWords(library: Pick<Library, 'cautions' | 'poses'> | null, fields: Body): ClashWords {
  const caution = (tag: string) => library?.cautions.tags[tag] ?? spaced(tag);
  const pose = (slug: string) => library?.poses.find((one) => one.slug === slug)?.name ?? spaced(slug);
  const keyed: Record<string, (rest: string[]) => string> = {
    cautions: ([tag = '']) => `“${caution(tag)}”`,
    agreed: ([slug = '', tag = '']) => `whether your clinician agreed to ${pose(slug)} with “${caution(tag)}”`,
    left_out: ([slug = '']) => `whether ${pose(slug)} is left out`,
    chips: ([set = '', slug = '', what]) => chip(fields, set, slug, what),
    entry: ([, section = '']) => `whether the part “${spaced(section)}” of an entry is hidden`,
  };
  return {
    field: (field) => {
      const [head = '', ...rest] = field.split('.');
      return FIELDS[field] ?? (Object.hasOwn(keyed, head) ? keyed[head]!(rest) : spaced(field));
    },
    value: (field, value) => valueWords(field, value),
  };
}

function chip(fields: Body, set: string, slug: string, what: string | undefined): string {
  const name = fields[`chips.${set}.${slug}.name`];
  if (what !== 'retired') return `what you call one of your own ${set === 'relief' ? 'reliefs' : 'triggers'}`;
  return `whether “${typeof name === 'string' ? name : spaced(slug)}” is put away`;
}

function valueWords(field: string, value: Json): string {
  const answer = CHOICES[field]?.answers.find(([one]) => one === (value ?? CHOICES[field]!.answers[0]![0]));
  if (answer) return answer[1];
  if (field === 'time_zone') return typeof value === 'string' ? place(value) : phonesZone().words;
  if (field === 'date_language') return DATE_LANGUAGES.find((one) => one.value === value)?.words ?? String(value);
  if (field.startsWith('cautions.')) return value === true ? 'Ticked' : 'Not ticked';
  if (isYesOrNo(field) || typeof value === 'boolean') return value === true ? 'Yes' : 'No';
  if (value === null) return 'Nothing';
  if (field === 'minutes_a_day') return `${value} minutes`;
  if (field === 'rhythm.goal') return value === 1 ? '1 day' : `${value} days`;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'Something this phone can’t show yet';
}

/** Where a cleared field means No. */
function isYesOrNo(field: string): boolean {
  return /^(agreed|left_out|entry)\.|\.retired$|^weekly\.off$|^player\.sore_first$/.test(field);
}

function spaced(words: string): string {
  return words.replaceAll(/[._-]/g, ' ');
}
