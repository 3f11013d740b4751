/** Words for a moment, such as how a button wants to be pressed. */

const HINT_MS = 4000;

export class Hint {
  words: string | null = null;
  #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Newer words take the place of older ones, and get all of their time. */
  say(words: string): void {
    this.words = words;
    setTimeout(() => {
      if (this.words !== words) return;
      this.words = null;
      this.#changed();
    }, HINT_MS);
    this.#changed();
  }
}
