/**
 * Events as marks on a time axis, for charts and calendars. Pure. An event stands on the day that is written in its `at`;
 * one that lasts goes on up to the day before its `until`, and with no `until` up to today.
 */
import { addDays, dayOf } from './days.ts';
import type { Json } from './json.ts';
import type { EventName } from './library.ts';

export interface EventMark {
  record: string;
  /** The first day, "YYYY-MM-DD". */
  at: string;
  /** The last day of a span, at least `at`; left out for what is one day. */
  until?: string;
  /** The event's slug: what it is drawn as. */
  kind: string;
  /** The person's own name for it, or the library's. */
  label: string;
  /** It has not ended yet. */
  open: boolean;
}

export interface Happened {
  record: string;
  fields: Readonly<Record<string, Json>>;
}

/** Oldest first. An event without a day, or of no kind, is left out; so are Today's own marks of a single day. */
export function eventMarks(events: readonly Happened[], names: readonly EventName[], today: string): EventMark[] {
  return events
    .flatMap((event) => markOf(event, names, today))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The marks that touch the days from `from` to `to`, both included. */
export function within(marks: readonly EventMark[], from: string, to: string): EventMark[] {
  return marks.filter(({ at, until = at }) => at <= to && until >= from);
}

const DAY_MARKS = ['flare-day', 'rest-day'];

function markOf({ record, fields }: Happened, names: readonly EventName[], today: string): EventMark[] {
  const { what, name } = fields;
  const at = dayOf(fields['at']);
  if (at === null || typeof what !== 'string' || DAY_MARKS.includes(what)) return [];
  const known = names.find(({ slug }) => slug === what);
  const mark = { record, at, kind: what, label: labelOf(what, name, known) };
  const end = dayOf(fields['until']);
  if (end !== null) return [{ ...mark, until: later(at, addDays(end, -1)), open: false }];
  return known?.lasts && what !== 'own'
    ? [{ ...mark, until: later(at, today), open: true }]
    : [{ ...mark, open: false }];
}

/** What an event is called: by the person, by the library, or by its slug when a newer phone made it. */
export function labelOf(what: string, own: Json | undefined, known: EventName | undefined): string {
  if (typeof own === 'string' && own.trim() !== '') return own.trim();
  const words = known?.name ?? what.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A day before the first one, such as a slip of the finger leaves, makes a span of that one day. */
function later(one: string, other: string): string {
  return one > other ? one : other;
}
