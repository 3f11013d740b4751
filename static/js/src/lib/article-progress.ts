/**
 * How far an article was read, as a share that means the same on every screen: each section counts alike, and within a
 * section its pixels. 1 is the end of the last section, whatever sources stand below. Pure.
 */

/** Less than this is a glance at the top. */
export const BEGUN = 0.03;
export const FINISHED = 1;

export interface Measured {
  /** Where each section begins, in pixels from any fixed point, downwards; at least one. */
  tops: number[];
  /** Where the last one ends. */
  end: number;
}

/** The share above `line`, in the same pixels. */
export function progressAt({ tops, end }: Measured, line: number): number {
  if (line >= end) return FINISHED;
  const section = tops.findLastIndex((top) => top <= line);
  if (section < 0) return 0;
  const top = tops[section]!;
  const within = (line - top) / Math.max(1, (tops[section + 1] ?? end) - top);
  return Math.round(((section + within) / tops.length) * 1000) / 1000;
}

/** Which section a share lies in, from 0, and how far down it, 0–1. */
export function placeOf(progress: number, sections: number): { section: number; within: number } {
  const section = Math.min(sections - 1, Math.floor(progress * sections));
  return { section, within: Math.min(1, progress * sections - section) };
}

/** Begun and not read to the end. */
export function isUnderWay(progress: number): boolean {
  return progress >= BEGUN && progress < FINISHED;
}
