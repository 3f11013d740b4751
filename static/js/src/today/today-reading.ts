import { html, nothing } from 'lit';
import { addDays, today } from '../lib/days.ts';
import type { ArticleOffer } from '../lib/library.ts';
import { toRead } from '../lib/to-read.ts';
import { standing } from '../lib/warning-signs.ts';
import { keepReading, readings } from '../store/articles.ts';
import { UndoToast } from '../ui/undo-toast.ts';
import { Following } from './following.ts';

/** What the page brings along of each article. */
interface Title {
  words: string;
  minutes: string;
}

/** `<today-reading>`: one article that suits what the person marked, once, with the reason; nothing while routines are locked. */
export class TodayReading extends Following {
  static parts = { 'undo-toast': UndoToast };
  #titles = new Map<string, Title>();
  #offer: ArticleOffer | null = null;
  #toast: UndoToast | undefined;

  connectedCallback() {
    for (const { dataset, textContent } of this.querySelectorAll<HTMLElement>('[data-article]')) {
      this.#titles.set(dataset['article']!, { words: textContent.trim(), minutes: dataset['minutes']! });
    }
    this.#toast = document.createElement('undo-toast') as UndoToast;
    document.getElementById('toasts')?.append(this.#toast);
    super.connectedCallback();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#toast?.remove();
  }

  protected async read() {
    const day = today();
    const from = addDays(day, -this.library.reading.look_back_days);
    const [known, entries, practices, screens] = await Promise.all([
      readings(this.store),
      this.store.list('entry', { from }),
      this.store.list('practice', { from }),
      this.store.list('screen'),
    ]);
    const isLocked = standing(screens, new Date(), this.library.signs).routines === 'none';
    this.#offer = isLocked ? null : toRead({ day, entries, practices, known }, this.library);
    this.requestUpdate();
    const article = this.#offer?.article;
    const isNew = article && !known.some((one) => one.article === article && one.offered);
    if (isNew && document.visibilityState === 'visible') await keepReading(this.store, article, { offered: day });
  }

  protected view() {
    const offer = this.#offer;
    const title = offer && this.#titles.get(offer.article);
    if (!offer || !title) return html`${nothing}`;
    return html`<section class="card reading" aria-labelledby="to-read">
      <p class="eyebrow">To read, ${title.minutes} min</p>
      <h2 class="reading-title" id="to-read"><a href="/learn/${offer.article}">${title.words}</a></h2>
      <p class="muted">${offer.because}</p>
      <button type="button" class="button quiet small reading-not" @click=${() => this.#refuse(offer.article)}>Not now</button>
    </section>`;
  }

  #refuse(article: string) {
    return this.attempt(async () => {
      await keepReading(this.store, article, { dismissed: true });
      const undo = () => keepReading(this.store, article, { dismissed: false });
      await this.#toast?.show({ words: 'It stays in Learn.', undo });
    });
  }
}
