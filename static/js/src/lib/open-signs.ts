/** Signs that a later No does not end. `screens` are in order, oldest first. Pure. */
import { today } from './days.ts';
import type { Signs } from './library.ts';
import { answerTo, type Dated, isRaised, isSettled, type Screening, values } from './screening.ts';

const HOUR_MS = 3_600_000;

/** Red signs that were raised and neither checked by a doctor since nor said to be unchanged. */
export function openReds(screens: Dated[], { signs }: Signs): Map<string, Screening> {
  const open = new Map<string, Screening>();
  for (const { screen } of screens) {
    for (const { id, level } of signs) {
      if (level !== 'red') continue;
      if (isSettled(screen, id)) open.delete(id);
      else if (isRaised(answerTo(screen, id))) open.set(id, screen);
    }
  }
  return open;
}

/** The record of a gate that was not answered No: it holds until each red sign has an answer of its own, there or later. */
export function openGate(screens: Dated[], { signs }: Signs): string | null {
  const reds = signs.filter(({ level }) => level === 'red');
  let open: string | null = null;
  for (const { screen } of screens) {
    if (reds.every(({ id }) => answerTo(screen, id) !== undefined)) open = null;
    else if (values(screen, 'gate').some(isRaised)) open = screen.record;
  }
  return open;
}

/**
 * Orange signs of these full lists, with the list that raised each last. "No exercise today" is not talked away by
 * another list of the same day: only a No that comes once the day is over ends one.
 */
export function openOranges(lists: Dated[], signs: Signs): Map<string, Dated> {
  const open = new Map<string, Dated>();
  for (const list of lists) {
    for (const { id, level } of signs.signs) {
      if (level !== 'orange') continue;
      const answer = answerTo(list.screen, id);
      const raised = open.get(id);
      if (isRaised(answer)) open.set(id, list);
      else if (answer === 'no' && raised && isDayOver(raised, list.at, signs)) open.delete(id);
    }
  }
  return open;
}

/** Whether it is another day, and not the same night: the hours of `ask_again_hours` have gone by as well. */
export function isDayOver({ at }: Dated, now: number, { levels }: Signs): boolean {
  const least = (levels.orange.ask_again_hours ?? 0) * HOUR_MS;
  return now - at >= least && today(new Date(now)) > today(new Date(at));
}
