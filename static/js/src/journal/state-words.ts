// Where a record is on its way to the server, and what the server said against it: pure.
import { localIso } from '../lib/days.ts';
import { clockOf, dateWords } from '../lib/when.ts';
import type { RecordState, Refusal } from '../store/revision.ts';
import { fieldWords } from './field-words.ts';
import type { Naming } from './vocabulary.ts';
import { titled } from './words.ts';

/** "Saved on the server, 21:31", with the date when that is another day. `now` is local time with offset. */
export function stateWords({ state, saved_at, deleted }: RecordState, now: string): string {
  if (state === 'refused') return deleted ? 'A change to it was not taken by the server' : 'Not taken by the server';
  if (state !== 'saved') return 'On this phone only';
  return saved_at === undefined ? 'Saved on the server' : `Saved on the server, ${sinceWords(saved_at, now)}`;
}

/** A moment of the server's (UTC) by this phone's clock: "21:31", "12 March, 21:31". */
function sinceWords(moment: string, now: string): string {
  const local = localIso(new Date(moment));
  return local.slice(0, 10) === now.slice(0, 10)
    ? clockOf(local)
    : `${dateWords(local.slice(0, 10), now)}, ${clockOf(local)}`;
}

/** The server names a field where it stands in the revision, "body.leg". */
export function bare(field: string): string {
  return field.replace(/^body\./, '');
}

/** "Leg pain: This must be a whole number from 0 to 10." */
export function refusalWords({ field, message }: Refusal, name?: Naming): string {
  return field === '' ? message : `${titled(fieldWords(bare(field), name))}: ${message}`;
}
