import type { TemplateResult } from 'lit';
import type { RecordState } from '../store/revision.ts';
import { entryCard } from './card-entry.ts';
import { eventCard } from './card-event.ts';
import { measureCard } from './card-measure.ts';
import { practiceCard } from './card-practice.ts';
import { screenCard } from './card-screen.ts';
import type { Reading } from './surroundings.ts';

/** What stands on a record's card, by its kind. */
export const CARDS: Record<string, (record: RecordState, reading: Reading) => TemplateResult> = {
  entry: entryCard,
  practice: practiceCard,
  screen: screenCard,
  event: eventCard,
  measure: measureCard,
};

/** The kinds of record that the journal shows. */
export const KINDS = Object.keys(CARDS);
