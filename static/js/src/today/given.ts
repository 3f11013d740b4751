/** What the plan goes by, as this phone holds it. */
import { dayOf, today } from '../lib/days.ts';
import { uuid5 } from '../lib/ids.ts';
import type { Library } from '../lib/library.ts';
import { isLivedThrough } from '../lib/practised.ts';
import { type Diary, readFrom, risen, type Standpoint, sessions, standpoint } from '../lib/programme.ts';
import { type Standing, standing } from '../lib/warning-signs.ts';
import { personOf, type Shelf } from '../store/person.ts';
import { preferences } from '../store/preferences.ts';
import type { RecordState } from '../store/revision.ts';
import type { Given } from './plan.ts';
import { progressLine } from './programme-line.ts';

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
  const [person, kept, screens] = await Promise.all([personOf(shelf), preferences(shelf), shelf.list('screen')]);
  const { now, practices, events } = person.recent;
  const isToday = ({ fields }: Pick<RecordState, 'fields'>) => dayOf(fields.at) === now.slice(0, 10);
  const minutes = kept?.fields.minutes_a_day;
  return {
    person,
    standing: standing(screens, new Date(now), library.signs),
    ...(await programmeOf(shelf, screens, library, new Date(now))),
    minutes: typeof minutes === 'number' && minutes > 0 ? minutes : null,
    done: (practices as RecordState[]).find((one) => isToday(one) && isLivedThrough(one, library.routines)) ?? null,
    marks: (what) => (events as RecordState[]).filter((one) => one.fields.what === what && isToday(one)),
  };
}

async function programmeOf(
  shelf: Shelf,
  screens: RecordState[],
  library: Library,
  now: Date,
): Promise<Pick<Today, 'programme' | 'progress'>> {
  const at = await standpointOf(shelf);
  if (!at) return { programme: null, progress: null };
  const day = today(now);
  const diary = await diaryOf(shelf, at, screens, day);
  const eases = at.easing !== null || risen(library.programme, diary, day) !== null;
  return {
    programme: { at, week: sessions(library.programme, at, diary, library.routines), eases },
    progress: progressLine(at, diary, library, now, day),
  };
}

async function standpointOf(shelf: Shelf): Promise<Standpoint | null> {
  const state = await shelf.get(await uuid5(shelf.user, 'programme'));
  return standpoint(state && !state.deleted ? state.fields : null);
}

async function diaryOf(shelf: Shelf, at: Standpoint, screens: RecordState[], day: string): Promise<Diary> {
  const span = { from: readFrom(at, day) };
  const [entries, practices] = await Promise.all([shelf.list('entry', span), shelf.list('practice', span)]);
  return { entries, practices, screens };
}
