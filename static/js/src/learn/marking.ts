/** The sentence that is read, marked on the page and kept in view, unless the person looks elsewhere. */
import { type Band, follows, isSeen, isWhole } from './following.ts';

const NOW = 'sentence-now';
/** Milliseconds for which scrolling is the person's own, after they touched or turned anything. */
const OWN_MS = 1200;
const SCROLLING_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);
const HEADER = 24;

export class Marking {
  following = true;
  #article: Element;
  #changed: () => void;
  /** The bar at the bottom, which hides what is behind it. */
  #dock: () => Element | null;
  #marked: Element[] = [];
  #own = 0;
  #away = new AbortController();

  constructor(article: Element, dock: () => Element | null, changed: () => void) {
    this.#article = article;
    this.#dock = dock;
    this.#changed = changed;
    const { signal } = this.#away;
    const touched = { signal, passive: true };
    addEventListener('wheel', this.#touched, touched);
    addEventListener('touchmove', this.#touched, touched);
    addEventListener('keydown', ({ key }) => SCROLLING_KEYS.has(key) && this.#touched(), touched);
    addEventListener('scroll', this.#scrolled, touched);
  }

  /** Marks sentence `number`, and brings it into view where the page follows. */
  show(number: number): void {
    const marks = [...this.#article.querySelectorAll(`[data-sentence="${number}"]`)];
    if (marks[0] === this.#marked[0]) return;
    this.clear();
    this.#marked = marks;
    for (const mark of marks) mark.classList.add(NOW);
    if (this.following) this.#bring();
  }

  /** The person wants to see where it reads. */
  back = (): void => {
    this.following = true;
    this.#own = 0;
    this.#bring();
    this.#changed();
  };

  clear(): void {
    for (const mark of this.#marked) mark.classList.remove(NOW);
    this.#marked = [];
  }

  close(): void {
    this.#away.abort();
    this.clear();
  }

  #touched = (): void => {
    this.#own = performance.now();
  };

  #scrolled = (): void => {
    const sentence = this.#place();
    if (!sentence) return;
    const own = this.#own > 0 && performance.now() - this.#own < OWN_MS;
    const following = follows(this.following, own, isSeen(sentence, this.#view()));
    if (following === this.following) return;
    this.following = following;
    this.#changed();
  };

  #bring(): void {
    const sentence = this.#place();
    if (!sentence) return;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    const [mark] = this.#marked;
    if (!isWhole(sentence, this.#view())) mark!.scrollIntoView({ block: 'center', inline: 'center', behavior });
    else mark!.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'center', behavior }); // a wide table scrolls
  }

  #place(): Band | null {
    const [first, last] = [this.#marked[0], this.#marked.at(-1)];
    if (!first || !last) return null;
    return { top: first.getBoundingClientRect().top, bottom: last.getBoundingClientRect().bottom };
  }

  #view(): Band {
    return { top: HEADER, bottom: this.#dock()?.getBoundingClientRect().top ?? innerHeight };
  }
}
