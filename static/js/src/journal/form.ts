// What is on the screen of an entry, apart from the screen: pure, so that every way of losing a word can be tested.
import { type Json, sameJson } from '../lib/json.ts';
import type { Body, RecordState } from '../store/revision.ts';

export interface Form {
  /** The fields as the record holds them; empty for a new entry. */
  base: Body;
  /** What was touched since: a value, or null for cleared. */
  edits: Body;
  /** The revisions that a save replaces. */
  leaves: string[];
  /** Fields for which two phones wrote different values. */
  clashes: RecordState['clashes'];
}

export const EMPTY: Form = { base: {}, edits: {}, leaves: [], clashes: {} };

export function opened(state: RecordState): Form {
  return { ...EMPTY, base: state.fields, leaves: state.leaves, clashes: state.clashes };
}

/** What the field shows: what was touched, else what the record holds; null when it holds nothing. */
export function shown(form: Form, field: string): Json {
  return form.edits[field] !== undefined ? form.edits[field] : (form.base[field] ?? null);
}

/** All fields as they are shown; cleared ones are left out. */
export function onScreen({ base, edits }: Form): Body {
  return Object.fromEntries(Object.entries({ ...base, ...edits }).filter(([, value]) => value !== null));
}

/** The form with one field touched: the value exactly as it is on the screen, spaces and all. */
export function touched(form: Form, field: string, value: Json): Form {
  return { ...form, edits: { ...form.edits, [field]: value } };
}

/**
 * The form after the record changed underneath: untouched fields follow, touched ones stay.
 * The parents move on only while no touched field changed: otherwise the save must stand beside the
 * other phone's value as a clash and not replace what this person never saw.
 */
export function followed(form: Form, state: RecordState): Form {
  const fields = Object.keys(changes(form));
  const edits = Object.fromEntries(Object.entries(form.edits).filter(([field]) => fields.includes(field)));
  const unseen = fields.some((field) => !sameJson(form.base[field] ?? null, state.fields[field] ?? null));
  return { base: state.fields, edits, leaves: unseen ? form.leaves : state.leaves, clashes: state.clashes };
}

/**
 * What a save sends: only what differs from the record; a cleared field is null.
 * A field that clashes is sent even when it is left at the value shown, because touching it is an answer.
 */
export function changes(form: Form): Body {
  const stored = Object.entries(form.edits).map(
    ([field, value]) => [field, field === 'note' ? asNote(value) : value] as const,
  );
  return Object.fromEntries(
    stored.filter(([field, value]) => field in form.clashes || !sameJson(form.base[field] ?? null, value)),
  );
}

/** Whether there is anything to save; a time alone is not an entry. */
export function hasNews(form: Form): boolean {
  const fields = Object.keys(changes(form));
  return form.leaves.length ? fields.length > 0 : fields.some((field) => field !== 'at');
}

/** The note as it is stored: exactly as typed, but spaces alone are no note. */
function asNote(text: Json): Json {
  return typeof text === 'string' && text.trim() === '' ? null : text;
}

/** What is kept of a form that is not saved yet. */
export type Draft = Pick<Form, 'edits' | 'leaves'>;

/** A kept draft, or null when there is none or another version of the app wrote it differently. */
export function asDraft(kept: Json): Draft | null {
  const { edits, leaves } = (kept ?? {}) as Partial<Draft>;
  return edits && Array.isArray(leaves) ? { edits, leaves } : null;
}
