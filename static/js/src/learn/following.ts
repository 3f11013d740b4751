/** Whether the page follows the voice, or lets a person look elsewhere. Pure. */

/** Pixels from the top of the window. */
export interface Band {
  top: number;
  bottom: number;
}

/** Whether any of a sentence can be seen in what is free of bars. */
export const isSeen = (sentence: Band, view: Band): boolean => sentence.bottom > view.top && sentence.top < view.bottom;

/** Whether all of it can, or as much as fits. */
export const isWhole = (sentence: Band, view: Band): boolean =>
  sentence.top >= view.top &&
  (sentence.bottom <= view.bottom || sentence.bottom - sentence.top > view.bottom - view.top);

/** A person's own scrolling decides: away from the sentence ends the following, back to it begins it again. */
export const follows = (before: boolean, ownScrolling: boolean, seen: boolean): boolean =>
  ownScrolling ? seen : before;
