/** Which article Today offers: the first of reading.json's offers that holds, each article once. Pure. */
import { BEGUN, FINISHED } from './article-progress.ts';
import { dayOf } from './days.ts';
import { isMap, type Json } from './json.ts';
import type { ArticleOffer, Library, Marked } from './library.ts';
import { isLivedThrough } from './practised.ts';
import { isWithin, type Written } from './usual.ts';

/** What is known of an article: see store/articles.ts. */
export interface Known {
  article: string;
  progress: number;
  /** The day on which it was first offered, or null. */
  offered: string | null;
  dismissed: boolean;
}

/** What the choice goes by; `day` is today, what was written is at least as old as is looked back on. */
export interface Lately {
  day: string;
  entries: readonly Written[];
  practices: readonly Written[];
  known: readonly Known[];
}

/**
 * The offer for today, or null. An article that was offered on an earlier day, or opened before it was offered, is not
 * offered again; who did not want today's is offered nothing more today.
 */
export function toRead(
  lately: Lately,
  { reading, routines }: Pick<Library, 'reading' | 'routines'>,
): ArticleOffer | null {
  const { day, known } = lately;
  if (known.some(({ offered, dismissed }) => offered === day && dismissed)) return null;
  const isRecent = ({ fields }: Written) => isWithin(fields.at, reading.look_back_days, day);
  const entries = lately.entries.filter(isRecent);
  const days = new Set(entries.map(({ fields }) => dayOf(fields.at))).size;
  const sessions = lately.practices.filter((one) => isRecent(one) && isLivedThrough(one, routines)).length;
  const holds = ({ marked, ...least }: ArticleOffer) =>
    days >= (least.days ?? 0) &&
    sessions >= (least.sessions ?? 0) &&
    (!marked || entries.some((one) => has(one, marked)));
  return reading.offers.find((offer) => isFree(known, offer.article, day) && holds(offer)) ?? null;
}

function isFree(known: readonly Known[], article: string, day: string): boolean {
  const found = known.find((one) => one.article === article);
  if (!found) return true;
  return found.offered === day ? found.progress < FINISHED : found.offered === null && found.progress < BEGUN;
}

/** Something of each list that is given, all in this one entry. */
function has({ fields }: Written, { regions, sensations, rungs, triggers, relief }: Marked): boolean {
  const isTicked = (set: string) => (slug: string) => fields[`${set}.${slug}`] === true;
  return (
    feels(fields, regions, sensations) &&
    (!rungs || ['left', 'right'].some((side) => rungs.includes(String(fields[`ladder.${side}`])))) &&
    (!triggers || triggers.some(isTicked('triggers'))) &&
    (!relief || relief.some(isTicked('relief')))
  );
}

function feels(fields: Written['fields'], regions?: string[], sensations?: string[]): boolean {
  const places = Object.entries(fields).filter(
    ([field, value]) => field.startsWith('regions.') && value && isAt(field, regions),
  );
  if (!sensations) return !regions || places.length > 0;
  const anywhere = sensations.some((slug) => fields[`sensations.${slug}`] === true);
  if (!regions && anywhere) return true;
  return places.some(([, value]) => {
    const said = sensationOf(value);
    return said === null ? anywhere : sensations.includes(said);
  });
}

function isAt(field: string, regions?: string[]): boolean {
  return !regions || regions.includes(field.split('.')[1]!);
}

function sensationOf(value: Json): string | null {
  return isMap(value) && typeof value['sensation'] === 'string' ? value['sensation'] : null;
}
