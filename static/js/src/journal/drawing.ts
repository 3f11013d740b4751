/** What can be drawn and emptied again. */
export interface Drawn extends Element {
  draw(): Promise<unknown>;
  /** Lets go of what was drawn and keeps its height; a day that is in use stays as it is. */
  empty(): void;
}

/** Days are drawn this far above and below the screen, in percent of its height. */
const NEAR = '150% 0px';

/**
 * Draws the days near the screen, the nearest first, and empties those far from it.
 * One a frame: a week in one go would hold up a slow phone's finger.
 */
export class Drawing {
  private readonly wanted = new Map<Drawn, number>();
  private readonly near = new IntersectionObserver((seen) => this.follow(seen), { rootMargin: NEAR });
  private isAtWork = false;

  watch(day: Drawn) {
    this.near.observe(day);
  }

  forget(day: Drawn) {
    this.near.unobserve(day);
    this.wanted.delete(day);
  }

  stop() {
    this.near.disconnect();
    this.wanted.clear();
  }

  private follow(seen: IntersectionObserverEntry[]) {
    for (const { target, isIntersecting, boundingClientRect } of seen) {
      const day = target as Drawn;
      if (isIntersecting) this.wanted.set(day, distance(boundingClientRect));
      else {
        this.wanted.delete(day);
        day.empty();
      }
    }
    if (!this.isAtWork) void this.work();
  }

  private async work() {
    this.isAtWork = true;
    for (let day = this.nearest(); day; day = this.nearest()) {
      this.wanted.delete(day);
      await inPlace(day, () => day!.draw());
      await new Promise(requestAnimationFrame);
    }
    this.isAtWork = false;
  }

  private nearest(): Drawn | undefined {
    const [first] = [...this.wanted].sort(([, one], [, other]) => one - other);
    return first?.[0];
  }
}

/** Changes what lies at or above `element` while what is on the screen stays where it is. */
export async function inPlace(element: Element, change: () => unknown) {
  const before = element.getBoundingClientRect();
  await change();
  if (before.bottom > 0) return;
  window.scrollBy(0, element.getBoundingClientRect().bottom - before.bottom);
}

/** From the screen's edge; days on the screen in reading order. */
function distance({ top, bottom }: DOMRectReadOnly): number {
  if (bottom < 0) return innerHeight - bottom;
  return Math.max(0, top);
}
