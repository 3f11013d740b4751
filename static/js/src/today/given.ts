/** What the plan goes by, as this phone holds it. */
import { dayOf, today } from '../lib/days.ts';
import { uuid5 } from '../lib/ids.ts';
import type { Library } from '../lib/library.ts';
import { isDone } from '../lib/practised.ts';
import {
  gate,
  nextPhase,
  progressWords,
  readFrom,
  type Session,
  type Standpoint,
  sessions,
  standpoint,
} from '../lib/programme.ts';
import { type Standing, standing } from '../lib/warning-signs.ts';
import { personOf, type Shelf } from '../store/person.ts';
import { preferences } from '../store/preferences.ts';
import type { RecordState } from '../store/revision.ts';
import type { Given } from './plan.ts';

export interface Today extends Given {
  standing: Standing;
  /** How far the person has come in the programme, in words; null for who is not in it. */
  progress: string | null;
  /** Today's last session that counts; null before there is one. */
  done: RecordState | null;
  /** Today's marks of this name: flare day, rest day. */
  marks(what: string): RecordState[];
}

export async function todayOf(shelf: Shelf, library: Library): Promise<Today> {
  const [person, kept, screens, at] = await Promise.all([
    personOf(shelf),
    preferences(shelf),
    shelf.list('screen'),
    standpointOf(shelf),
  ]);
  const { now, practices, events } = person.recent;
  const isToday = ({ fields }: Pick<RecordState, 'fields'>) => dayOf(fields.at) === now.slice(0, 10);
  const minutes = kept?.fields.minutes_a_day;
  return {
    person,
    standing: standing(screens, new Date(now), library.signs),
    programme: at && { at, week: await weekOf(at, shelf, library) },
    progress: at && (await progressOf(at, screens, shelf, library, new Date(now))),
    minutes: typeof minutes === 'number' && minutes > 0 ? minutes : null,
    done: (practices as RecordState[]).find((one) => isToday(one) && isDone(one, library.routines)) ?? null,
    marks: (what) => (events as RecordState[]).filter((one) => one.fields.what === what && isToday(one)),
  };
}

async function standpointOf(shelf: Shelf): Promise<Standpoint | null> {
  const state = await shelf.get(await uuid5(shelf.user, 'programme'));
  return standpoint(state && !state.deleted ? state.fields : null);
}

async function progressOf(at: Standpoint, screens: RecordState[], shelf: Shelf, library: Library, now: Date) {
  const { programme, routines, signs } = library;
  const next = nextPhase(programme, at);
  const week = `Week ${at.week} of ${programme.weeks.length}`;
  if (!next) return `${week}.`;
  const day = today(now);
  const span = { from: readFrom(at, day) };
  const [entries, practices] = await Promise.all([shelf.list('entry', span), shelf.list('practice', span)]);
  const checks = gate(programme, at, { entries, practices, screens }, routines, signs, now, day);
  return `${week}. ${progressWords(checks, next)}.`;
}

/** The week may have begun before the days that the rules look back on. */
async function weekOf(at: Standpoint, shelf: Shelf, { programme, routines }: Library): Promise<Session[]> {
  const practices = await shelf.list('practice', { from: dayOf(at.began)! });
  return sessions(programme, at, { entries: [], practices, screens: [] }, routines);
}
