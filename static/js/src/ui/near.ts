/** How far below the screen an element still lies when it is made. */
const AHEAD = '600px';

/** Resolves when the first element of this tag comes near the screen, so that a long page stays light until then. */
export function near(tag: string): Promise<void> {
  return new Promise((resolve) => {
    const watch = new IntersectionObserver(
      (seen) => {
        if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        resolve();
      },
      { rootMargin: AHEAD },
    );
    for (const element of document.querySelectorAll(tag)) watch.observe(element);
  });
}
