import { here } from '../store/here.ts';

/** `<today-reading>`: of the articles that the page brought along, shows the first that was not opened yet; none when all were. */
export class TodayReading extends HTMLElement {
  #unwatch: (() => void) | undefined;

  connectedCallback() {
    void this.#open();
  }

  disconnectedCallback() {
    this.#unwatch?.();
  }

  async #open() {
    const store = await here();
    const choose = async () => {
      const opened = (await store.list('reading')).map(({ fields }) => fields.article);
      this.#show(this.#articles.find((one) => !opened.includes(one.dataset.article ?? null)));
    };
    this.#unwatch = store.watch(() => void choose());
    await choose();
  }

  get #articles(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-article]')];
  }

  #show(chosen: HTMLElement | undefined) {
    for (const article of this.#articles) article.hidden = article !== chosen;
  }
}
