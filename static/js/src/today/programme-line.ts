/** Where a person stands in the programme, in the one line that Today has for it; the programme's page tells all of it. Pure. */
import { gate, isOpen, progressWords } from '../lib/gate.ts';
import type { Library } from '../lib/library.ts';
import { type Diary, hasSettled, isGated, isOver, nextPhase, risen, type Standpoint } from '../lib/programme.ts';

/** `now` is the moment, `today` its local day. Nothing here moves anybody on or back: the person taps that. */
export function progressLine(at: Standpoint, diary: Diary, library: Library, now: Date, today: string): string {
  const { programme } = library;
  const week = `Week ${at.week} of ${programme.weeks.length}`;
  if (at.easing)
    return hasSettled(programme, at, diary, today)
      ? `${week}. Your pain scores are near where they were before: see the way on.`
      : `${week} waits while you take the gentle routine.`;
  const higher = risen(programme, diary, today);
  if (higher) return `${week}. Your ${higher} pain is higher than the week before: see the gentler way.`;
  return `${week}${isOver(at, today) ? ' is over' : ''}. ${ahead(at, diary, library, now, today)}`.trim();
}

/** What stands between the person and the next week or part; empty in the last week. */
function ahead(
  at: Standpoint,
  diary: Diary,
  { programme, routines, signs }: Library,
  now: Date,
  today: string,
): string {
  const next = nextPhase(programme, at);
  const checks = next ? gate(programme, at, diary, routines, signs, now, today) : [];
  const isLast = at.week === programme.weeks.length;
  const goesOn = !isLast && (!isGated(programme, at) || isOpen(checks));
  if (isOver(at, today) && goesOn) return `Week ${at.week + 1} can begin.`;
  return next ? `${progressWords(checks, next)}.` : '';
}
